package backprop.picture.chart;

import backprop.engine.Cell;
import backprop.engine.Numerals;
import backprop.engine.Trace;
import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Shape.Segment;
import backprop.picture.Size;
import backprop.picture.Stroke;
import backprop.picture.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * ℒ over one parameter, all others as they are, with the tangent that the gradient gives at its present value: the slope of
 * the curve there is the number that backpropagation computed.
 */
public final class SlicePicture {
    private static final int POINTS = 80;
    private static final double ABOVE = 8;
    private static final double DOT = 4.5;

    private final Trace trace;
    private final Cell parameter;
    private final Theme theme;
    private final double from;
    private final double to;
    private final double[] losses;

    private SlicePicture(Trace trace, Cell parameter, double reach, Theme theme) {
        this.trace = trace;
        this.parameter = parameter;
        this.theme = theme;
        from = trace.value(parameter) - reach;
        to = trace.value(parameter) + reach;
        losses = IntStream.rangeClosed(0, POINTS).mapToDouble(k -> loss(at(k))).toArray();
    }

    /**
     * The curve of a pass.
     *
     * @param parameter the weight or bias that moves
     * @param reach how far it moves to either side
     */
    public static Picture of(Trace trace, Cell parameter, double reach, Theme theme, Size room) {
        return new SlicePicture(trace, parameter, reach, theme).in(room);
    }

    private double at(int k) {
        return from + (to - from) * k / POINTS;
    }

    private double loss(double value) {
        return Trace.of(trace.network().with(parameter, value), trace.sample()).loss();
    }

    private Picture in(Size room) {
        LinearAxis axis = LinearAxis.around(DoubleStream.concat(DoubleStream.of(0), DoubleStream.of(losses)));
        PlotArea area = PlotArea.of(room, ABOVE, axis, 5, theme);
        List<Shape> shapes = new ArrayList<>();
        List<String> names = IntStream.range(0, 5)
                .mapToObj(k ->
                        Numerals.fixed(from + (to - from) * (k + 0.5) / 5, 2).replace('-', '−'))
                .toList();
        area.draw(shapes, names);
        shapes.add(curve(area));
        tangent(area, shapes);
        return new Picture(room.width(), room.height(), shapes);
    }

    private double x(PlotArea area, double value) {
        return area.left() + (value - from) / (to - from) * (area.right() - area.left());
    }

    private Shape curve(PlotArea area) {
        List<Segment> segments = new ArrayList<>();
        for (int k = 0; k <= POINTS; k++) {
            double x = x(area, at(k));
            double y = area.y(losses[k]);
            segments.add(k == 0 ? new Segment.Move(x, y) : new Segment.Straight(x, y));
        }
        Mark mark = Mark.named("slice-curve", Role.DATUM);
        return new Shape.Path(mark, segments, null, Stroke.solid(theme.losses(), 2));
    }

    /** As long as it stays inside the area. */
    private void tangent(PlotArea area, List<Shape> shapes) {
        double here = trace.value(parameter);
        double slope = trace.value(parameter.gradient());
        double half = (to - from) / 4;
        double side = slope == 0
                ? half
                : Math.min(
                        half,
                        area.axis() instanceof LinearAxis a
                                ? Math.min(
                                        (a.end() - trace.loss()) / Math.abs(slope),
                                        (trace.loss() - a.start()) / Math.abs(slope))
                                : half);
        shapes.add(new Shape.Line(
                Mark.named("slice-tangent", Role.DATUM),
                x(area, here - side),
                area.y(trace.loss() - side * slope),
                x(area, here + side),
                area.y(trace.loss() + side * slope),
                Stroke.solid(theme.backward(), 2)));
        Mark dot = Mark.of(
                "slice-here",
                Role.DATUM,
                parameter,
                parameter.unicode() + " is " + trace.text(parameter) + ", the loss is " + trace.text(Cell.loss()));
        shapes.add(new Shape.Circle(dot, x(area, here), area.y(trace.loss()), DOT, theme.backward(), null));
    }
}
