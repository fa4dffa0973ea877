package backprop.lesson.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A round asks for each number once, in the order in which one can work them out. */
class RoundTest {
    private static String asked(Round round) {
        return round.questions().stream()
                .map(q -> ((Question.Numeric) q).of().text())
                .collect(Collectors.joining(" "));
    }

    @Test
    void byHandAsksForEveryNumberOfThePass() {
        assertThat(asked(Round.byHand(5)))
                .isEqualTo("z1[1] z1[2] a1[1] a1[2] z2[1] a2[1] loss delta2[1] delta1[1] delta1[2]"
                        + " dW1[1,1] dW1[1,2] dW1[2,1] dW1[2,2] db1[1] db1[2] dW2[1,1] dW2[1,2] db2[1]");
    }

    @Test
    void backwardAsksForErrorsAndGradientsAlone() {
        assertThat(asked(Round.backward(5)))
                .isEqualTo(
                        "delta2[1] delta1[1] delta1[2] delta1[3] dW1[1,1] dW1[1,2] dW1[2,1] dW1[2,2] dW1[3,1] dW1[3,2]"
                                + " db1[1] db1[2] db1[3] dW2[1,1] dW2[1,2] dW2[1,3] db2[1]");
    }

    /** NumPy draws the sizes 4, 11, 4, 12 for seed 5; the rest was multiplied out by hand: 2·163·136 = 44336. */
    @Test
    void countingAsksForWholeNumbers() {
        Round round = Round.counting(5);
        assertThat(round.trace().network().sizes()).containsExactly(4, 11, 4, 12);
        assertThat(asked(round)).isEqualTo("parameters forward hidden backward differences");
        List<String> right = List.of("163", "136", "92", "228", "44336");
        for (int i = 0; i < right.size(); i++) {
            assertThat(Marker.mark(round.questions().get(i), round.trace(), right.get(i))
                            .isRight())
                    .as("question %d", i + 1)
                    .isTrue();
        }
    }
}
