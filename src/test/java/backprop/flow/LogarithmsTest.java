package backprop.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class LogarithmsTest {
    private static final int COUNT = 2000;
    private static final MathContext DIGITS = new MathContext(45);

    @Test
    void ofNumbersBelowOne() {
        assertAllWithin051Ulps(Random::nextDouble);
    }

    @Test
    void ofNumbersNearOneWhereTheFactorsOfTheTableTakeAwayMost() {
        assertAllWithin051Ulps(random -> 0.98 + random.nextDouble() / 25);
    }

    @Test
    void ofNumbersNextToOneOnBothSides() {
        assertAllWithin051Ulps(random -> 1 + Math.scalb(2 * random.nextDouble() - 1, -random.nextInt(45)));
    }

    @Test
    void ofTheSmallestSquareThatAPointCanHaveAndOfLargeNumbers() {
        assertAllWithin051Ulps(random -> Math.scalb(1 + random.nextDouble(), random.nextInt(208) - 104));
    }

    @Test
    void ofOneIsZero() {
        assertThat(logarithms(1)).containsExactly(0);
    }

    @Test
    void theirNumberDoesNotMatter() {
        double[] numbers = numbers(Random::nextDouble);
        double[] all = logarithms(numbers);
        for (int i = 0; i < COUNT; i++) {
            assertThat(logarithms(numbers[i])).containsExactly(all[i]);
        }
    }

    private static void assertAllWithin051Ulps(ToDoubleFunction<Random> draw) {
        double[] numbers = numbers(draw);
        double[] logarithms = logarithms(numbers);
        for (int i = 0; i < COUNT; i++) {
            if (numbers[i] != 1) {
                assertThat(errorInUlps(numbers[i], logarithms[i]))
                        .as("ln %s", numbers[i])
                        .isLessThan(0.51);
            }
        }
    }

    private static double[] numbers(ToDoubleFunction<Random> draw) {
        Random random = new Random(3);
        double[] numbers = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            numbers[i] = draw.applyAsDouble(random);
        }
        return numbers;
    }

    private static double[] logarithms(double... numbers) {
        double[] logarithms = new double[numbers.length];
        new Logarithms(numbers.length).of(numbers, logarithms, numbers.length);
        return logarithms;
    }

    /** With y near ln s, the true ln s is y + ln(s e⁻ʸ), where s e⁻ʸ − 1 is so small that it is its own logarithm. */
    private static double errorInUlps(double s, double y) {
        BigDecimal rest =
                new BigDecimal(s).divide(exp(new BigDecimal(y)), DIGITS).subtract(BigDecimal.ONE);
        return Math.abs(rest.doubleValue()) / Math.ulp(y);
    }

    private static BigDecimal exp(BigDecimal y) {
        int halvings = 10;
        BigDecimal small = y.divide(BigDecimal.valueOf(1L << halvings), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 1; n < 25; n++) {
            term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum.pow(1 << halvings, DIGITS);
    }
}
