package backprop.picture.training;

import backprop.engine.Cell;
import backprop.engine.Numerals;
import backprop.picture.ChangeText;
import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Shape.Segment;
import backprop.picture.Size;
import backprop.picture.Stroke;
import backprop.picture.Theme;
import backprop.picture.chart.LinearAxis;
import backprop.picture.chart.Words;
import backprop.session.Change;
import backprop.training.Axis;
import backprop.training.LossSlice;
import backprop.training.Reduction;
import backprop.training.Tangent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * ℒ over one parameter, all others as they are, with the tangent at its present value: the slope of the curve there is the
 * number that backpropagation computed.
 */
public final class SlicePicture {
    private static final double DOT = 5;
    private static final double GAP = 5;
    /** The share of the width that the tangent reaches to either side. */
    private static final double REACH = 0.3;
    /** A lower room has one line of words only. */
    private static final double LOW = 130;

    private static final double SMALL = 1e-3;
    private static final double WIDE = 760;
    private static final double NARROW = 480;

    private final LossSlice slice;
    private final Theme theme;
    private final Size room;
    private final Caption caption;
    private final Plot plot;
    private final List<Shape> shapes = new ArrayList<>();

    private SlicePicture(LossSlice slice, Theme theme, Size room) {
        this(slice, theme, room, caption(slice, theme, room));
    }

    private SlicePicture(LossSlice slice, Theme theme, Size room, Caption caption) {
        this.slice = slice;
        this.theme = theme;
        this.room = room;
        this.caption = caption;
        Axis axis = slice.axis();
        plot = Plot.of(
                room,
                caption.height() + (isLow() ? GAP : Plot.NAME),
                8,
                new LinearAxis(axis.from(), axis.to()),
                heights(),
                theme);
    }

    /**
     * The curve in a room.
     *
     * @param home the value of the parameter in the network that is looked at, from which it may have been moved
     * @param name what that network is called
     */
    public static Picture of(LossSlice slice, double home, String name, Theme theme, Size room) {
        return new SlicePicture(slice, theme, room).draw(home, name);
    }

    /**
     * The curve along a weight or bias that is moved by hand: the point and the tangent where it is, a ring and the tangent
     * in grey where it was, what that tangent foretold for the loss and what came.
     *
     * @param slice the curve, touched where the parameter is
     */
    public static Picture of(LossSlice slice, Change change, Theme theme, Size room) {
        Tangent tangent = slice.tangent();
        Caption caption = new Caption(room.width(), 2, theme)
                .entry(
                        Caption.Swatch.LINE,
                        theme.backward(),
                        change.cell().gradient().latex() + " = " + tex(tangent.slope()),
                        "slope")
                .entry(Caption.Swatch.NONE, theme.text(), "", "tangent foretold " + signed(change.foretold()))
                .entry(Caption.Swatch.NONE, theme.text(), "", "came " + signed(change.came()));
        return new SlicePicture(slice, theme, room, caption).draw(change);
    }

    private static String signed(double difference) {
        return ChangeText.difference(0, difference, false);
    }

    private Picture draw(Change change) {
        shapes.addAll(caption.shapes());
        plot.draw(shapes, change.cell().latex(), isLow() ? "" : "\\mathcal{L}");
        Tangent before = new Tangent(
                change.was(change.cell()),
                change.before().loss(),
                change.before().value(change.cell().gradient()),
                Double.NaN);
        if (isFinite(before)) {
            line(before, "slice-tangent-was", new Stroke(theme.faint(), 1.5, 4));
        }
        curve();
        if (isFinite(before)) {
            Mark ring = new Mark(
                    "slice-was",
                    Role.DATUM,
                    null,
                    "it was " + text(before.at()) + ", the loss was " + text(before.loss()));
            shapes.add(new Shape.Circle(
                    ring,
                    plot.x(before.at()),
                    plot.y(before.loss()),
                    DOT,
                    theme.surface(),
                    Stroke.solid(theme.quiet(), 1.8)));
        }
        tangent();
        return new Picture(room.width(), room.height(), shapes);
    }

    private static boolean isFinite(Tangent tangent) {
        return Double.isFinite(tangent.loss()) && Double.isFinite(tangent.slope());
    }

    /** The value of the parameter at a place across the picture of a slice. */
    public static double valueAt(double x, LossSlice slice, Theme theme, Size room) {
        return new SlicePicture(slice, theme, room).plot.across(x);
    }

    /** From 0 up unless the curve is flat and far from it. */
    private LinearAxis heights() {
        double[] finite = DoubleStream.concat(
                        DoubleStream.of(slice.tangent().loss()),
                        IntStream.range(0, slice.axis().count()).mapToDouble(slice::loss))
                .filter(Double::isFinite)
                .toArray();
        double lowest = DoubleStream.of(finite).min().orElse(0);
        double highest = DoubleStream.of(finite).max().orElse(1);
        return lowest < highest / 2
                ? LinearAxis.around(DoubleStream.concat(DoubleStream.of(0), DoubleStream.of(finite)))
                : LinearAxis.around(DoubleStream.of(finite));
    }

    private boolean isLow() {
        return isLow(room);
    }

    private static boolean isLow(Size room) {
        return room.height() < LOW;
    }

