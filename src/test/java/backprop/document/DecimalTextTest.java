package backprop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTextTest {
    @ParameterizedTest
    @CsvSource({
        "0.2, 0.2",
        "1, 1.0",
        "-0.0, -0.0",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "123456789012345680, 1.2345678901234568e+17",
        "1e16, 1e+16",
        "9007199254740992, 9007199254740992.0",
        "4.9e-324, 5e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "2.0e-3, 0.002",
        "2e23, 2e+23",
        "5.684341886080802e-14, 5.684341886080802e-14"
    })
    void printsAsPythonDoes(double value, String text) {
        assertThat(DecimalText.of(value)).isEqualTo(text);
    }

    /** Where the doubles below lie twice as close as those above. */
    @Test
    void isShortAtEveryPowerOfTwo() {
        for (int exponent = Double.MIN_EXPONENT; exponent <= Double.MAX_EXPONENT; exponent++) {
            double power = Math.scalb(1.0, exponent);
            assertThat(Double.parseDouble(DecimalText.of(power))).isEqualTo(power);
            assertThat(digits(DecimalText.of(power))).isLessThanOrEqualTo(17);
        }
    }

    @Test
    void readsBackToTheSameBitsAndIsNeverLongerThanJavasOwn() {
        SplittableRandom random = new SplittableRandom(1);
        for (int k = 0; k < 20_000; k++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                String text = DecimalText.of(value);
                assertThat(Double.doubleToRawLongBits(Double.parseDouble(text)))
                        .isEqualTo(Double.doubleToRawLongBits(value));
                assertThat(digits(text)).isLessThanOrEqualTo(digits(Double.toString(value)));
            }
        }
    }

    private static int digits(String number) {
        return number.replaceAll("[eE].*|[-.]", "").replaceAll("^0+|0+$", "").length();
    }
}
