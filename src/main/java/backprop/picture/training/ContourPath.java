package backprop.picture.training;

import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Shape.Segment;
import backprop.picture.Stroke;
import backprop.picture.Theme;
import backprop.training.Waypoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The way of a run through the plane of two parameters, with some of its steps as dots. What lies outside the plot is left
 * out.
 *
 * @param key begins the marks
 * @param before begins what is told of a step: nothing, or the name of the run
 * @param dashed true if it is not the run that is looked at
 * @param place what is told of a place
 */
record ContourPath(
        String key,
        String before,
        List<Waypoint> points,
        Ink ink,
        boolean dashed,
        Function<Waypoint, String> place,
        Plot plot,
        Theme theme) {
    private static final double WIDTH = 1.6;
    private static final double HALO = 4;
    private static final double DASH = 6;
    private static final int MOST_DOTS = 80;
    private static final double DOT = 1.8;
    private static final double START = 3.5;

    List<Shape> shapes() {
        List<Segment> segments = new ArrayList<>();
        boolean drawing = false;
        for (Waypoint point : points) {
            double x = plot.x(point.across());
            double y = plot.y(point.up());
            boolean inside = plot.contains(x, y);
            if (inside) {
                segments.add(drawing ? new Segment.Straight(x, y) : new Segment.Move(x, y));
            }
            drawing = inside;
        }
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Shape.Path(
                Mark.plain(Role.DATUM),
                segments,
                null,
                Stroke.solid(theme.surface().faded(0.7), HALO)));
        shapes.add(new Shape.Path(
                Mark.named(key + "path", Role.DATUM), segments, null, new Stroke(ink, WIDTH, dashed ? DASH : 0)));
        int stride = 1 + points.size() / MOST_DOTS;
        for (int k = 0; k < points.size(); k += stride) {
            dot(shapes, points.get(k), k == 0);
        }
        return shapes;
    }

    private void dot(List<Shape> shapes, Waypoint point, boolean first) {
        double x = plot.x(point.across());
        double y = plot.y(point.up());
        if (plot.contains(x, y)) {
            Mark mark = new Mark(key + "step-" + point.step(), Role.DATUM, null, words(point));
            shapes.add(new Shape.Circle(
                    mark, x, y, first ? START : DOT, first ? theme.surface() : ink, Stroke.solid(ink, 1.2)));
        }
    }

    /** {@code step 7: W = …}. */
    String words(Waypoint point) {
        return before + "step " + point.step() + ": " + place.apply(point);
    }
}
