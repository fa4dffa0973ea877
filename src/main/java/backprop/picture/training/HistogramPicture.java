package backprop.picture.training;

import backprop.engine.Numerals;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Size;
import backprop.picture.Stroke;
import backprop.picture.Theme;
import backprop.picture.chart.LinearAxis;
import backprop.picture.chart.Tick;
import backprop.picture.chart.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How often numbers occur, as bars of equal width. */
public final class HistogramPicture {
    private static final double TOP = 16;
    private static final double BELOW = 18;
    private static final int MOST_BARS = 40;

    private HistogramPicture() {}

    /**
     * The histogram of the finite ones of some numbers.
     *
     * @param title what is counted
     */
    public static Picture of(String title, double[] values, Ink ink, Theme theme, Size room) {
        LinearAxis axis = LinearAxis.around(DoubleStream.of(values));
        int bars = (int) Math.max(12, Math.min(MOST_BARS, Math.ceil(2 * Math.cbrt(values.length))));
        int[] counts = counts(values, axis, bars);
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        List<Shape> shapes = new ArrayList<>();
        shapes.add(Words.at(0, 11, title, Words.SIZE, theme.quiet()));
        tallest(most, counts, title, room.width(), theme).ifPresent(shapes::add);
        double bottom = Math.max(TOP + 10, room.height() - BELOW);
        double width = room.width() / bars;
        for (int k = 0; k < bars; k++) {
            double height = (bottom - TOP) * counts[k] / most;
            String words = counts[k] + " from " + Numerals.shown(at(axis, k, bars), 3) + " to "
                    + Numerals.shown(at(axis, k + 1, bars), 3);
            shapes.add(new Shape.Rectangle(
                    new Mark("histogram-" + k, Role.DATUM, null, words),
                    k * width,
                    bottom - height,
                    Math.max(1, width - 1),
                    height,
                    0,
                    ink,
                    null));
        }
        shapes.add(new Shape.Line(
                Mark.plain(Role.BACKGROUND), 0, bottom, room.width(), bottom, Stroke.solid(theme.faint(), 1)));
        for (Tick tick : axis.ticks(Math.max(2, (int) (room.width() / 60)))) {
            double half = Words.width(tick.label(), Words.SIZE) / 2;
            double x = Math.max(half, Math.min(room.width() - half, axis.place(tick.value()) * room.width()));
            shapes.add(Words.centred(x, bottom + 13, tick.label(), Words.SIZE, theme.quiet()));
        }
        return new Picture(room.width(), room.height(), shapes);
    }

    /** How many the tallest bar stands for, which the others can be compared with; left out where it would not fit. */
    private static Optional<Shape> tallest(int most, int[] counts, String title, double width, Theme theme) {
        String words = "tallest bar " + most + " of " + IntStream.of(counts).sum();
        double left = width - Words.width(words, Words.SIZE);
        boolean fits = left > Words.width(title, Words.SIZE) + 12;
        return fits ? Optional.of(Words.at(left, 11, words, Words.SIZE, theme.quiet())) : Optional.empty();
    }

    private static double at(LinearAxis axis, int edge, int bars) {
        return axis.start() + (axis.end() - axis.start()) * ((double) edge / bars);
    }

    private static int[] counts(double[] values, LinearAxis axis, int bars) {
        int[] counts = new int[bars];
        for (double value : values) {
            if (Double.isFinite(value)) {
                counts[Math.max(0, Math.min(bars - 1, (int) (axis.place(value) * bars)))]++;
            }
        }
        return counts;
    }
}
