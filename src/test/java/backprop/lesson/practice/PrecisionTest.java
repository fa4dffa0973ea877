package backprop.lesson.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One unit of the last digit that is asked for is allowed, and not more. */
class PrecisionTest {
    @ParameterizedTest
    @CsvSource({
        // 0.013577 to four digits: one unit is 0.00001
        "0.013587, 0.013577, 4, true",
        "0.013567, 0.013577, 4, true",
        "0.01358701, 0.013577, 4, false",
        "0.01356699, 0.013577, 4, false",
        "-0.013577, 0.013577, 4, false",
        // 812 to two digits: one unit is 10
        "822, 812, 2, true",
        "822.1, 812, 2, false",
        // a whole number is the very number
        "175, 175, 0, true",
        "175.0000001, 175, 0, false",
        // 0 is what six decimals print as 0.000000
        "0.00000049, 0, 4, true",
        "-0.00000049, 0, 4, true",
        "0.0000005, 0, 4, false"
    })
    void oneUnitOfTheLastDigitIsAllowed(double typed, double exact, int digits, boolean same) {
        assertThat(Precision.matches(typed, exact, digits)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "0.014, 0.013577, 2, true",
        "0.0135, 0.013577, 3, false",
        "0.0136, 0.013577, 3, true",
        "812.5, 812, 3, true",
        "812.51, 812, 3, false",
        "0, 0, 3, false"
    })
    void aRoundedNumberIsHalfAUnitOff(double typed, double exact, int digits, boolean rounded) {
        assertThat(Precision.isRounded(typed, exact, digits)).isEqualTo(rounded);
    }
}
