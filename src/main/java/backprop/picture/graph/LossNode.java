package backprop.picture.graph;

import backprop.engine.Cell;
import backprop.engine.LossValue;
import backprop.engine.Numerals;
import backprop.engine.OutputError;
import backprop.picture.Face;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Stroke;
import backprop.picture.graph.GraphLayout.Column;
import backprop.picture.graph.GraphLayout.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The loss behind the output, with its target. */
final class LossNode {
    private static final double WIDTH = 84;
    private static final double HEIGHT = 68;
    private static final int TARGETS = 4;
    private static final int LONGEST = 12;
    private static final int LONGEST_TARGET = 10;

    private final Scene scene;

    LossNode(Scene scene) {
        this.scene = scene;
    }

    void add(List<Shape> shapes) {
        Spot at = scene.layout().loss();
        Column outputs = scene.layout().column(scene.frame().trace().network().depth());
        for (int k = 0; k < outputs.rows().size() && !scene.layout().hasTiles(); k++) {
            link(outputs.rows().get(k), new Spot(outputs.x(), outputs.y(k)), at, shapes);
        }
        shapes.add(node(at));
        target(at, shapes);
    }

    private void link(int row, Spot neuron, Spot at, List<Shape> shapes) {
        double r = scene.layout().radius() + 2;
        Spot end = new Spot(at.x() - WIDTH / 2 - 2, at.y() + Math.max(-24, Math.min(24, neuron.y() - at.y())) * 0.6);
        Spot start = Arrow.back(end, neuron, r);
        boolean loss =
                scene.emphasis().step().filter(LossValue.class::isInstance).isPresent();
        boolean back =
                scene.emphasis().step().filter(OutputError.class::isInstance).isPresent();
        Ink quiet = scene.theme().surface().towards(scene.theme().forward(), 0.5);
        Stroke stroke = back
                ? Stroke.dashed(scene.theme().backward(), 2.4)
                : Stroke.solid(
                        loss
                                ? scene.theme().forward()
                                : scene.emphasis().reached(Cell.loss())
                                        ? quiet
                                        : scene.theme().line(),
                        loss ? 2.4 : 1.6);
        Spot tip = back ? start : end;
        Spot tail = back ? end : start;
        Spot neck = Arrow.back(tail, tip, Arrow.length(stroke.width()) * 0.8);
        shapes.add(new Shape.Line(
                Mark.named("line-loss-" + row, Role.LOSS), tail.x(), tail.y(), neck.x(), neck.y(), stroke));
        shapes.add(Arrow.head(
                Mark.named("line-loss-" + row + "/tip", Role.LOSS), tail, tip, stroke.width(), stroke.ink()));
    }

    private Shape node(Spot at) {
        boolean reached = scene.emphasis().reached(Cell.loss());
        String value =
                reached ? scene.number(Cell.loss(), LONGEST) : scene.frame().asks(Cell.loss()) ? "?" : "—";
        Ink fill = reached
                ? scene.theme().loss()
                : scene.theme().surface().towards(scene.theme().loss(), 0.4);
        List<Shape> members = new ArrayList<>();
        members.add(new Shape.Rectangle(
                Mark.plain(Role.LOSS),
                at.x() - WIDTH / 2,
                at.y() - HEIGHT / 2,
                WIDTH,
                HEIGHT,
                8,
                fill,
                Stroke.solid(scene.theme().backward(), 2)));
        members.add(scene.formula(
                "\\mathcal{L}", at.x(), at.y() - 6, 21, scene.theme().onNode()));
        members.add(scene.centred(
                value,
                at.x(),
                at.y() + 20,
                Face.TEXT_BOLD,
                value.length() > 9 ? 11 : 13,
                scene.theme().onNode()));
        return new Shape.Group(Mark.of(Cell.loss().id(), Role.LOSS, Cell.loss(), scene.spoken(Cell.loss())), members);
    }

    private void target(Spot at, List<Shape> shapes) {
        double[] y = scene.frame().trace().sample().target().toVector();
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < Math.min(y.length, TARGETS); i++) {
            numbers.add(Numerals.withPower(Numerals.fitted(y[i], Numerals.given(y[i]), LONGEST_TARGET)));
        }
        String more = y.length > TARGETS ? ", …" : "";
        double line = at.y() + HEIGHT / 2 + 20;
        if (y.length == 1) {
            shapes.add(group(
                    Cell.target(1),
                    scene.centred(
                            "target y = " + numbers.get(0),
                            at.x(),
                            line,
                            Face.TEXT,
                            12,
                            scene.theme().quiet())));
        } else {
            shapes.add(scene.centred(
                    "target y =", at.x(), line, Face.TEXT, 12, scene.theme().quiet()));
            String list = numbers.stream().collect(Collectors.joining(", ", "(", more + ")"));
            shapes.add(group(
                    Cell.target(1),
                    scene.centred(
                            list,
                            at.x(),
                            line + 17,
                            Face.TEXT,
                            list.length() > 18 ? 10.5 : 12,
                            scene.theme().quiet())));
        }
    }

    private Shape group(Cell cell, Shape text) {
        return new Shape.Group(Mark.of("node-" + cell.id(), Role.LOSS, cell, scene.spoken(cell)), List.of(text));
    }
}
