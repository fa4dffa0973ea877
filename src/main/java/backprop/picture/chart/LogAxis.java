package backprop.picture.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * An axis of powers of ten.
 *
 * @param lowest the exponent at the start
 * @param highest the exponent at the end
 */
public record LogAxis(int lowest, int highest) implements Axis {
    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500};
    private static final LogAxis OF_NOTHING = new LogAxis(-5, 0);
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** @throws IllegalArgumentException if the end is not above the start */
    public LogAxis {
        if (lowest >= highest) {
            throw new IllegalArgumentException("no decade between 10^" + lowest + " and 10^" + highest);
        }
    }

    /**
     * The decades around all numbers that have a logarithm; the smallest stands above the start, so that it does not look
     * like nothing.
     */
    public static LogAxis around(DoubleStream values) {
        double[] finite =
                values.filter(v -> v > 0 && Double.isFinite(v)).sorted().toArray();
        if (finite.length == 0) {
            return OF_NOTHING;
        }
        double smallest = finite[0];
        double largest = finite[finite.length - 1];
        int lowest = smallest == power(decade(smallest)) ? decade(smallest) - 1 : decade(smallest);
        int highest = largest == power(decade(largest)) ? decade(largest) : decade(largest) + 1;
        return new LogAxis(lowest, highest);
    }

    /** The exponent of the largest power of ten that is not above a number. */
    static int decade(double value) {
        int decade = (int) Math.floor(Math.log10(value));
        // The logarithm of a number next to a power of ten may be rounded to the wrong side.
        if (value >= power(decade + 1)) {
            return decade + 1;
        }
        return value < power(decade) ? decade - 1 : decade;
    }

    private static double power(int exponent) {
        return Double.parseDouble("1e" + exponent);
    }

    /** {@code 10⁻⁵}. */
    static String label(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "10⁻" : "10");
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            text.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }

    @Override
    public double place(double value) {
        return (Math.log10(value) - lowest) / (highest - lowest);
    }

    @Override
    public List<Tick> ticks(int most) {
        int step = step(most);
        List<Tick> ticks = new ArrayList<>();
        for (int k = Math.floorDiv(lowest + step - 1, step) * step; k <= highest; k += step) {
            ticks.add(new Tick(power(k), label(k)));
        }
        return ticks;
    }

    private int step(int most) {
        for (int step : STEPS) {
            if ((highest - lowest) / step + 1 <= most) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }
}
