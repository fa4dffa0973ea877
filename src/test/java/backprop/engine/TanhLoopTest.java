package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Random;
import org.junit.jupiter.api.Test;

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
}
