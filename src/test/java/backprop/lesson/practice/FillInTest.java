package backprop.lesson.practice;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Trace;
import org.junit.jupiter.api.Test;

/** The blanks reach further back with every round, and each is answered by the engine's number. */
class FillInTest {
    @Test
    void theBlanksGrowFromTheLastStepBackwards() {
        Trace trace = RandomPass.likeTheWorkedExample(3);
        for (int round = 1; round <= FillIn.rounds(trace); round++) {
            FillIn fillIn = FillIn.of(trace, round);
            assertThat(fillIn.blanks()).hasSize(round);
            assertThat(fillIn.blanks())
                    .allSatisfy(b -> assertThat(Marker.mark(b, trace, Marker.solution(b, trace)))
                            .isInstanceOf(Marking.Right.class));
        }
        assertThat(FillIn.of(trace, 1).blanks().get(0).hole().ascii()).startsWith("db2[");
    }

    @Test
    void aSeedGivesTheSameNetworkAgain() {
        assertThat(FillIn.fresh(5, 2).trace().network())
                .isEqualTo(FillIn.fresh(5, 2).trace().network())
                .isNotEqualTo(FillIn.fresh(6, 2).trace().network());
    }
}
