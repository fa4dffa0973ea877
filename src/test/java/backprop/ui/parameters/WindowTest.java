package backprop.ui.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowTest {
    private final Window window = new Window(20, 10, 8, 3);

    @Test
    void staysInsideTheMatrix() {
        assertThat(window.moveTo(99, 99)).isTrue();
        assertThat(window.row()).isEqualTo(12);
        assertThat(window.column()).isEqualTo(7);
        assertThat(window.moveTo(50, 50)).isFalse();
        assertThat(window.moveTo(-5, -5)).isTrue();
        assertThat(window.row()).isZero();
    }

    @Test
    void revealsWithTheLeastMovement() {
        assertThat(window.rowThatReveals(8)).isZero();
        assertThat(window.rowThatReveals(9)).isEqualTo(1);
        assertThat(window.columnThatReveals(10)).isEqualTo(7);
        window.moveTo(12, 7);
        assertThat(window.rowThatReveals(13)).isEqualTo(12);
        assertThat(window.rowThatReveals(5)).isEqualTo(4);
    }

    @Test
    void saysWhereItIs() {
        assertThat(window.words()).isEqualTo("rows 1–8 of 20, columns 1–3 of 10");
        assertThat(new Window(2, 3, 8, 3).showsAll()).isTrue();
        assertThat(new Window(1, 784, 1, 4).words()).isEqualTo("columns 1–4 of 784");
    }
}
