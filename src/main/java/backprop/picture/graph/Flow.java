package backprop.picture.graph;

import backprop.engine.Cell;
import backprop.engine.Step;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Stroke;
import backprop.picture.graph.GraphLayout.Column;
import backprop.picture.graph.GraphLayout.Spot;
import java.util.ArrayList;
import java.util.List;

/**
 * The arrows of the two passes: forward above each gap with the equation of z, backward below with the equation that
 * produced δ. Only the output's δ comes via BP1; all others come via BP2.
 */
final class Flow {
    private static final double LARGEST = 16;
    private static final double SMALLEST = 9;

    /** The least strength at which words can be read on the surface. */
    private static final double DONE = 0.9;

    private final Scene scene;
    private final int depth;

    Flow(Scene scene) {
        this.scene = scene;
        this.depth = scene.frame().trace().network().depth();
    }

    void add(List<Shape> shapes) {
        for (Column column : scene.layout().columns()) {
            if (column.layer() > 0) {
                forward(column.layer(), shapes);
                backward(column.layer(), shapes);
            }
        }
    }

    private void forward(int l, List<Shape> shapes) {
        double to = scene.layout().column(l).x();
        double from = scene.layout().column(l - 1).x();
        double y = scene.layout().forwardLine();
        String sum = scene.frame().trace().network().layer(l).hasBiases() ? " + b^{(" + l + ")}" : "";
        String equation = "z^{(%s)} = W^{(%s)} a^{(%s)}%s".formatted(l, l, l - 1, sum);
        double room = to - from - 12;
        arrow("forward-" + l, equation, "z^{(" + l + ")}", from, to, room, y, Cell.preActivation(l, 1), shapes);
    }

    private void backward(int l, List<Shape> shapes) {
        boolean output = l == depth;
        double from = output
                ? scene.layout().loss().x()
                : scene.layout().column(l + 1).x();
        double to = scene.layout().column(l).x();
        double y = scene.layout().backwardLine();
        String name = "\\delta^{(" + l + ")}";
        String equation = name + "\\ \\text{via }\\mathrm{" + (output ? "BP1" : "BP2") + "}";
        arrow("backward-" + l, equation, name, from, to, from - to - 12, y, Cell.delta(l, 1), shapes);
    }

    private void arrow(
            String key,
            String equation,
            String name,
            double from,
            double to,
            double room,
            double y,
            Cell cell,
            List<Shape> shapes) {
        boolean forward = to > from;
        Ink loud = forward ? scene.theme().forwardText() : scene.theme().backwardText();
        Ink line = forward ? scene.theme().forward() : scene.theme().backward();
        double strength = strength(cell);
        Ink words = scene.theme().surface().towards(loud, Math.max(strength, DONE));
        if (strength == 0) {
            words = scene.theme().faint();
        }
        double size = Math.min(LARGEST, LARGEST * room / Scene.width(equation, LARGEST));
        String text = size < SMALLEST ? name : equation;
        double x = (from + to) / 2;
        double margin = Math.min(48, Math.abs(to - from) * 0.17);
        Spot tail = new Spot(from + (forward ? margin : -margin), y);
        Spot tip = new Spot(to - (forward ? margin : -margin), y);
        double width = strength == 1 ? 3 : 2;
        Ink ink = strength == 0 ? scene.theme().line() : scene.theme().surface().towards(line, strength);
        Spot neck = Arrow.back(tail, tip, Arrow.length(width) * 0.8);
        List<Shape> members = new ArrayList<>();
        if (strength == 1 || !scene.layout().isNarrow()) {
            members.add(new Shape.Line(Mark.plain(Role.FLOW), tail.x(), y, neck.x(), y, Stroke.solid(ink, width)));
            members.add(Arrow.head(Mark.plain(Role.FLOW), tail, tip, width, ink));
            members.add(scene.formula(text, x, y - 12, Math.max(SMALLEST, size), words));
        } else {
            members.add(new Shape.Line(Mark.plain(Role.FLOW), tail.x(), y, tip.x(), y, Stroke.solid(ink, width)));
        }
        shapes.add(new Shape.Group(Mark.of(key, Role.FLOW, cell, cell.quantity().symbol()), members));
    }

    /** 0 for a pass that has not come here yet, 1 for the step that speaks, in between for what is done. */
    private double strength(Cell first) {
        boolean speaks = scene.emphasis()
                .step()
                .filter(s -> s.quantity() == first.quantity() && s.layer() == first.layer())
                .isPresent();
        boolean forward = scene.emphasis()
                .step()
                .filter(s -> s.phase() == Step.Phase.FORWARD)
                .isPresent();
        if (speaks) {
            return 1;
        }
        return scene.emphasis().reached(first) ? (forward ? 0.6 : 0.5) : 0;
    }
}
