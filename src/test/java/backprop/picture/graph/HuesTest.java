package backprop.picture.graph;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.picture.Ink;
import backprop.picture.Theme;
import backprop.picture.chart.Palette;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HuesTest {
    private static final double AA = 4.5;

    /** Printed in grey, more is darker on a light page and lighter on a dark one. */
    @ParameterizedTest
    @EnumSource
    void sizeIsSeenInGrey(Hues hues) {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            for (Palette palette : List.of(hues.forward(theme), hues.backward(theme))) {
                for (int k = 1; k <= 20; k++) {
                    double before = grey(palette.at((k - 1) / 20.0, theme));
                    double here = grey(palette.at(k / 20.0, theme));
                    assertThat(theme.dark() ? here - before : before - here).isPositive();
                }
            }
        }
    }

    /** The luma of ITU-R BT.601, which programs take that print colours in grey. */
    private static double grey(Ink ink) {
        return 0.299 * ink.red() + 0.587 * ink.green() + 0.114 * ink.blue();
    }

    @ParameterizedTest
    @EnumSource
    void wordsCanBeRead(Hues hues) {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            Theme worn = hues.worn(theme);
            assertThat(Stream.of(worn.forwardText(), worn.backwardText(), worn.slate())
                            .mapToDouble(ink -> ink.contrast(worn.surface())))
                    .allMatch(contrast -> contrast >= AA);
            assertThat(worn.backwardFill().contrast(Ink.of(0xFFFFFF))).isGreaterThanOrEqualTo(AA);
        }
    }
}
