package backprop.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.ui.kit.NumberText.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0.15    | 0.15
        .15     | 0.15
        1.      | 1
        0,15    | 0.15
        ,5      | 0.5
        12,5    | 12.5
        0,150   | 0.15
        1234,5  | 1234.5
        -0.2    | -0.2
        −0.2    | -0.2
        +3      | 3
        1e-3    | 0.001
        1E−3    | 0.001
        2,5e2   | 250
        """)
    void readsANumberAsPeopleTypeIt(String text, double value) {
        assertThat(NumberText.read("  " + text + " ")).isEqualTo(new Reading.Read(value));
        assertThat(NumberText.mayBecomeNumber(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1,234.5   | one decimal mark
        1,234,567 | one decimal mark
        1.2.3     | no number
        1,234     | 1.234 or 1234
        −1,234    | 1.234 or −1234
        abc       | letters
        0x1F      | letters
        NaN       | letters
        1f        | letters
        ٣         | digits 0 to 9
        １２      | digits 0 to 9
        1 000     | no number
        1/3       | no number
        --1       | no number
        e5        | no number
        1e999     | larger
        1e-999    | smaller
        """)
    void refusesTheRestWithAReason(String text, String reason) {
        assertThat(NumberText.read(text))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.reason()).contains(reason));
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThat(NumberText.read(" ")).isInstanceOf(Reading.Refused.class);
        assertThat(NumberText.read("1".repeat(401))).isInstanceOf(Reading.Refused.class);
        assertThat(NumberText.read("0e-999")).isEqualTo(new Reading.Read(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "−", "+", ".", "-.", ",", "1e", "1e-", "-1,", "0.1e+"})
    void theStartOfANumberIsNoCauseForComplaint(String text) {
        assertThat(NumberText.mayBecomeNumber(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1a", "1,2,", "1.2,", "--", "1e1."})
    void whatCannotBecomeANumberIs(String text) {
        assertThat(NumberText.mayBecomeNumber(text)).isFalse();
    }

    @Test
    void stepsAreDecimalAndSuitTheSize() {
        assertThat(NumberText.moved(0.1, 0.1, 2)).isEqualTo(0.3);
        assertThat(NumberText.moved(0.01, 0.01, -1)).isEqualTo(0.0);
        assertThat(NumberText.stepFor(0)).isEqualTo(0.01);
        assertThat(NumberText.stepFor(-1.5)).isEqualTo(0.01);
        assertThat(NumberText.stepFor(5)).isEqualTo(0.1);
        assertThat(NumberText.stepFor(250)).isEqualTo(10);
    }
}
