package backprop.picture.training;

import backprop.engine.Numerals;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Shape.Segment;
import backprop.picture.Size;
import backprop.picture.Stroke;
import backprop.picture.Theme;
import backprop.picture.chart.Axis;
import backprop.picture.chart.LinearAxis;
import backprop.picture.chart.LogAxis;
import backprop.picture.chart.Tick;
import backprop.picture.chart.Words;
import backprop.training.Reduction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** The loss by step, of the training and the test and of a second run, with a line at the step that is looked at. */
public final class LossPicture {
    private static final double TOP = 22;
    private static final double BELOW = 20;
    private static final double PER_TICK = 30;
    private static final double BASELINE = 12;
    private static final double SWATCH = 19;
    private static final double GAP = 16;

    private final StepAxis steps;
    private final Axis axis;
    private final Reduction reduction;
    private final Theme theme;
    private final Size room;
    private final List<Shape> shapes = new ArrayList<>();

    private LossPicture(StepAxis steps, Axis axis, Reduction reduction, Theme theme, Size room) {
        this.steps = steps;
        this.axis = axis;
        this.reduction = reduction;
        this.theme = theme;
        this.room = room;
    }

    /** The curves of mean losses in a room; on an axis of powers of ten or of plain numbers. */
    public static Picture of(List<Curve> curves, StepAxis steps, boolean log, Theme theme, Size room) {
        return of(curves, steps, log, Reduction.MEAN, theme, room);
    }

    /** The curves in a room, with what ℒ of the samples is. */
    public static Picture of(
            List<Curve> curves, StepAxis steps, boolean log, Reduction reduction, Theme theme, Size room) {
        Axis axis = log
                ? LogAxis.around(curves.stream().flatMapToDouble(Curve::stream))
                : LinearAxis.around(
                        DoubleStream.concat(DoubleStream.of(0), curves.stream().flatMapToDouble(Curve::stream)));
        LossPicture picture = new LossPicture(steps, axis, reduction, theme, room);
        picture.grid();
        curves.forEach(picture::curve);
        picture.emptiness(curves);
        picture.legend(curves);
        picture.cursor(curves);
        return new Picture(room.width(), room.height(), picture.shapes);
    }

    private double bottom() {
        return Math.max(TOP + PER_TICK, room.height() - BELOW);
    }

    private double y(double value) {
        double place = value <= 0 && axis instanceof LogAxis ? 0 : axis.place(value);
        return bottom() - Math.max(0, Math.min(1, place)) * (bottom() - TOP);
    }

    private void grid() {
        int most = Math.max(2, (int) ((bottom() - TOP) / PER_TICK) + 1);
        double right = room.width() - StepAxis.RIGHT;
        for (Tick tick : axis.ticks(most)) {
            double y = y(tick.value());
            shapes.add(new Shape.Line(
                    Mark.plain(Role.BACKGROUND), StepAxis.LEFT, y, right, y, Stroke.solid(theme.line(), 1)));
            double x = StepAxis.LEFT - 6 - Words.tickWidth(tick.label(), Words.SIZE);
            shapes.add(Words.tick(x, y + 0.36 * Words.SIZE, tick.label(), Words.SIZE, theme.quiet()));
        }
        if (steps.last() > 0) {
            for (Tick tick : new LinearAxis(0, steps.last()).ticks(Math.max(2, (int) (room.width() / 90)))) {
                if (tick.value() == Math.rint(tick.value())) {
                    double x = steps.x(tick.value(), room.width());
                    String label = String.valueOf((long) tick.value());
                    shapes.add(Words.centred(x, bottom() + 15, label, Words.SIZE, theme.quiet()));
                }
            }
        }
    }

    private void emptiness(List<Curve> curves) {
        if (curves.stream().allMatch(curve -> curve.size() == 0)) {
            shapes.add(Words.centred(
                    (StepAxis.LEFT + room.width()) / 2,
                    (TOP + bottom()) / 2,
                    "Nothing yet: the loss before each step will stand here.",
                    Words.SIZE,
                    theme.quiet()));
        }
    }

