package backprop.picture.graph;

import backprop.engine.Cell;
import backprop.engine.HiddenError;
import backprop.engine.Trace;
import backprop.engine.WeightGradient;
import backprop.picture.ChangeInks;
import backprop.picture.ChangeText;
import backprop.picture.Face;
import backprop.picture.FontMetrics;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Stroke;
import backprop.session.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Beside each number that changed: what it was, grey and struck through, and the difference on amber. A ghost takes a place
 * that is free; where there is none, first the old number gives way and then the ghost. Keys: {@code was-} and the key of
 * the shape that it stands beside.
 */
final class Ghosts {
    private static final double SIZE = 11.5;
    private static final double HEIGHT = 17;
    private static final double PAD = 6;
    private static final double BETWEEN = 5;
    private static final double APART = 3;
    private static final double EQUATION = 28;
    private static final double SIGN = 6.5;
    private static final FontMetrics PLAIN = FontMetrics.of(Face.TEXT);
    private static final FontMetrics LOUD = FontMetrics.of(Face.TEXT_MEDIUM);

    private final Scene scene;
    private final List<Area> taken = new ArrayList<>();

    Ghosts(Scene scene) {
        this.scene = scene;
    }

    /** A rectangle that something stands in. */
    private record Area(double left, double top, double right, double bottom) {
        boolean meets(Area other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        double middle() {
            return (left + right) / 2;
        }
    }

    /** A number that changed, and the shape that shows it. */
    private record Moved(Mark mark, Area area, double was, double is, boolean given) {
        String old() {
            return ChangeText.number(was, given);
        }

        String by() {
            return ChangeText.difference(was, is, given);
        }
    }

    void add(List<Shape> shapes) {
        Change change = scene.frame().change();
        if (change == null) {
            return;
        }
        List<Moved> moved = new ArrayList<>();
        for (Shape shape : shapes) {
            Area area = area(shape);
            if (area != null) {
                taken.add(area);
                look(shape.mark(), area, change, moved);
            }
        }
        moved.sort((a, b) -> Integer.compare(rank(a, change), rank(b, change)));
        moved.forEach(ghost -> place(ghost, shapes));
    }

    /** Cause before effect, and what stands on connections last. */
    private static int rank(Moved moved, Change change) {
        if (change.cell().equals(moved.mark().cell())) {
            return 0;
        }
        return switch (moved.mark().role()) {
            case LOSS -> 1;
            case NEURON -> 2;
            case DELTA -> 3;
            default -> 4;
        };
    }

    private static @Nullable Area area(Shape shape) {
        if (!(shape instanceof Shape.Group group) || group.members().isEmpty()) {
            return null;
        }
        return switch (shape.mark().role()) {
            case NEURON, BIAS, DELTA, LOSS, CHIP, PLATE -> around(group);
            case FLOW -> over(group);
            default -> null;
        };
    }

    /** An arrow of the pass with the equation over it. */
    private static @Nullable Area over(Shape.Group group) {
        for (Shape member : group.members()) {
            if (member instanceof Shape.Line l) {
                return new Area(Math.min(l.x1(), l.x2()), l.y1() - EQUATION, Math.max(l.x1(), l.x2()), l.y1() + 6);
            }
        }
        return null;
    }

    private static @Nullable Area around(Shape.Group group) {
        for (Shape member : group.members()) {
            if (member instanceof Shape.Rectangle r) {
                return new Area(r.x(), r.y(), r.x() + r.width(), r.y() + r.height());
            } else if (member instanceof Shape.Circle c && member.mark().role() == Role.NEURON) {
                return new Area(c.x() - c.radius(), c.y() - c.radius(), c.x() + c.radius(), c.y() + c.radius());
            } else if (member instanceof Shape.Text t) {
                double width = FontMetrics.of(t.face()).width(t.text(), t.size());
                return new Area(t.x(), t.y() - t.size(), t.x() + width, t.y() + 3);
            }
        }
        return null;
    }

    private void look(Mark mark, Area area, Change change, List<Moved> moved) {
        Cell cell = mark.cell();
        if (cell == null) {
            return;
        }
        if (mark.role() == Role.FLOW || mark.role() == Role.PLATE) {
            return; // these lead to a number and do not show it
        }
        boolean own = mark.role() != Role.CHIP || cell.equals(change.cell());
        if (own && scene.emphasis().reached(cell) && change.moves(cell)) {
            moved.add(new Moved(mark, area, change.was(cell), change.is(cell), cell.equals(change.cell())));
        } else if (mark.role() == Role.CHIP) {
            ToDoubleFunction<Trace> second = second(cell);
            double was = second == null ? 0 : second.applyAsDouble(change.before());
            double is = second == null ? 0 : second.applyAsDouble(change.now());
            if (Change.moves(was, is)) {
                moved.add(new Moved(mark, area, was, is, false));
            }
        }
    }

