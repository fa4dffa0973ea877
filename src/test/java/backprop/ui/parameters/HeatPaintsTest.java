package backprop.ui.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.picture.Theme;
import java.util.stream.Stream;
import javafx.scene.layout.BackgroundFill;
import org.junit.jupiter.api.Test;

class HeatPaintsTest {
    /** Drawing in software has a ready image for a background of several fills that each have four equal corners. */
    @Test
    void everyShadeIsPaintedFromAReadyImage() {
        Stream.of(Theme.LIGHT, Theme.DARK).map(HeatPaints::new).forEach(HeatPaintsTest::isReady);
    }

    private static void isReady(HeatPaints paints) {
        for (int level = 0; level <= Heat.LEVELS; level++) {
            var fills = paints.ground(level).getFills();
            assertThat(fills)
                    .hasSizeGreaterThan(1)
                    .allMatch(fill -> fill.getRadii().isUniform());
            assertThat(fills)
                    .extracting(BackgroundFill::getFill)
                    .containsOnly(fills.get(0).getFill());
        }
    }
}
