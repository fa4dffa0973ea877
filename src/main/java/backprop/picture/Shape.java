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

    /**
     * Tiles in rows and columns, painted as one thing however many they are. The upper left corner is at (x, y).
     *
     * @param tileWidth from the left edge of a tile to that of the next
     * @param tileHeight from the top of a tile to that of the next
     * @param gap what stays free at the right and at the bottom of a tile
     */
    record Grid(Mark mark, double x, double y, double tileWidth, double tileHeight, double gap, Tiles tiles)
            implements Shape {
        /** The width of all columns. */
        public double width() {
            return tiles.columns() * tileWidth;
        }

        /** The height of all rows. */
        public double height() {
            return tiles.rows() * tileHeight;
        }

        /** What the tile at a point is, or the mark of the whole where there is none. */
        public Mark markAt(double pointX, double pointY) {
            int column = (int) Math.floor((pointX - x) / tileWidth);
            int row = (int) Math.floor((pointY - y) / tileHeight);
            boolean inside = column >= 0 && column < tiles.columns() && row >= 0 && row < tiles.rows();
            Mark tile = inside ? tiles.mark(column, row) : null;
            return tile == null ? mark : tile;
        }
    }

    /** Shapes that are one thing to the reader: a neuron, a chip on an edge, a formula. */
    record Group(Mark mark, List<Shape> members) implements Shape {
        public Group {
            members = List.copyOf(members);
        }
    }

    /**
     * The tiles of a {@link Grid}, asked for one by one. An implementation is a value: equal if all its tiles are, so that
     * a painter can tell whether to paint again.
     */
    interface Tiles {
        /** How many stand in a row. */
        int columns();

        /** How many stand in a column. */
        int rows();

        /** The opaque colour of a tile, counted from 0; null where there is none. */
        @Nullable
        Ink ink(int column, int row);

        /** What a tile is, counted from 0; null where there is nothing to say. */
        default @Nullable Mark mark(int column, int row) {
            return null;
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
