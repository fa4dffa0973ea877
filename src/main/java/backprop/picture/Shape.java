package backprop.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something drawn. Coordinates are logical pixels, x to the right and y down, in the picture's own system (also inside
 * a {@link Group}, which does not move its members).
 */
public sealed interface Shape {
    /** What the shape is. */
    Mark mark();

    /** A straight line. */
    record Line(Mark mark, double x1, double y1, double x2, double y2, Stroke stroke) implements Shape {}

    /** A circle around (x, y). */
    record Circle(
            Mark mark,
            double x,
            double y,
            double radius,
            @Nullable Ink fill,
            @Nullable Stroke stroke) implements Shape {}

    /** A rectangle whose corners are rounded with {@code radius}. */
    record Rectangle(
            Mark mark,
            double x,
            double y,
            double width,
            double height,
            double radius,
            @Nullable Ink fill,
            @Nullable Stroke stroke)
            implements Shape {}

    /** An open or closed outline. */
    record Path(
            Mark mark,
            List<Segment> segments,
            @Nullable Ink fill,
            @Nullable Stroke stroke) implements Shape {
        public Path {
            segments = List.copyOf(segments);
        }
    }

    /** One line of text whose baseline starts at (x, y). */
    record Text(Mark mark, double x, double y, String text, Face face, double size, Ink fill) implements Shape {}

    /** Shapes that are one thing to the reader: a neuron, a chip on an edge, a formula. */
    record Group(Mark mark, List<Shape> members) implements Shape {
        public Group {
            members = List.copyOf(members);
        }
    }

    /** A piece of an outline. */
    sealed interface Segment {
        /** Starts a new outline at (x, y). */
        record Move(double x, double y) implements Segment {}

        /** A straight line to (x, y). */
        record Straight(double x, double y) implements Segment {}

        /** A cubic Bézier curve to (x, y). */
        record Curve(double x1, double y1, double x2, double y2, double x, double y) implements Segment {}

        /** Closes the outline. */
        record Close() implements Segment {}
    }
}
