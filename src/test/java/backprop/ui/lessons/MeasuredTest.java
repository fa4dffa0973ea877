package backprop.ui.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class MeasuredTest {
    private static final class Counting extends Region {
        private int asked;
        private double area = 1_200;

        @Override
        protected double computePrefHeight(double forWidth) {
            asked++;
            return area / forWidth;
        }

        void grow() {
            area *= 2;
            requestLayout();
        }
    }

    private final Counting block = new Counting();
    private final Measured measured = new Measured(block);

    @Test
    void aBlockIsMeasuredOnceForEachWidth() {
        for (int i = 0; i < 5; i++) {
            assertThat(measured.prefHeight(100)).isEqualTo(12);
            assertThat(measured.prefHeight(50)).isEqualTo(24);
            assertThat(measured.minHeight(50)).isEqualTo(24);
        }
        assertThat(block.asked).isEqualTo(2);
    }

    @Test
    void aBlockThatChangesIsMeasuredAnew() {
        assertThat(measured.prefHeight(100)).isEqualTo(12);
        measured.resize(100, 12);
        measured.layout();
        block.grow();
        assertThat(measured.prefHeight(100)).isEqualTo(24);
    }
}
