package backprop.picture.graph;

import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Shape;
import backprop.picture.graph.GraphLayout.Spot;
import java.util.List;

/** Arrow heads, which say the direction without colour. */
final class Arrow {
    private Arrow() {}

    /** How long the head of a line is. */
    static double length(double width) {
        return 6 + 2 * width;
    }

    /** The point so far before the tip. */
    static Spot back(Spot tail, Spot tip, double distance) {
        double dx = tip.x() - tail.x();
        double dy = tip.y() - tail.y();
        double length = Math.max(1e-9, Math.hypot(dx, dy));
        return new Spot(tip.x() - dx * distance / length, tip.y() - dy * distance / length);
    }

    static Shape head(Mark mark, Spot tail, Spot tip, double width, Ink ink) {
        Spot base = back(tail, tip, length(width));
        double half = length(width) * 0.42;
        double length = Math.max(1e-9, Math.hypot(tip.x() - base.x(), tip.y() - base.y()));
        double nx = -(tip.y() - base.y()) / length * half;
        double ny = (tip.x() - base.x()) / length * half;
        return new Shape.Path(
                mark,
                List.of(
                        new Shape.Segment.Move(tip.x(), tip.y()),
                        new Shape.Segment.Straight(base.x() + nx, base.y() + ny),
                        new Shape.Segment.Straight(base.x() - nx, base.y() - ny),
                        new Shape.Segment.Close()),
                ink,
                null);
    }
}
