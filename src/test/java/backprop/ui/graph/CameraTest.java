package backprop.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CameraTest {
    @Test
    void whoeverZoomsForAnHourSeesFewSizes() {
        Random random = new Random(7);
        Set<Double> seen = new HashSet<>();
        Camera camera = Camera.FITTED;
        for (int i = 0; i < 100_000; i++) {
            camera = camera.zoomed(Math.exp(random.nextGaussian() / 3));
            seen.add(camera.level());
            assertThat(camera.level() / camera.zoom()).isCloseTo(1, within(0.015));
        }
        assertThat(seen).hasSizeBetween(50, 90);
    }

    @Test
    void manySmallTurnsOfTheWheelAddUp() {
        Camera camera = Camera.FITTED;
        for (int i = 0; i < 1000; i++) {
            camera = camera.zoomed(Math.pow(2, 1 / 1000.0));
        }
        assertThat(camera.level()).isCloseTo(2, within(1e-9));
    }

    @Test
    void fittedIsLevelOneToTheBit() {
        assertThat(Camera.FITTED.level()).isEqualTo(1);
        assertThat(Camera.FITTED.zoomed(2.5).zoomed(0.01).level()).isEqualTo(1);
    }
}
