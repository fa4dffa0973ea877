package backprop.ui.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.picture.Theme;
import org.junit.jupiter.api.Test;

class HeatTest {
    @Test
    void theShadeIsTheShareOfTheLargest() {
        assertThat(Heat.level(0, 1)).isZero();
        assertThat(Heat.level(-1, 1)).isEqualTo(Heat.LEVELS);
        assertThat(Heat.level(0.5, 1)).isEqualTo(Heat.LEVELS / 2);
        assertThat(Heat.level(1e-9, 1)).isEqualTo(1);
        assertThat(Heat.level(0, 0)).isZero();
        assertThat(Heat.level(Double.NaN, 1)).isEqualTo(Heat.LEVELS);
    }

    @Test
    void wordsCanBeReadOnEveryShadeOfBothThemes() {
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            for (int level = 0; level <= Heat.LEVELS; level++) {
                assertThat(Heat.words(theme, level).contrast(Heat.ground(theme, level)))
                        .as("shade %d, dark %s", level, theme.dark())
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }
}