    private static Caption caption(LossSlice slice, Theme theme, Size room) {
        Tangent tangent = slice.tangent();
        Cell parameter = slice.axis().parameter();
        int lines = isLow(room) || room.width() > WIDE ? 1 : room.width() < NARROW ? 3 : 2;
        return new Caption(room.width(), lines, theme)
                .entry(
                        Caption.Swatch.LINE,
                        theme.backward(),
                        parameter.gradient().latex() + " = " + tex(tangent.slope()),
                        "is the slope of the tangent")
                .entry(Caption.Swatch.NONE, theme.text(), "", "centred difference " + text(tangent.difference()))
                .entry(
                        Caption.Swatch.DOT,
                        theme.backward(),
                        "\\mathcal{L} = " + tex(tangent.loss()) + "\\text{ at }" + parameter.latex() + " = "
                                + tex(tangent.at()),
                        slice.reduction() == Reduction.SUM ? "the sum of the samples" : "");
    }

    /** A loss, a gradient or a weight with as many digits as there are to read, small ones with a power of ten. */
    public static String text(double value) {
        return Math.abs(value) < SMALL && value != 0 ? Numerals.scientific(value, 4) : Numerals.shown(value);
    }

    /** The same for a formula. */
    static String tex(double value) {
        String[] parts = text(value).split("e(?=[-+]\\d)", 2);
        return parts.length == 1
                ? parts[0].replace("∞", "\\infty").replace("undefined", "\\text{undefined}")
                : parts[0] + " \\cdot 10^{" + Integer.parseInt(parts[1]) + "}";
    }

    private Picture draw(double home, String name) {
        shapes.addAll(caption.shapes());
        plot.draw(shapes, slice.axis().parameter().latex(), isLow() ? "" : "\\mathcal{L}");
        if (home != slice.tangent().at()) {
            home(home, name);
        }
        curve();
        tangent();
        return new Picture(room.width(), room.height(), shapes);
    }

    private void home(double home, String name) {
        double x = plot.x(home);
        if (x >= plot.left() && x <= plot.right()) {
            Mark mark = new Mark("slice-home", Role.FOCUS, null, name + " has it at " + text(home));
            shapes.add(new Shape.Line(mark, x, plot.top(), x, plot.bottom(), Stroke.dashed(theme.quiet(), 1)));
            double width = Words.width(name, Words.SIZE);
            double start = x + GAP + width < plot.right() ? x + GAP : x - GAP - width;
            shapes.add(Words.at(start, plot.top() + Words.SIZE, name, Words.SIZE, theme.quiet()));
        }
    }

    private void curve() {
        List<Segment> segments = new ArrayList<>();
        boolean drawing = false;
        for (int i = 0; i < slice.axis().count(); i++) {
            double loss = slice.loss(i);
            if (Double.isFinite(loss)) {
                double x = plot.x(slice.axis().value(i));
                double y = plot.y(loss);
                segments.add(drawing ? new Segment.Straight(x, y) : new Segment.Move(x, y));
            }
            drawing = Double.isFinite(loss);
        }
        shapes.add(new Shape.Path(
                Mark.named("slice-curve", Role.DATUM), segments, null, Stroke.solid(theme.forward(), 2)));
    }

    private void tangent() {
        Tangent tangent = slice.tangent();
        if (!isFinite(tangent)) {
            return;
        }
        line(tangent, "slice-tangent", Stroke.solid(theme.backward(), 2));
        Cell parameter = slice.axis().parameter();
        Mark dot = Mark.of(
                        "slice-here",
                        Role.DATUM,
                        parameter,
                        parameter.unicode() + " is " + text(tangent.at()) + ", the loss is " + text(tangent.loss()))
                .telling(tangent.loss());
        shapes.add(new Shape.Circle(
                dot,
                plot.x(tangent.at()),
                plot.y(tangent.loss()),
                DOT,
                theme.backward(),
                Stroke.solid(theme.surface(), 1.5)));
    }

    /** A tangent, as long as it stays inside the plot. */
    private void line(Tangent tangent, String key, Stroke stroke) {
        double side = REACH * (slice.axis().to() - slice.axis().from());
        if (tangent.slope() != 0) {
            double up = (plot.y().end() - tangent.loss()) / Math.abs(tangent.slope());
            double down = (tangent.loss() - plot.y().start()) / Math.abs(tangent.slope());
            line(
                    tangent,
                    -Math.min(side, tangent.slope() > 0 ? down : up),
                    Math.min(side, tangent.slope() > 0 ? up : down),
                    key,
                    stroke);
        } else {
            line(tangent, -side, side, key, stroke);
        }
    }

    private void line(Tangent tangent, double before, double after, String key, Stroke stroke) {
        double from = Math.max(slice.axis().from(), tangent.at() + before);
        double to = Math.min(slice.axis().to(), tangent.at() + after);
        String words = "the tangent, whose slope is the gradient " + text(tangent.slope());
        Mark mark = new Mark(key, Role.DATUM, null, words).telling(tangent.slope());
        shapes.add(new Shape.Line(
                mark,
                plot.x(from),
                plot.y(inside(tangent.height(from))),
                plot.x(to),
                plot.y(inside(tangent.height(to))),
                stroke));
    }

    /** A very steep line is rounded beyond the plot. */
    private double inside(double height) {
        return Math.max(plot.y().start(), Math.min(plot.y().end(), height));
    }
}
