package backprop.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Loss;
import backprop.engine.Numerals;
import backprop.engine.Trace;
import backprop.lesson.practice.Ask;
import backprop.lesson.practice.Marker;
import backprop.lesson.practice.Marking;
import backprop.lesson.practice.Question;
import backprop.lesson.practice.RandomPass;
import backprop.lesson.slip.Misstep;
import backprop.lesson.slip.Slip;
import backprop.lesson.slip.Slips;
import backprop.lesson.text.Calculation;
import backprop.lesson.text.Term;
import backprop.lesson.text.TraceNames;
import java.util.List;
import org.junit.jupiter.api.Test;
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
                "2-3-3 sigmoid sigmoid squared-error seed 2; loss;"
                        + " ((a2[1]-y[1])^2+(a2[2]-y[2])^2+(a2[3]-y[3])^2)/2; HALF_MISSING",
                "2-3-3 sigmoid sigmoid squared-error seed 2; loss;"
                        + " ((a2[1]-y[1])^2+(a2[2]-y[2])^2+(a2[3]-y[3])^2)/3; MEAN",
                "2-3-3 sigmoid sigmoid squared-error seed 2; delta2[2]; (a2[2]-y[2])*a2[2]*(1-a2[2]); HALF_MISSING",
                "2-3-3 sigmoid sigmoid squared-error seed 2; delta2[2]; 2*(a2[2]-y[2]); SLOPE_MISSING",
                "2-3-3 sigmoid sigmoid squared-error seed 2; delta2[1]; 2*(y[1]-a2[1])*a2[1]*(1-a2[1]); SIGN",
                "2-3-3 sigmoid sigmoid squared-error seed 2; delta2[3]; 2*(a2[3]-y[3])*a2[3]*(1-a2[3])/3; MEAN",
                "2-3-3 sigmoid sigmoid squared-error seed 2; dW2[1,3]; (a2[1]-y[1])*a2[1]*(1-a2[1])*a1[3];"
                        + " HALF_MISSING",
                "3-4-3 sigmoid sigmoid mean-squared-error seed 2; loss;"
                        + " (a2[1]-y[1])^2+(a2[2]-y[2])^2+(a2[3]-y[3])^2; MEAN",
                "3-4-3 sigmoid sigmoid mean-squared-error seed 2; loss;"
                        + " ((a2[1]-y[1])^2+(a2[2]-y[2])^2+(a2[3]-y[3])^2)/2; MEAN",
                "3-4-3 sigmoid sigmoid mean-squared-error seed 2; delta2[1];" + " 2*(a2[1]-y[1])*a2[1]*(1-a2[1]); MEAN",
                "3-4-3 sigmoid sigmoid mean-squared-error seed 2; delta2[1]; (a2[1]-y[1])*a2[1]*(1-a2[1]); MEAN",
                "3-4-3 sigmoid sigmoid mean-squared-error seed 2; delta2[2];"
                        + " (a2[2]-y[2])*a2[2]*(1-a2[2])/3; HALF_MISSING",
                "3-4-3 sigmoid sigmoid mean-squared-error seed 2; delta2[3]; 2*(a2[3]-y[3])/3; SLOPE_MISSING",
                "3-4-3 sigmoid sigmoid mean-squared-error seed 2; delta2[3];"
                        + " 2*(y[3]-a2[3])*a2[3]*(1-a2[3])/3; SIGN",
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

    /** The questions of the lessons that ask for a formula know the same slips. */
    @ParameterizedTest(name = "{2}: {1} as {3}")
    @CsvSource(
            delimiter = ';',
            value = {
                "worked-example; 4; W2[1,2]*delta2[1]*slope1[2]; delta2[1]*slope1[2]; weight-missing",
                "worked-example; 4; W2[1,2]*delta2[1]*slope1[2]; W2[1,2]*delta2[1]; slope-missing",
                "worked-example; 4; W2[1,2]*delta2[1]*slope1[2]; -W2[1,2]*delta2[1]*slope1[2]; sign",
                "worked-example; 4; W2[1,2]*delta2[1]*slope1[2]; W2[1,1]*delta2[1]*slope1[2]; wrong-row",
                "worked-example; 4; W2[1,2]*delta2[1]*slope1[2]; W2[1,2]*delta2[1]*a1[2]; residual-times-a",
                "worked-example; 4; W2[1,2]*delta2[1]*slope1[2]; W2[1,2]*delta2[1]*slope2[1]; wrong-layer",
                "worked-example; 4; W2[1,2]*delta2[1]*slope1[2]; W2+[1,2]*delta2[1]*slope1[2]; updated-weight",
                "worked-example; 4; W2[1,2]*delta2[1]*slope1[2]; W2[1,2]*(a2[1]-y[1])*slope1[2]; slope-missing",
                "worked-example; 4; W2[1,2]*delta2[1]*slope1[2]; W2[1,2]*2*delta2[1]*slope1[2]; half-missing",
                "softmax-classifier; 4; a2[1]*(1-a2[1]); a2[1]; residual-times-a",
                "softmax-classifier; 4; a2[1]*(1-a2[1]); a2[2]*(1-a2[1]); neighbour",
                "softmax-classifier; 4; -a2[1]*a2[2]; a2[1]*a2[2]; sign",
                "softmax-classifier; 4; -a2[1]*a2[2]; -a2[1]*a2[3]; neighbour",
                "deep-sigmoid; 4; 0.25^6; 0.25^5; wrong-layer",
                "deep-sigmoid; 4; 0.25^6; 0.25*6; operation",
                "deep-sigmoid; 4; norm1/norm6; norm6/norm1; operation",
                "default-3-4-2; 4; 2*delta2[1]; delta2[1]; half-missing",
                "3-4-3-2 tanh sigmoid mse seed 4; 4; arriving2[2]; W3[1,2]*delta3[1]; path-missing",
                "3-4-3-2 tanh sigmoid mse seed 4; 4; arriving2[2]; delta3[1]+delta3[2]; weight-missing",
                "3-4-3-2 tanh sigmoid mse seed 4; 4; arriving2[2]; W3[1,1]*delta3[1]+W3[2,1]*delta3[2]; wrong-row",
                "2-3-2 tanh sigmoid binary-cross-entropy seed 5; 4; delta2[2]/slope2[2]; delta2[2]; factor-missing",
                "2-3-2 tanh sigmoid binary-cross-entropy seed 5; 4; delta2[2]/slope2[2]; delta2[2]/a2[2];"
                        + " residual-times-a",
                "5-10-8-3 sigmoid sigmoid mse seed 1; 0; n1*n0+n1; 50; bias-missing",
                "5-10-8-3 sigmoid sigmoid mse seed 1; 0; n1*n0+n1; 55; wrong-layer",
                "5-10-8-3 sigmoid sigmoid mse seed 1; 0; parameters; 154; bias-missing",
                "5-10-8-3 sigmoid sigmoid mse seed 1; 0; forward; 104; path-missing",
                "5-10-8-3 sigmoid sigmoid mse seed 1; 0; hidden; 80; path-missing",
                "5-10-8-3 sigmoid sigmoid mse seed 1; 0; backward; 308; path-missing",
                "5-10-8-3 sigmoid sigmoid mse seed 1; 0; differences; 26950; half-missing"
            })
    void aComputedAnswerKnowsTheSameSlips(String network, int digits, String of, String mistake, String slip) {
        Trace trace = LessonReader.read("01-x.md", "```lesson\nnetwork: " + network + "\n```\n# X\n")
                .trace();
        double wrong = Calculation.read(mistake).value(TraceNames.of(trace));
        String typed = digits == 0 ? Numerals.fixed(wrong, 0) : Numerals.scientific(wrong, 6);
        Question question = new Question.Numeric(Ask.of("What is it?"), Calculation.read(of), digits);
        assertThat(Marker.mark(question, trace, typed))
                .isInstanceOfSatisfying(
                        Marking.Slipped.class,
                        m -> assertThat(m.slips()).extracting(Slip::word).contains(slip));
    }

    /** The words are true of the loss that is there: only one of the three has a ½. */
    @ParameterizedTest(name = "{0}: {2} of {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "mse; loss; 2; Twice too large: the ½ in front of the square is missing.",
                "squared-error; loss; 2; Twice too large. A factor of two is in there once too often.",
                "squared-error; loss; 0.5; There is one ½ too many.",
                "mean-squared-error; loss; 2; Twice too large. A factor of two is in there once too often.",
                "squared-error; delta2[1]; 0.5; Half of it. The 2 that comes down from the square is missing.",
                "mse; delta2[1]; 0.5; Half of it. The ½ of the loss has already met the 2 of the square."
            })
    void theWordsOfAFactorFitTheLoss(String loss, String cell, double factor, String words) {
        String network = "2-3-3 sigmoid sigmoid " + loss + " seed 2";
        Trace trace = LessonReader.read("01-x.md", "```lesson\nnetwork: " + network + "\n```\n# X\n")
                .trace();
        double typed = factor * Calculation.read(cell).value(TraceNames.of(trace));
        Question question = Question.number(Cell.parse(cell).orElseThrow(), 4);
        Marking marking = Marker.mark(question, trace, Numerals.scientific(typed, 6));
        assertThat(marking.says()).contains(words);
    }

    /** Slips whose number is also that of others, or which only some networks can have: each is among the names. */
    @ParameterizedTest(name = "{1}: {2} as {3}")
    @CsvSource(
            delimiter = ';',
            value = {
                "deep-sigmoid; 0.25^6; 0.25^7; wrong-layer",
                "worked-example; sigma(W1[1,1]*x[1]); sigma(-W1[1,1]*x[1]); negated-argument",
                "worked-example; a1[1]; exp(z1[1]); half-way",
                "worked-example; z1[1]; W1[3,1]*x[1]+W1[1,2]*x[2]+b1[1]; wrong-row",
                "2-3-3-2 sigmoid sigmoid mse seed 3; z2[1]; W2[1,1]*a1[1]+W2[2,1]*a1[2]+W2[3,1]*a1[3]+b2[1]; transpose",
                "2-3-3-2 sigmoid sigmoid mse seed 3; z2[1]; W2[1,1]*a1[1]+W3[1,2]*a1[2]+W2[1,3]*a1[3]+b2[1];"
                        + " wrong-layer",
                "2-3-3-2 sigmoid sigmoid mse seed 3; delta1[1]; (W2[1,1]*delta2[1]+W2[1,2]*delta2[2]+W2[1,3]*delta2[3])"
                        + "*slope1[1]; transpose",
                "5-10-8-3 sigmoid sigmoid mean-squared-error seed 1; delta2[1]; delta2[1]*n3; mean",
                "2-3-2 tanh sigmoid binary-cross-entropy seed 5; delta2[1]; (a2[1]-y[1])/n2; mean",
                "2-3-2 tanh sigmoid binary-cross-entropy seed 5; delta2[2]; (a2[2]-y[2])/(a2[2]*(1-a2[2]));"
                        + " slope-missing",
                "softmax-classifier; delta2[1]; (a2[1]-y[1])*a2[1]*(1-a2[1]); slope-twice",
                "mazur-2-2-2; delta1[1]; (W2[1,1]*(a2[1]-y[1])+W2[2,1]*(a2[2]-y[2]))*slope1[1]; slope-missing",
                "mazur-2-2-2; delta1[1]; (W2[1,1]*(a2[1]-y[1])*a2[1]+W2[2,1]*(a2[2]-y[2])*a2[2])*slope1[1];"
                        + " residual-times-a",
                "mazur-2-2-2; delta1[1]; (W2[1,1]*(a2[1]-y[1])*sigma'(a2[1])+W2[2,1]*(a2[2]-y[2])*sigma'(a2[2]))"
                        + "*slope1[1]; slope-at-a",
                "mazur-2-2-2; delta1[1]; (W2[1,1]*delta2[1]*slope2[1]+W2[2,1]*delta2[2]*slope2[2])*slope1[1];"
                        + " slope-twice",
                "mazur-2-2-2; delta2[1]; (a2[1]-y[2])*slope2[1]; neighbour",
                "mazur-2-2-2; dW2[2,1]; delta1[2]*a1[1]; wrong-layer",
                "mazur-2-2-2; dW2[1,2]; delta2[1]*x[2]; wrong-layer",
                "xor-2-2-1; loss; y[1]*ln(a2[1])+(1-y[1])*ln(1-a2[1]); sign",
                "2-3-3 tanh softmax mse seed 5; delta2[1]; (a2[2]-y[2])*a2[1]*a2[2]+(a2[3]-y[3])*a2[1]*a2[3]"
                        + "-(a2[1]-y[1])*a2[1]*(1-a2[1]); sign",
                "2-3-3 tanh softmax mse seed 5; delta2[1]; (a2[1]-y[1])*a2[1]*(1-a2[1])-(a2[2]-y[2])*a2[1]*a2[2];"
                        + " path-missing",
                "2-3-1 tanh sigmoid mse seed 6; delta1[1]; W2[1,1]*(-0.13)*(1-0.17^2); rounded-early",
                "2-3-1 tanh sigmoid mse seed 8; delta1[2]; W2[1,2]*delta2[1]*(1-z1[2]^2); z-for-a",
                "2-3-1 tanh sigmoid mse seed 5; delta1[1]; W2[1,1]*delta2[1]*a1[1]^2; residual-times-a",
                "2-40-1 tanh sigmoid mse seed 5; delta1[5]; delta1[6]; neighbour",
                "5-10-8-3 sigmoid sigmoid mse seed 1; backward; 2*(n1*n0+n2*n1+n3*n2)+n1*n0; sign"
            })
    void eachIsAmongTheNames(String network, String of, String mistake, String slip) {
        assertThat(names(network, of, mistake)).contains(slip);
    }

    /** A number of another layer is one with the same index, where there is one. */
    @Test
    void anotherIndexOfAnotherLayerIsNoKnownSlip() {
        assertThat(names("mazur-2-2-2", "dW2[1,2]", "delta2[1]*x[1]")).doesNotContain("wrong-layer");
    }

    private static List<String> names(String network, String of, String mistake) {
        Trace trace = LessonReader.read("01-x.md", "```lesson\nnetwork: " + network + "\n```\n# X\n")
                .trace();
        double wrong = Calculation.read(mistake).value(TraceNames.of(trace));
        Question question = new Question.Numeric(Ask.of("What is it?"), Calculation.read(of), 4);
        return Marker.mark(question, trace, Numerals.scientific(wrong, 6)) instanceof Marking.Slipped s
                ? s.slips().stream().map(Slip::word).toList()
                : List.of();
    }

    /** Of three products and a bias each may be another; of more, there are too many that it could be. */
    @ParameterizedTest
    @CsvSource({"3, ONE_NUMBER", "4, RARE"})
    void inALongSumOneNumberForAnotherIsRare(int inputs, Misstep.Likelihood likelihood) {
        Trace trace = RandomPass.of(List.of(inputs, 2), Activation.SIGMOID, Activation.SIGMOID, Loss.MSE, 1);
        assertThat(Slips.of(trace, Cell.preActivation(1, 1)).stream()
                        .filter(m -> m.slip() == Slip.WRONG_ROW && m.was().equals(Term.of("W1[1,2]"))))
                .isNotEmpty()
                .allSatisfy(m -> assertThat(m.likelihood()).isEqualTo(likelihood));
    }

    /** What the lab prints for a number is taken where the number is asked for; 0.25⁶ is 0.000244140625. */
    @Test
    void aNumberThatTheLabShowsIsRight() {
        Trace trace = RandomPass.likeTheWorkedExample(1);
        Question power = new Question.Numeric(Ask.of("?"), Calculation.read("0.25^6"), 4);
        assertThat(Marker.mark(power, trace, "0.000244").isRight()).isTrue();
        assertThat(Marker.mark(power, trace, "0,000244").isRight()).isTrue();
        assertThat(Marker.mark(power, trace, "0.000245").isRight()).isFalse();
        assertThat(Marker.mark(power, trace, "0.00024").isRight()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'' ; The field is empty. Type a number",
                "1/(1+e^(-z)); That is a formula.",
                "0.45*0.125; That is a formula.",
                "delta; Those are letters. Type a number"
            })
    void whatIsNoNumberIsAnsweredByWhatToType(String typed, String says) {
        Trace trace = RandomPass.likeTheWorkedExample(1);
        assertThat(Marker.mark(Question.number(Cell.delta(1, 2), 4), trace, typed))
                .isInstanceOfSatisfying(
                        Marking.Unreadable.class, m -> assertThat(m.says()).startsWith(says));
    }

    /** e⁻ᶻ for σ(z) is named, and the same question is not asked again as if it were a smaller one. */
    @Test
    void aQuestionIsNotItsOwnNextQuestion() {
        Trace trace = RandomPass.likeTheWorkedExample(1);
        double typed = Math.exp(-trace.value(Cell.preActivation(1, 2)));
        assertThat(Marker.mark(Question.number(Cell.activation(1, 2), 4), trace, Numerals.scientific(typed, 5)))
                .isInstanceOfSatisfying(Marking.Slipped.class, m -> {
                    assertThat(m.slip()).isEqualTo(Slip.HALF_WAY);
                    assertThat(m.next()).isEmpty();
                });
    }
}
