package backprop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backprop.Golden;
import backprop.engine.Activation;
import backprop.flow.Experiment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowCommandTest {
    private static String run(String... options) {
        List<String> words = new ArrayList<>(List.of("flow"));
        words.addAll(List.of(options));
        Spoken spoken = Spoken.run(words.toArray(String[]::new));
        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.code()).isZero();
        return spoken.out();
    }

    private static String expected(String file) throws IOException {
        return Files.readString(Path.of("src/test/resources/cli", file), StandardCharsets.UTF_8);
    }

    @Test
    void agreesWithTheReferenceNumbers() {
        for (Golden reference : Golden.read("gradient-flow.json").items()) {
            String sizes = reference.get("sizes").items().stream()
                    .map(size -> String.valueOf((int) size.number()))
                    .collect(Collectors.joining(","));
            Golden printed = Golden.parse(run(
                    "--sizes",
                    sizes,
                    "--activation",
                    reference.get("activation").text(),
                    "--output",
                    reference.get("output").text(),
                    "--init",
                    "xavier",
                    "--seed",
                    String.valueOf((long) reference.get("seed").number()),
                    "--json"));
            double loss = reference.get("loss").number();
            assertThat(printed.get("loss").number()).isCloseTo(loss, within(1e-9 * loss));
            for (String norms : List.of("delta_norms", "dW_norms")) {
                double[] found = printed.get(norms).numbers();
                double[] expected = reference.get(norms).numbers();
                assertThat(found).hasSameSizeAs(expected);
                for (int l = 0; l < expected.length; l++) {
                    assertThat(found[l]).isCloseTo(expected[l], within(1e-9 * expected[l]));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"flow-sigmoid.txt, sigmoid", "flow-relu.txt, relu"})
    void printsATableAndADiagnosisToTheLetter(String file, String activation) throws IOException {
        assertThat(run("--activation", activation)).isEqualTo(expected(file));
    }

    @Test
    void saysWhatIsExactlyZeroAndThatTheRatioIsUndefined() {
        String text = run("--activation", "relu", "--seed", "42");
        assertThat(text.lines().filter(line -> line.endsWith("exactly 0: dead output unit")))
                .hasSize(6);
        assertThat(text).contains("ratio layer 1 / layer 6 undefined\n").doesNotContain("NaN");
    }

    @Test
    void summarisesManySeeds() throws IOException {
        assertThat(run("--activation=relu", "--seeds=200", "--seed=0")).isEqualTo(expected("flow-relu-seeds.txt"));
    }

    @Test
    void theSummaryAsJsonIsThatOfTheSeeds() {
        Golden json = Golden.parse(run("--activation=relu", "--seeds=5", "--seed=40", "--json"));
        Experiment relu = Experiment.classic(Activation.RELU);
        double[] first = new double[5];
        for (int k = 0; k < 5; k++) {
            first[k] = relu.run(40 + k).layer(1).deltaNorm();
        }
        java.util.Arrays.sort(first);
        assertThat(json.get("first_seed").number()).isEqualTo(40);
        assertThat(json.get("seeds").number()).isEqualTo(5);
        Golden norms = json.get("delta_norms");
        assertThat(norms.get("q1").numbers()[0]).isEqualTo(first[1]);
        assertThat(norms.get("median").numbers()[0]).isEqualTo(first[2]);
        assertThat(norms.get("q3").numbers()[0]).isEqualTo(first[3]);
        assertThat(json.get("dead").number())
                .isEqualTo(5 * json.get("dead_share").number());
        assertThat(json.get("alive_delta_norms").get("median").numbers()).hasSize(6);
    }

    @Test
    void takesBiasesAndOtherLosses() {
        assertThat(run("--bias")).startsWith("10-20×5-1 · sigmoid · xavier · biases · mse · seed 42\n");
        assertThat(run("--sizes=4,8,3", "--loss=cross-entropy", "--output=softmax", "--init=orthogonal", "--seed=1"))
                .startsWith("4-8-3 · sigmoid, output softmax · orthogonal · no biases · cross-entropy · seed 1\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--sizes ten|--sizes ten: expected whole numbers such as 10,20,20,1, found 'ten'",
                "--sizes 1,2,b|--sizes 1,2,b: expected whole numbers such as 10,20,20,1, found '1,2,b'",
                "--sizes 0|--sizes 0: expected 2 to 201 sizes such as 10,20,20,1, from the input to the output, found 1",
                "--sizes 10,0,1|--sizes 10,0,1: expected 1 to 4096 neurons in each layer, as in 10,20,20,1, found 0",
                "--sizes 10,5000,1|expected 1 to 4096 neurons in each layer, as in 10,20,20,1, found 5000",
                "--activation rlu|--activation: expected one of identity, sigmoid",
                "--output rlu|--output: expected one of identity, sigmoid",
                "--init best|--init: expected one of xavier, he",
                "--loss none|--loss: expected one of mse",
                "--loss cross-entropy --activation relu|--output: the logarithms of cross-entropy need an output",
                "--seed x|--seed: expected a whole number from 0 to 4294967295 such as 42, found 'x'; try: ",
                "--seed -1|--seed: expected a whole number from 0 to 4294967295 such as 42, found '-1'; try: ",
                "--seed 4294967296|--seed: expected a whole number from 0 to 4294967295 such as 42, found '4294967296'",
                "--seed 1.5|--seed: expected a whole number from 0 to 4294967295 such as 42, found '1.5'; try: ",
                "--seeds 0|--seeds: expected a whole number from 1 to 10000 such as 1000, found '0'; try: ",
                "--seeds 10001|--seeds: expected a whole number from 1 to 10000 such as 1000, found '10001'; try: ",
                "--seeds many|--seeds: expected a whole number from 1 to 10000 such as 1000, found 'many'; try: ",
                "--seed 4294967295 --seeds 2|--seeds 2: expected seeds from 0 to 4294967295, found 4294967295 and",
                "file.json|Unmatched argument"
            })
    void refusesInOneLineWhatMakesNoSense(String wordsAndMessage) {
        String[] parts = wordsAndMessage.split("\\|", 2);
        Spoken spoken = Spoken.run(("flow " + parts[0]).split(" "));
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.out()).isEmpty();
        assertThat(spoken.err())
                .startsWith(parts[1].startsWith("--") ? "error: " + parts[1] : "error: ")
                .contains(parts[1])
                .hasLineCount(1);
    }
}
