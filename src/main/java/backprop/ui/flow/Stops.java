package backprop.ui.flow;

import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import java.util.ArrayList;
import java.util.List;

/** The numbers of a chart with their places, for those who go through it with the keyboard. */
final class Stops {
    /** A number and the rectangle that it takes. */
    record Stop(Mark mark, double x, double y, double width, double height) {
        double middleX() {
            return x + width / 2;
        }

        double middleY() {
            return y + height / 2;
        }
    }

    private static final double AROUND = 5;

    private Stops() {}

    /** All numbers of a picture that have something to say, in reading order of the picture's shapes. */
    static List<Stop> of(Picture picture) {
        List<Stop> stops = new ArrayList<>();
        for (Shape shape : picture.shapes()) {
            if (shape instanceof Shape.Grid grid) {
                tiles(grid, stops);
            } else if (shape.mark().role() == Role.DATUM && shape.mark().spoken() != null) {
                add(shape, shape.mark(), stops);
            }
        }
        return stops;
    }

    private static void tiles(Shape.Grid grid, List<Stop> stops) {
        for (int row = 0; row < grid.tiles().rows(); row++) {
            for (int column = 0; column < grid.tiles().columns(); column++) {
                Mark mark = grid.tiles().mark(column, row);
                if (mark != null) {
                    stops.add(new Stop(
                            mark,
                            grid.x() + column * grid.tileWidth(),
                            grid.y() + row * grid.tileHeight(),
                            grid.tileWidth(),
                            grid.tileHeight()));
                }
            }
        }
    }

    private static void add(Shape shape, Mark mark, List<Stop> stops) {
        if (shape instanceof Shape.Rectangle r) {
            stops.add(new Stop(mark, r.x(), r.y(), r.width(), r.height()));
        } else if (shape instanceof Shape.Circle c) {
            stops.add(new Stop(mark, c.x() - c.radius(), c.y() - c.radius(), 2 * c.radius(), 2 * c.radius()));
        } else if (shape instanceof Shape.Path path && path.segments().get(0) instanceof Shape.Segment.Move start) {
            stops.add(new Stop(mark, start.x() - AROUND, start.y() - AROUND, 2 * AROUND, 2 * AROUND));
        } else if (shape instanceof Shape.Group group) {
            add(group.members().get(0), mark, stops);
        }
    }

    /** The index of the stop that is nearest in a direction, or {@code from} if there is none. */
    static int towards(List<Stop> stops, int from, int right, int down) {
        Stop start = stops.get(from);
        int best = from;
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < stops.size(); i++) {
            double dx = stops.get(i).middleX() - start.middleX();
            double dy = stops.get(i).middleY() - start.middleY();
            double along = right * dx + down * dy;
            double aside = Math.abs(right == 0 ? dx : dy);
            // A stop that lies more aside than ahead is in another direction.
            if (along > 0.5 && aside <= 2 * along && along + 2 * aside < nearest) {
                nearest = along + 2 * aside;
                best = i;
            }
        }
        return best;
    }
}
