package backprop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backprop.Golden;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of books that hold the biases, leave them out, or take another loss; computed elsewhere. */
class OtherBooksTest {
    private static final String TWO_OUTPUTS = "src/test/resources/cases/mazur-held-biases.json";
    private static final String BATCH = "src/test/resources/cases/batch-of-three.json";

    private static Golden train(String file, String words) {
        List<String> all = new ArrayList<>(List.of("train", file, "--json"));
        all.addAll(List.of(words.split(" ", -1)));
        Spoken spoken = Spoken.run(all.toArray(String[]::new));
        assertThat(spoken.code()).as(spoken.err()).isZero();
        return Golden.parse(spoken.out());
    }

    private static double loss(Golden run, int step) {
        return run.get("losses").items().get(step).number();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        held, 2,     0.29102777369359933
        free, 2,     0.28047144679143016
        held, 10001, 3.510187782978851e-05
        """)
    void biasesAreHeldOrFree(String biases, int steps, double last) {
        Golden run = train(TWO_OUTPUTS, "--learning-rate 0.5 --biases " + biases + " --steps " + steps);

        assertThat(loss(run, steps - 1)).isCloseTo(last, within(1e-13 * last));
        double first =
                run.get("final").items().get(0).get("biases").items().get(0).number();
        assertThat(first == 0.35).isEqualTo(biases.equals("held"));
    }

    /** The first loss is that of σ(W₂ σ(W₁ x)) without b, ½ Σ (a − y)². */
    @Test
    void biasesAreLeftOut() {
        Golden run = train(TWO_OUTPUTS, "--learning-rate 0.5 --biases none --steps 1");

        assertThat(loss(run, 0)).isCloseTo(0.24251985734837728, within(1e-14));
        assertThat(run.get("final").items().get(0).get("biases").items()).isEmpty();
    }

    /** Two steps on the mean of three samples; the mean of the squares is the same with one output, mse half of it. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        squared-error,      0.1,                 mean, 1
        mean-squared-error, 0.1,                 mean, 1
        mse,                0.2,                 mean, 0.5
        squared-error,      0.03333333333333333, sum,  3
        mse,                0.06666666666666667, sum,  1.5
        """)
    void lossAndReductionAreChosen(String loss, String rate, String reduction, double times) {
        Golden run =
                train(BATCH, "--steps 2 --loss " + loss + " --learning-rate " + rate + " --reduction " + reduction);
        Golden layer = run.get("final").items().get(0);
        List<Golden> weights = layer.get("weights").items().get(0).items();

        assertThat(loss(run, 0)).isCloseTo(times * 0.3033228034139421, within(1e-15));
        assertThat(weights.get(0).number()).isCloseTo(0.10357439996840352, within(1e-14));
        assertThat(weights.get(1).number()).isCloseTo(-0.14254395564702677, within(1e-14));
        assertThat(layer.get("biases").items().get(0).number()).isCloseTo(-0.016719880375037202, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --biases some         | free, held, none, found 'some'
        --reduction max       | mean, sum, found 'max'
        --loss sse            | mse, squared-error, mean-squared-error, binary-cross-entropy, cross-entropy, found 'sse'
        --loss cross-entropy  | the target of sample 2 is not what cross-entropy takes
        """)
    void whatIsNoChoiceIsRefused(String words, String says) {
        List<String> all = new ArrayList<>(List.of("train", BATCH, "--learning-rate", "1", "--steps", "1"));
        all.addAll(List.of(words.split(" ", -1)));
        Spoken spoken = Spoken.run(all.toArray(String[]::new));

        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains(says);
    }
}
