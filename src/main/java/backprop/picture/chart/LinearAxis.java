package backprop.picture.chart;

import backprop.engine.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * An axis of plain numbers.
 *
 * @param start the number at the start
 * @param end the number at the end
 */
public record LinearAxis(double start, double end) implements Axis {
    private static final double[] ROUND = {1, 2, 5, 10};
    private static final int MOST_DIGITS = 8;
    private static final double LARGEST_PLAIN = 1e6;
    /** An axis from here to its opposite is as long as a double can be. */
    private static final double FURTHEST = Double.MAX_VALUE / 2;

    /** @throws IllegalArgumentException if the two do not span a finite length */
    public LinearAxis {
        if (!(start < end) || !Double.isFinite(end - start)) {
            throw new IllegalArgumentException("no axis from " + start + " to " + end);
        }
    }

    /** The axis from the smallest to the largest of the finite numbers; around one number, a little to both sides. */
    public static LinearAxis around(DoubleStream values) {
        double[] finite = values.filter(Double::isFinite).sorted().toArray();
        if (finite.length == 0) {
            return new LinearAxis(0, 1);
        }
        double smallest = inRange(finite[0]);
        double largest = inRange(finite[finite.length - 1]);
        double enough = Math.max(1e-12 * Math.max(Math.abs(smallest), Math.abs(largest)), 1e-300);
        if (largest - smallest > enough) {
            return new LinearAxis(smallest, largest);
        }
        double side = smallest == 0 ? 0.5 : Math.abs(smallest) / 2;
        return new LinearAxis(smallest - side, smallest + side);
    }

    private static double inRange(double value) {
        return Math.max(-FURTHEST, Math.min(FURTHEST, value));
    }

    @Override
    public double place(double value) {
        return (value - start) / (end - start);
    }

    /**
     * The multiples of 1, 2 or 5 times a power of ten.
     *
     * @see <a href="https://dl.acm.org/doi/10.5555/90767.90788">Heckbert, Nice Numbers for Graph Labels, 1990</a>
     */
    @Override
    public List<Tick> ticks(int most) {
        double step = step(most);
        List<Tick> ticks = new ArrayList<>();
        long last = (long) Math.floor(end / step + 1e-9);
        for (long k = (long) Math.ceil(start / step - 1e-9); k <= last; k++) {
            ticks.add(new Tick(k * step, label(k * step, step)));
        }
        return ticks;
    }

    private double step(int most) {
        int decade = LogAxis.decade((end - start) / Math.max(1, most));
        for (double round : ROUND) {
            double step = round * Math.pow(10, decade);
            if (Math.floor(end / step + 1e-9) - Math.ceil(start / step - 1e-9) + 1 <= most) {
                return step;
            }
        }
        return 20 * Math.pow(10, decade);
    }

    /** With as many digits as tell a tick from the next. */
    private String label(double value, double step) {
        int decade = LogAxis.decade(step * (1 + 1e-9));
        int digits = Math.max(0, -decade);
        double largest = Math.max(Math.abs(start), Math.abs(end));
        if (value == 0 || (digits <= MOST_DIGITS && largest < LARGEST_PLAIN)) {
            return Numerals.fixed(value, value == 0 && digits > MOST_DIGITS ? 0 : digits);
        }
        return Numerals.scientific(value, Math.max(0, LogAxis.decade(largest) - decade));
    }
}
