package backprop.flow;

import java.math.BigInteger;

/**
 * Natural logarithms of many numbers at a time, each within 0.51 units in its last place.
 *
 * <p>With s = 2ᵏ m, m from 45/64 to 45/32, and a number q of ten bits near 1/m from a table, ln s = k ln 2 − ln q + ln(1 +
 * r), where r = q m − 1 is so small that a few terms of its series do. The numbers k ln 2 − ln q are kept in two parts, of
 * which the higher adds up without rounding. {@link Math#log} is called for one number at a time and takes twice as long.
 *
 * <p>Source: P. T. P. Tang, <i>Table-driven implementation of the logarithm function in IEEE floating-point
 * arithmetic</i>, ACM TOMS 16 (1990).
 */
final class Logarithms {
    private static final int ENTRIES = 128;

    /** The smallest m, and by how much its bits are shifted to give the place in the table. */
    private static final long FIRST = Double.doubleToRawLongBits(45 / 64.0);

    private static final int SHIFT = 52 - 7;
    private static final long EXPONENT = 0xFFFL << 52;

    /** All but the last 24 bits: so much of m times q is exact. */
    private static final long UPPER_HALF = -1L << 24;

    /** The q of the table are whole numbers of this part. */
    private static final int PARTS = 512;

    private static final double[] Q = new double[ENTRIES];
    private static final double[] HIGH = new double[ENTRIES];
    private static final double[] LOW = new double[ENTRIES];
    private static final double LN2_HIGH = high(ln(2 * PARTS));
    private static final double LN2_LOW = low(ln(2 * PARTS));

    static {
        for (int i = 0; i < ENTRIES; i++) {
            double from = Double.longBitsToDouble(FIRST + ((long) i << SHIFT));
            double to = Double.longBitsToDouble(FIRST + ((long) (i + 1) << SHIFT));
            // Next to 1 it is exactly 1, so that the logarithm of what is next to 1 is r and no difference.
            int parts = from == 1 || to == 1 ? PARTS : (int) Math.rint(2 * PARTS / (from + to));
            Q[i] = parts / (double) PARTS;
            BigInteger minusLn = ln(parts).negate();
            HIGH[i] = high(minusLn);
            LOW[i] = low(minusLn);
        }
    }

    private final double[] rest;
    private final double[] high;
    private final double[] low;

    /** Room for so many numbers. */
    Logarithms(int most) {
        rest = new double[most];
        high = new double[most];
        low = new double[most];
    }

    /** Writes the logarithms of the first {@code count} numbers, each above 0 and not subnormal. */
    void of(double[] numbers, double[] logarithms, int count) {
        reduce(numbers, rest, high, low, count);
        addSeries(rest, low, count);
        add(high, rest, low, logarithms, count);
    }

    /** r, and the two parts of k ln 2 − ln q, the lower with what r has lost by rounding. */
    private static void reduce(double[] numbers, double[] rest, double[] high, double[] low, int count) {
        for (int i = 0; i < count; i++) {
            long bits = Double.doubleToRawLongBits(numbers[i]);
            long above = bits - FIRST;
            int k = (int) (above >> 52);
            int entry = (int) (above >>> SHIFT) & (ENTRIES - 1);
            long bitsOfM = bits - (above & EXPONENT);
            double upper = Double.longBitsToDouble(bitsOfM & UPPER_HALF);
            double lower = (Double.longBitsToDouble(bitsOfM) - upper) * Q[entry];
            double most = upper * Q[entry] - 1;
            double r = most + lower;
            rest[i] = r;
            high[i] = k * LN2_HIGH + HIGH[entry];
            low[i] = k * LN2_LOW + LOW[entry] + ((most - r) + lower);
        }
    }

    /** Adds ln(1 + r) − r = −r²/2 + r³/3 − … to the lower part. */
    private static void addSeries(double[] rest, double[] low, int count) {
        for (int i = 0; i < count; i++) {
            double r = rest[i];
            double odd = 1.0 / 3 + r * r * (1.0 / 5 + r * r * (1.0 / 7 + r * r / 9));
            double even = 1.0 / 2 + r * r * (1.0 / 4 + r * r * (1.0 / 6 + r * r / 8));
            low[i] += r * r * (r * odd - even);
        }
    }

    /** The sum of the three, in which only the last addition rounds anything that is seen. */
    private static void add(double[] high, double[] rest, double[] low, double[] sum, int count) {
        for (int i = 0; i < count; i++) {
            double most = high[i] + rest[i];
            sum[i] = most + (((high[i] - most) + rest[i]) + low[i]);
        }
    }

    /** 2¹⁰⁰ ln(n/512) = 2¹⁰⁰ · 2 (t + t³/3 + t⁵/5 + …) with t = (n − 512)/(n + 512). */
    private static BigInteger ln(int n) {
        BigInteger square = BigInteger.valueOf((long) (n - PARTS) * (n - PARTS));
        BigInteger ofSum = BigInteger.valueOf((long) (n + PARTS) * (n + PARTS));
        BigInteger power = BigInteger.valueOf(2L * (n - PARTS)).shiftLeft(100).divide(BigInteger.valueOf(n + PARTS));
        BigInteger sum = BigInteger.ZERO;
        for (int odd = 1; power.signum() != 0; odd += 2) {
            sum = sum.add(power.divide(BigInteger.valueOf(odd)));
            power = power.multiply(square).divide(ofSum);
        }
        return sum;
    }

    /** The part down to 2⁻⁴², so that sums of a hundred such numbers are exact. */
    private static double high(BigInteger fixed) {
        return fixed.shiftRight(58).longValueExact() * 0x1p-42;
    }

    /** What is below 2⁻⁴². */
    private static double low(BigInteger fixed) {
        return fixed.subtract(fixed.shiftRight(58).shiftLeft(58)).doubleValue() * 0x1p-100;
    }
}