    /** At most two points a pixel: the smallest and the largest number there, so that no peak is lost. */
    private void curve(Curve curve) {
        int pixels = (int) Math.max(1, room.width());
        int perPixel = Math.max(1, curve.size() / pixels);
        List<Segment> segments = new ArrayList<>();
        int size = curve.upTo(steps.last());
        for (int i = 0; i < size; i += perPixel) {
            int end = Math.min(size, i + perPixel);
            int low = i;
            int high = i;
            for (int k = i; k < end; k++) {
                low = curve.value(k) < curve.value(low) ? k : low;
                high = curve.value(k) > curve.value(high) ? k : high;
            }
            add(segments, curve, Math.min(low, high));
            if (low != high) {
                add(segments, curve, Math.max(low, high));
            }
        }
        if (!segments.isEmpty()) {
            shapes.add(new Shape.Path(
                    Mark.named("loss-" + curve.name().replace(' ', '-'), Role.DATUM),
                    segments,
                    null,
                    Stroke.solid(curve.ink(), 2)));
        }
    }

    private void add(List<Segment> segments, Curve curve, int i) {
        double value = curve.value(i);
        if (Double.isFinite(value)) {
            double x = steps.x((double) i * curve.stride(), room.width());
            segments.add(segments.isEmpty() ? new Segment.Move(x, y(value)) : new Segment.Straight(x, y(value)));
        }
    }

    private void legend(List<Curve> curves) {
        if (curves.size() < 2) {
            return;
        }
        double x = StepAxis.LEFT;
        for (Curve curve : curves) {
            shapes.add(new Shape.Line(Mark.plain(Role.CAPTION), x, 8, x + 14, 8, Stroke.solid(curve.ink(), 2.5)));
            shapes.add(Words.at(x + SWATCH, BASELINE, curve.name(), Words.SIZE, theme.text()));
            x += entry(curve);
        }
    }

    private static double entry(Curve curve) {
        return SWATCH + Words.width(curve.name(), Words.SIZE) + GAP;
    }

    private static double legendEnd(List<Curve> curves) {
        return curves.size() < 2
                ? 0
                : StepAxis.LEFT
                        + curves.stream().mapToDouble(LossPicture::entry).sum();
    }

    private void cursor(List<Curve> curves) {
        if (curves.isEmpty()) {
            return;
        }
        double x = steps.x(steps.chosen(), room.width());
        Ink ink = theme.text();
        shapes.add(
                new Shape.Line(Mark.named("loss-cursor", Role.FOCUS), x, TOP - 6, x, bottom(), Stroke.dashed(ink, 1)));
        Curve first = curves.get(0);
        int at = Math.min(steps.chosen() / first.stride(), first.size() - 1);
        String words = "step " + steps.chosen() + (at < 0 ? "" : measured(first, at));
        double width = Words.width(words, Words.SIZE);
        boolean fits = x + 8 + width < room.width();
        double start = fits ? x + 6 : x - 6 - width;
        double free = legendEnd(curves);
        if (start > free) {
            shapes.add(Words.at(start, BASELINE, words, Words.SIZE, theme.quiet()));
        } else {
            below(start, width, words);
        }
    }

    /** Where the legend has no room beside it, on a ground that keeps lines out of the words. */
    private void below(double start, double width, String words) {
        shapes.add(new Shape.Rectangle(
                Mark.plain(Role.CAPTION),
                start - 2,
                TOP + 5 - Words.SIZE,
                width + 4,
                Words.SIZE + 3,
                2,
                theme.surface().faded(0.85),
                null));
        shapes.add(Words.at(start, TOP + 4, words, Words.SIZE, theme.quiet()));
    }

    /** The loss at the step; after the last one nothing was measured any more, so there it is the one before. */
    private String measured(Curve curve, int at) {
        boolean after = steps.chosen() > at * curve.stride();
        return " · " + reduction.title() + " " + (after ? "before it " : "") + Numerals.scientific(curve.value(at), 2);
    }
}
