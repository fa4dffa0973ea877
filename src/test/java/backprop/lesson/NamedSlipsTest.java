package backprop.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Cell;
import backprop.engine.Numerals;
import backprop.engine.Trace;
import backprop.lesson.practice.Marker;
import backprop.lesson.practice.Marking;
import backprop.lesson.practice.Question;
import backprop.lesson.slip.Slip;
import backprop.lesson.text.Calculation;
import backprop.lesson.text.TraceNames;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each mistake of the list, made by hand: the wrong calculation stands here as a learner would do it, and the diagnosis has
 * to name it.
 */
class NamedSlipsTest {
    @ParameterizedTest(name = "{3}: {1} as {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "worked-example; delta2[1]; a2[1]-y[1]; SLOPE_MISSING",
                "worked-example; delta1[2]; W2[1,2]*delta2[1]; SLOPE_MISSING",
                "worked-example; dW2[1,1]; (a2[1]-y[1])*a1[1]; SLOPE_MISSING",
                "mazur-2-2-2; delta1[1]; W2[1,1]*delta2[1]+W2[2,1]*delta2[2]; SLOPE_MISSING",
                "worked-example; delta2[1]; (a2[1]-y[1])*sigma'(a2[1]); SLOPE_AT_A",
                "worked-example; delta1[3]; W2[1,3]*delta2[1]*sigma'(a1[3]); SLOPE_AT_A",
                "mazur-2-2-2; dW2[1,2]; (a2[1]-y[1])*sigma'(a2[1])*a1[2]; SLOPE_AT_A",
                "mazur-2-2-2; delta1[1]; (W2[1,1]*delta2[1]+W2[1,2]*delta2[2])*slope1[1]; TRANSPOSE",
                "mazur-2-2-2; delta1[2]; (W2[2,1]*delta2[1]+W2[2,2]*delta2[2])*slope1[2]; TRANSPOSE",
                "mazur-2-2-2; z1[1]; W1[1,1]*x[1]+W1[2,1]*x[2]+b1[1]; TRANSPOSE",
                "mazur-2-2-2; dW2[1,2]; delta2[2]*a1[1]; TRANSPOSE",
                "worked-example; delta2[1]; (y[1]-a2[1])*slope2[1]; SIGN",
                "worked-example; dW1[1,1]; -delta1[1]*x[1]; SIGN",
                "worked-example; W2+[1,1]; W2[1,1]+eta*dW2[1,1]; SIGN",
                "worked-example; loss; (a2[1]-y[1])^2; HALF_MISSING",
                "worked-example; delta2[1]; 2*(a2[1]-y[1])*slope2[1]; HALF_MISSING",
                "worked-example; db2[1]; (a2[1]-y[1])*slope2[1]/2; HALF_MISSING",
                "5-10-8-3 sigmoid sigmoid mse seed 1; delta3[2]; (a3[2]-y[2])*slope3[2]/n3; MEAN",
                "5-10-8-3 sigmoid sigmoid mse seed 1; delta3[1]; 2*(a3[1]-y[1])*slope3[1]/n3; MEAN",
                "5-10-8-3 sigmoid sigmoid mse seed 1; loss; loss/n3; MEAN",
                "worked-example; delta1[2]; W2+[1,2]*delta2[1]*slope1[2]; UPDATED_WEIGHT",
                "worked-example; delta1[1]; W2+[1,1]*delta2[1]*slope1[1]; UPDATED_WEIGHT",
                "mazur-2-2-2; delta1[2]; (W2+[1,2]*delta2[1]+W2+[2,2]*delta2[2])*slope1[2]; UPDATED_WEIGHT",
                "mazur-2-2-2; delta1[1]; W2[1,1]*delta2[1]*slope1[1]; PATH_MISSING",
                "mazur-2-2-2; delta1[2]; W2[2,2]*delta2[2]*slope1[2]; PATH_MISSING",
                "worked-example; z1[1]; W1[1,2]*x[2]+b1[1]; PATH_MISSING",
                "mazur-2-2-2; loss; (a2[1]-y[1])^2/2; PATH_MISSING",
                "worked-example; a1[1]; z1[1]; Z_FOR_A",
                "worked-example; dW2[1,1]; delta2[1]*z1[1]; Z_FOR_A",
                "worked-example; z2[1]; W2[1,1]*z1[1]+W2[1,2]*z1[2]+W2[1,3]*z1[3]+b2[1]; Z_FOR_A",
                "worked-example; dW2[1,1]; delta2[1]*x[1]; WRONG_LAYER",
                "mazur-2-2-2; dW2[2,1]; delta2[2]*a2[1]; WRONG_LAYER",
                "mazur-2-2-2; delta1[1]; (W2[1,1]*delta2[1]+W2[2,1]*delta2[2])*slope2[1]; WRONG_LAYER",
                "worked-example; delta1[2]; 0.45*0.13*0.60*0.40; ROUNDED_EARLY",
                "worked-example; loss; (0.80-0.01)^2/2; ROUNDED_EARLY",
                "worked-example; dW2[1,3]; 0.13*0.60; ROUNDED_EARLY",
                "worked-example; z1[2]; W1[2,1]*x[1]+W1[2,2]*x[2]; BIAS_MISSING",
                "worked-example; dW1[2,2]; delta1[2]; INPUT_MISSING",
                "worked-example; W2+[1,2]; W2[1,2]-dW2[1,2]; RATE_MISSING"
            })
    void eachIsNamed(String network, String cell, String mistake, Slip slip) {
        Trace trace = LessonReader.read("01-x.md", "```lesson\nnetwork: " + network + "\n```\n# X\n")
                .trace();
        double typed = Calculation.read(mistake).value(TraceNames.of(trace));
        Question question = Question.number(Cell.parse(cell).orElseThrow(), 4);
        assertThat(Marker.mark(question, trace, Numerals.scientific(typed, 6)))
                .isInstanceOfSatisfying(
                        Marking.Slipped.class, m -> assertThat(m.slip()).isEqualTo(slip));
    }
}
