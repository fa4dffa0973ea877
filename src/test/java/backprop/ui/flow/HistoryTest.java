package backprop.ui.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History<Integer> history = new History<>(0);

    @Test
    void aGestureIsOneStep() {
        history.put(1, "drag");
        history.put(2, "drag");
        history.close();
        history.put(3, "drag");
        history.undo();
        assertThat(history.value()).isEqualTo(2);
        history.undo();
        assertThat(history.value()).isZero();
        history.undo();
        assertThat(history.value()).isZero();
        assertThat(history.undoTitle()).isEmpty();
        history.redo();
        history.redo();
        history.redo();
        assertThat(history.value()).isEqualTo(3);
        assertThat(history.redoTitle()).isEmpty();
    }

    @Test
    void anotherTitleIsAnotherStepAndWhatFollowedIsForgotten() {
        history.put(1, "depth");
        history.put(2, "width");
        history.undo();
        assertThat(history.redoTitle()).contains("width");
        history.put(5, "seed");
        assertThat(history.redoTitle()).isEmpty();
        history.undo();
        assertThat(history.value()).isEqualTo(1);
    }

    @Test
    void aGestureThatComesBackIsNoStepAndDoesNotJoinTheOneBefore() {
        history.put(1, "drag");
        history.close();
        history.put(2, "drag");
        history.put(1, "drag");
        history.put(3, "drag");
        history.undo();
        assertThat(history.value()).isEqualTo(1);
        history.undo();
        assertThat(history.value()).isZero();
        assertThat(history.undoTitle()).isEmpty();
    }

    @Test
    void theSameValueIsNoStep() {
        history.put(0, "nothing");
        assertThat(history.undoTitle()).isEmpty();
    }

    @Test
    void itForgetsWhatIsLongAgo() {
        for (int i = 1; i <= 1000; i++) {
            history.put(i, "step");
            history.close();
        }
        for (int i = 0; i < 1000; i++) {
            history.undo();
        }
        assertThat(history.value()).isEqualTo(801);
    }
}
