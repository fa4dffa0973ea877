package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 6, 8, 9, 12})
    void fixedIsTheExactBinaryValueRoundedHalfToEven(int digits) {
        SplittableRandom random = new SplittableRandom(digits);
        for (int k = 0; k < 5_000; k++) {
            double size = Math.pow(10, random.nextInt(24) - 10);
            double value = k % 3 == 0 ? Math.rint(random.nextDouble(-1e4, 1e4)) / 64 : random.nextDouble(-size, size);
            BigDecimal exact = new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN);
            String expected = exact.signum() == 0 ? exact.abs().toPlainString() : exact.toPlainString();
            assertThat(Numerals.fixed(value, digits)).as("%s", value).isEqualTo(expected);
        }
    }

    /** What Python prints for {@code f"{value:.{digits}f}"}, but that zero has no sign. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0, 0",
        "1.5, 0, 2",
        "2.5, 0, 2",
        "0.125, 2, 0.12",
        "0.375, 2, 0.38",
        "2.675, 2, 2.67",
        "1.005, 2, 1.00",
        "-0.0000001, 6, 0.000000",
        "-0.0, 6, 0.000000",
        "0.9999999, 6, 1.000000",
        "999999999.9999999, 6, 1000000000.000000",
        "123456789012345680, 1, 123456789012345680.0",
        "1e22, 0, 10000000000000000000000",
        "4.9E-324, 3, 0.000",
        "NaN, 2, undefined",
        "Infinity, 2, ∞",
        "-Infinity, 2, -∞"
    })
    void fixed(double value, int digits, String text) {
        assertThat(Numerals.fixed(value, digits)).isEqualTo(text);
    }

    /** What Python prints for {@code f"{value:.{digits}e}"}. */
    @ParameterizedTest
    @CsvSource({
        "7.002996e-05, 6, 7.002996e-05",
        "0.00007, 2, 7.00e-05",
        "9.9999e-10, 2, 1.00e-09",
        "1.25, 1, 1.2e+00",
        "1.35, 1, 1.4e+00",
        "-12345.678, 3, -1.235e+04",
        "1e100, 0, 1e+100",
        "1.7976931348623157E308, 4, 1.7977e+308",
        "4.9E-324, 3, 4.941e-324",
        "0, 2, 0.00e+00",
        "NaN, 2, undefined"
    })
    void scientific(double value, int digits, String text) {
        assertThat(Numerals.scientific(value, digits)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0.3775, 0.377500",
        "0, 0.000000",
        "-0.0, 0.000000",
        "0.01, 0.010000",
        "0.009999999, 0.01000000",
        "0.00060516, 0.00060516",
        "-0.0001, -0.00010000",
        "0.00009999999, 1.00000e-04",
        "5e-7, 5.00000e-07",
        "0.00000051, 5.10000e-07",
        "1e9, 1.00000e+09",
        "999999999, 999999999.000000",
        "-3e-20, -3.00000e-20",
        "Infinity, ∞",
        "NaN, undefined"
    })
    void shownHasTheFormOfItsSize(double value, String text) {
        assertThat(Numerals.shown(value)).isEqualTo(text);
    }

    @Test
    void fewerDecimalsShowNoZeroThatIsNoneEither() {
        assertThat(Numerals.shown(6e-7, 8)).isEqualTo("0.00000060");
        assertThat(Numerals.shown(4e-7, 8)).isEqualTo("4.00000000e-07");
        assertThat(Numerals.shown(999_999_999, 1)).isEqualTo("999999999.0");
        assertThat(Numerals.shown(1e9, 1)).isEqualTo("1.0e+09");
        assertThat(Numerals.shown(0.0004, 3)).isEqualTo("4.000e-04");
        assertThat(Numerals.shown(0.0006, 3)).isEqualTo("0.001");
        assertThat(Numerals.shown(0.000605155599548748, 8)).isEqualTo("0.00060516");
    }

    @ParameterizedTest
    @CsvSource({
        "7.00300e-05, 7.00300·10⁻⁵",
        "-1.00000e+12, -1.00000·10¹²",
        "3.14159e-308, 3.14159·10⁻³⁰⁸",
        "0.377500, 0.377500",
        "undefined, undefined",
        "∞, ∞"
    })
    void aScreenShowsPowersOfTen(String text, String shown) {
        assertThat(Numerals.withPower(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "0.2, 0.20",
        "0.35, 0.35",
        "1, 1.00",
        "-0.125, -0.125",
        "0.123456, 0.123456",
        "0.1234567, 0.123457",
        "100000, 100000.00",
        "1e-7, 1.00000e-07",
        "NaN, undefined"
    })
    void givenIsAsShortAsItWasTyped(double value, String text) {
        assertThat(Numerals.given(value)).isEqualTo(text);
    }

    @Test
    void preciseReadsBackToTheSameBits() {
        SplittableRandom random = new SplittableRandom(5);
        for (int k = 0; k < 10_000; k++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.doubleToRawLongBits(Double.parseDouble(Numerals.precise(value))))
                        .isEqualTo(Double.doubleToRawLongBits(value));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.15, 10, 0.15",
        "-0.731272, 10, -0.731272",
        "123456.789012, 10, 123456.789",
        "-987654321.123, 10, -9.877e+08",
        "-1e-300, 10, -1.00e-300",
        "-1e-300, 3, -1e-300",
        "1000000, 9, 1000000.0",
        "12.345678, 5, 12.35",
        "NaN, 3, undefined"
    })
    void fittedKeepsAsManyDigitsAsThereIsRoomFor(double value, int most, String text) {
        assertThat(Numerals.fitted(value, Numerals.given(value), most)).isEqualTo(text);
    }
}
