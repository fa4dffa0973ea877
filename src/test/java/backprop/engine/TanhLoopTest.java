package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TanhLoopTest {
    private static final int COUNT = 100_000;

    @Test
    void isRightButForAFewUnitsInTheLastPlace() {
        Random random = new Random(3);
        double[] z = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            z[i] = random.nextGaussian() * Math.pow(10, random.nextInt(6) - 4);
        }
        double[] a = new double[COUNT];
        double[] slope = new double[COUNT];
        TanhLoop.apply(z, a, slope);
        for (int i = 0; i < COUNT; i++) {
            double tanh = StrictMath.tanh(z[i]);
            double sech = Function.sechSquared(z[i]);
            assertThat(Math.abs(a[i] - tanh)).as("tanh %s", z[i]).isLessThanOrEqualTo(6 * Math.ulp(tanh));
            assertThat(Math.abs(slope[i] - sech)).as("slope %s", z[i]).isLessThanOrEqualTo(1e-14 * sech);
        }
    }

    @Test
    void soIsThePolynomialOfLongRowsOfSmallNumbers() {
        Random random = new Random(4);
        double[] z = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            z[i] = (random.nextDouble() - 0.5) * Math.pow(10, -random.nextInt(6)) * 2 * TanhLoop.SMALL;
        }
        z[0] = TanhLoop.SMALL;
        z[1] = -TanhLoop.SMALL;
        z[2] = -0.0;
        double[] a = new double[COUNT];
        double[] slope = new double[COUNT];
        TanhLoop.apply(z, a, slope, TanhLoop.SMALL);
        assertThat(Double.doubleToRawLongBits(a[2])).isEqualTo(Double.doubleToRawLongBits(-0.0));
        for (int i = 0; i < COUNT; i++) {
            double tanh = StrictMath.tanh(z[i]);
            double sech = Function.sechSquared(z[i]);
            assertThat(Math.abs(a[i] - tanh)).as("tanh %s", z[i]).isLessThanOrEqualTo(8 * Math.ulp(tanh));
            assertThat(Math.abs(slope[i] - sech)).as("slope %s", z[i]).isLessThanOrEqualTo(1e-14 * sech);
        }
    }

    @Test
    void aRowThatMayHoldAnythingIsNotLeftToThePolynomial() {
        double[] z = new double[100];
        java.util.Arrays.fill(z, 300);
        z[1] = Double.NaN;
        double[] a = new double[z.length];
        for (double bound : new double[] {300, Double.NaN, Double.POSITIVE_INFINITY}) {
            TanhLoop.apply(z, a, new double[z.length], bound);
            assertThat(a[0]).isEqualTo(1);
            assertThat(a[1]).isNaN();
        }
    }

    @Test
    void aRowIsLookedThroughWhereNothingIsKnownOfIt() {
        double[] a = new double[100];
        for (double last : new double[] {1, -1e30, Double.NaN}) {
            double[] z = new double[a.length];
            z[a.length - 1] = last;
            TanhLoop.applyAny(z, a, new double[a.length]);
            assertThat(a[0]).isZero();
            assertThat(a[a.length - 1]).isCloseTo(Math.tanh(last), withinPercentage(1e-12));
        }
    }

    @Test
    void keepsWhatIsSpecial() {
        double[] z = {0.0, -0.0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, 20, -300, 4e-320};
        double[] a = new double[z.length];
        TanhLoop.apply(z, a, new double[z.length]);
        assertThat(a).containsExactly(0.0, -0.0, 1, -1, Double.NaN, 1, -1, 4e-320);
    }

    private static final int LENGTH = 24;

    /** A row of so many numbers up to a largest one, some of which the two loops end on other bits. */
    private static double[] row(int length, double largest) {
        double[] z = new double[length];
        for (int i = 0; i < length; i++) {
            z[i] = largest * (i + 1) / length * (i % 2 == 0 ? 1 : -1);
        }
        return z;
    }

    private static double[] table(double[] z) {
        double[] slope = new double[z.length];
        TanhLoop.apply(z, new double[z.length], slope);
        return slope;
    }

    /** The polynomial may have rows of 24 and more, none of whose numbers is above 12; all others go to the table. */
    @Test
    void aLongRowUpToTwelveIsLeftToThePolynomialAndNoOther() {
        double above = Math.nextUp(12.0);
        requireLoop(row(LENGTH, 12), 12, true);
        requireLoop(row(LENGTH, 12), above, false);
        requireLoop(row(LENGTH, 12), Double.NaN, false);
        requireLoop(row(LENGTH - 1, 12), 12, false);
        double[] slope = new double[LENGTH];
        TanhLoop.applyAny(row(LENGTH, 12), new double[LENGTH], slope);
        assertThat(slope).isNotEqualTo(table(row(LENGTH, 12)));
        for (double[] z : new double[][] {row(LENGTH, above), row(LENGTH - 1, 12), row(LENGTH, -above)}) {
            double[] found = new double[z.length];
            TanhLoop.applyAny(z, new double[z.length], found);
            assertThat(found).isEqualTo(table(z));
        }
    }

    private static void requireLoop(double[] z, double bound, boolean polynomial) {
        double[] slope = new double[z.length];
        TanhLoop.apply(z, new double[z.length], slope, bound);
        if (polynomial) {
            assertThat(slope).isNotEqualTo(table(z));
        } else {
            assertThat(slope).isEqualTo(table(z));
        }
    }

    /** From 20 on tanh is 1 and the slope has a form of its own; before, both come from the table. */
    @ParameterizedTest
    @ValueSource(
            doubles = {11.9, 12, 12.1, 13, 15, 18, 19.99, 20, 20.01, 25, 31, 32, 33, 300, 354, 372, 373, 746, 1e300})
    void everyNumberHasItsTanhAndItsSlope(double size) {
        for (double sign : new double[] {1, -1}) {
            double[] z = new double[LENGTH];
            java.util.Arrays.fill(z, sign * size);
            double[] a = new double[LENGTH];
            double[] slope = new double[LENGTH];
            TanhLoop.applyAny(z, a, slope);
            // sech² z = 4 e^(−2z)/(1 + e^(−2z))².
            double e = Math.exp(-size);
            double expected = 4 * e / (1 + e * e) * (e / (1 + e * e));
            for (double found : a) {
                assertThat(found).isCloseTo(sign * StrictMath.tanh(size), within(4 * Math.ulp(0.5)));
            }
            for (double found : slope) {
                assertThat(found).isCloseTo(expected, within(1e-14 * expected + 2 * Double.MIN_VALUE));
            }
        }
    }
}