    /** What a chip says below its weight at the step that speaks. */
    private @Nullable ToDoubleFunction<Trace> second(Cell weight) {
        if (scene.emphasis().flow(weight) >= 0) {
            return null;
        }
        Cell delta = Cell.delta(weight.layer(), weight.row());
        return scene.emphasis()
                .step()
                .<ToDoubleFunction<Trace>>map(step -> step instanceof HiddenError
                        ? trace -> trace.value(weight) * trace.value(delta)
                        : step instanceof WeightGradient ? trace -> trace.value(weight.gradient()) : null)
                .orElse(null);
    }

    private void place(Moved moved, List<Shape> shapes) {
        String by = moved.by();
        for (String old : new String[] {moved.old(), ""}) {
            double oldWidth = old.isEmpty() ? 0 : PLAIN.width(old, SIZE) + BETWEEN;
            double width = oldWidth + LOUD.width(by, SIZE) + 2 * PAD + SIGN + 4;
            for (Area place : places(moved, width)) {
                if (taken.stream().noneMatch(place::meets)) {
                    taken.add(place);
                    shapes.add(ghost(moved, place, old, oldWidth, by));
                    return;
                }
            }
        }
    }

    /** Under a chip, a δ or the loss, above a neuron; else on the other side, or beside. */
    private static List<Area> places(Moved moved, double width) {
        Area area = moved.area();
        double left = area.middle() - width / 2;
        Area under = at(left, area.bottom() + APART, width);
        Area above = at(left, area.top() - APART - HEIGHT, width);
        Area overBias = at(left, area.top() - 2 * APART - 2 * HEIGHT - 2, width);
        double middle = (area.top() + area.bottom() - HEIGHT) / 2;
        Area right = at(area.right() + APART, middle, width);
        Area before = at(area.left() - APART - width, middle, width);
        return moved.mark().role() == Role.NEURON
                ? List.of(above, overBias, right, under, before)
                : moved.mark().role() == Role.LOSS ? List.of(above, under) : List.of(under, above, right, before);
    }

    private static Area at(double left, double top, double width) {
        return new Area(left, top, left + width, top + HEIGHT);
    }

    private Shape ghost(Moved moved, Area at, String old, double oldWidth, String by) {
        List<Shape> members = new ArrayList<>();
        double baseline = at.top() + 12.5;
        Ink grey = scene.theme().quiet();
        Mark plain = Mark.plain(Role.CAPTION);
        double pill = at.left() + oldWidth;
        members.add(new Shape.Rectangle(
                plain,
                at.left(),
                at.top(),
                at.right() - at.left(),
                HEIGHT,
                4,
                scene.theme().surface(),
                null));
        if (!old.isEmpty()) {
            members.add(new Shape.Text(plain, at.left() + 1, baseline, old, Face.TEXT, SIZE, grey));
            double middle = baseline - 0.36 * SIZE;
            members.add(new Shape.Line(plain, at.left(), middle, pill - BETWEEN + 1, middle, Stroke.solid(grey, 1)));
        }
        Ink words = ChangeInks.words(scene.theme());
        members.add(new Shape.Rectangle(
                plain, pill, at.top(), at.right() - pill, HEIGHT, 4, ChangeInks.ground(scene.theme()), null));
        members.add(triangle(pill + PAD, at.top() + HEIGHT / 2, moved.is() > moved.was(), words));
        members.add(new Shape.Text(plain, pill + PAD + SIGN + 4, baseline, by, Face.TEXT_MEDIUM, SIZE, words));
        Mark mark =
                new Mark("was-" + moved.mark().key(), Role.CAPTION, null, "was " + moved.old() + ", changed by " + by);
        return new Shape.Group(mark, members);
    }

    /** A triangle that points up where a number grew and down where it shrank. */
    private static Shape triangle(double left, double middle, boolean up, Ink ink) {
        double half = up ? -SIGN / 2 : SIGN / 2;
        return new Shape.Path(
                Mark.plain(Role.CAPTION),
                List.of(
                        new Shape.Segment.Move(left, middle - half),
                        new Shape.Segment.Straight(left + SIGN / 2, middle + half),
                        new Shape.Segment.Straight(left + SIGN, middle - half),
                        new Shape.Segment.Close()),
                ink,
                null);
    }
}
