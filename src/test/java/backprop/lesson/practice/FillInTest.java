package backprop.lesson.practice;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Trace;
import backprop.lesson.text.Prose;
import java.util.List;
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

    /** Of each step another number with every round, so that in the end each has been asked. */
    @Test
    void eachRoundAsksForTheNextNumberOfAStep() {
        Trace trace = RandomPass.likeTheWorkedExample(3);
        assertThat(holes(trace, 1)).containsExactly("db2[1]");
        assertThat(holes(trace, 2)).containsExactly("dW2[1,2]", "db2[1]");
        assertThat(holes(trace, 3)).containsExactly("db1[3]", "dW2[1,3]", "db2[1]");
        assertThat(holes(trace, 4)).containsExactly("dW1[2,2]", "db1[1]", "dW2[1,1]", "db2[1]");
        assertThat(holes(trace, 99)).hasSize(11).startsWith("z1[3]", "a1[3]", "z2[1]", "a2[1]", "loss");
    }

    private static List<String> holes(Trace trace, int round) {
        return FillIn.of(trace, round).blanks().stream()
                .map(b -> b.hole().ascii())
                .toList();
    }

    @Test
    void aBlankSaysWhereItStandsAndHelps() {
        List<Question.Blank> blanks =
                FillIn.of(RandomPass.likeTheWorkedExample(3), 11).blanks();
        Ask sum = blanks.get(0).ask();
        assertThat(sum.prompt().plain()).isEqualTo("weighted sum of layer 1: z⁽¹⁾₂ = ?");
        assertThat(sum.hints()).extracting(Prose::plain).contains("It is made of the numbers in its line.");
        Ask loss = blanks.get(4).ask();
        assertThat(loss.prompt().plain()).isEqualTo("loss: ℒ = ?");
        assertThat(loss.hints()).extracting(Prose::plain).contains("It is made of a and y.");
        assertThat(loss.hints().get(2).plain()).startsWith("In NumPy: loss = ");
        assertThat(blanks.get(5).ask().prompt().plain()).isEqualTo("BP1, error of output layer 2: δ⁽²⁾₁ = ?");
    }
}
