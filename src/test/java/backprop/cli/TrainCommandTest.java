package backprop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import backprop.Golden;
import backprop.GoldenNetwork;
import backprop.document.Examples;
import backprop.document.NetworkDocument;
import backprop.document.NetworkWriter;
import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Loss;
import backprop.engine.Network;
import backprop.engine.Sample;
import backprop.engine.Trace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainCommandTest {
    private static final Golden FILE = Golden.read("training.json");
    private static final String WORKED = "assets/worked-example.json";

    @TempDir
    private static Path folder = Path.of("");

    static Stream<Golden> runs() {
        return FILE.get("runs").items().stream();
    }

    private static Spoken train(String... words) {
        List<String> all = new ArrayList<>(List.of("train"));
        all.addAll(List.of(words));
        return Spoken.run(all.toArray(String[]::new));
    }

    private static String start() throws Exception {
        Path file = folder.resolve("start.json");
        NetworkDocument document = new NetworkDocument(
                "xor-2-4-1", GoldenNetwork.network(FILE.get("network")), GoldenNetwork.samples(FILE.get("network")));
        NetworkWriter.save(document, file);
        return file.toString();
    }

    @ParameterizedTest
    @MethodSource("runs")
    void agreesWithTheReferenceNumbers(Golden run) throws Exception {
        Spoken spoken = train(
                start(),
                "--optimizer",
                run.get("optimizer").text(),
                "--learning-rate",
                String.valueOf(run.get("learningRate").number()),
                "--steps",
                String.valueOf((int) run.get("steps").number()),
                "--json");
        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.code()).isZero();
        Golden printed = Golden.parse(spoken.out());
        assertThat(printed.get("losses").numbers())
                .containsExactly(run.get("losses").numbers(), within(1e-9));
        for (int l = 0; l < 2; l++) {
            Golden layer = printed.get("final").items().get(l);
            Golden expected = run.get("final").items().get(l);
            assertThat(layer.get("biases").numbers())
                    .containsExactly(expected.get("biases").numbers(), within(1e-9));
            for (int i = 0; i < expected.get("weights").rows().length; i++) {
                assertThat(layer.get("weights").rows()[i])
                        .containsExactly(expected.get("weights").rows()[i], within(1e-9));
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws Exception {
        String[] words = {start(), "--learning-rate", "0.1", "--steps", "30", "--batch", "2", "--seed", "3", "--json"};
        Spoken first = train(words);
        assertThat(first.code()).isZero();
        assertThat(train(words)).isEqualTo(first);
        words[8] = "4";
        assertThat(train(words).out()).isNotEqualTo(first.out());
    }

    @Test
    void theRateFollowsItsScheduleAndTheWeightsDecay() {
        double[] rates = {0.5, 0.5, 0.05, 0.05};
        Network expected = Examples.read(Examples.WORKED_EXAMPLE).network();
        Sample sample = Examples.read(Examples.WORKED_EXAMPLE).samples().get(0);
        for (double rate : rates) {
            Trace trace = Trace.of(expected, sample);
            for (Cell cell : expected.parameterCells()) {
                double step = rate * (trace.value(cell.gradient()) + 0.01 * expected.get(cell));
                expected = expected.with(cell, trace.network().get(cell) - step);
            }
        }
        Golden printed = Golden.parse(train(
                        WORKED,
                        "--learning-rate",
                        "0.5",
                        "--steps",
                        "4",
                        "--schedule",
                        "steps:2:0.1",
                        "--weight-decay",
                        "0,01",
                        "--json")
                .out());
        for (int l = 1; l <= 2; l++) {
            assertThat(printed.get("final").items().get(l - 1).get("biases").numbers())
                    .containsExactly(expected.layer(l).biases().toVector(), within(1e-12));
        }
        assertThat(train(WORKED, "--learning-rate", "0.5", "--steps", "4", "--schedule", "cosine:9:0.1")
                        .out())
                .contains("η = 0.5 cosine · ");
    }

    @Test
    void forAPersonItPrintsSomeOfTheLosses() {
        assertThat(train(WORKED, "--learning-rate", "0.5", "--steps", "45")
                        .out()
                        .lines())
                .hasSize(26)
                .contains("step  loss")
                .first()
                .asString()
                .contains("sgd · η = 0.5 · 1 of 1 samples a step");
    }

    @Test
    void tellsHowFarItHasComeOnlyIfAsked() {
        String[] words = {WORKED, "--learning-rate", "0.5", "--steps", "200", "--json"};
        assertThat(train(words).err()).isEmpty();
        Spoken told =
                train(Stream.concat(Stream.of(words), Stream.of("--progress")).toArray(String[]::new));
        assertThat(told.err()).contains("step 200 of 200, loss 0.").endsWith("\n");
        assertThat(told.out()).isEqualTo(train(words).out());
    }

    @Test
    void anInterruptEndsWith130() {
        Thread.currentThread().interrupt();
        Spoken spoken = train(WORKED, "--learning-rate", "0.5", "--steps", "200");
        assertThat(spoken).isEqualTo(new Spoken(130, "", "error: interrupted\n"));
    }

    /** All units are dead after the first step, and b⁽²⁾ runs away; losses in exact fractions. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theLossesBeforeARunStopsAreTold(boolean json) {
        List<String> words = new ArrayList<>(
                List.of("src/test/resources/cli/diverges.json", "--learning-rate", "1e6", "--steps", "50"));
        if (json) {
            words.add("--json");
        }
        Spoken spoken = train(words.toArray(String[]::new));
        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.err())
                .startsWith(
                        "error: " + words.get(0) + ": at step 26 a number is no longer finite, first loss on sample 1")
                .hasLineCount(1);
        if (json) {
            double[] losses = Golden.parse(spoken.out()).get("losses").numbers();
            assertThat(losses).hasSize(26).startsWith(4.0625, 1531253500002.5, 1.5312504374965314e24);
            assertThat(losses[25]).isCloseTo(1.5311800015612263e300, withinPercentage(1e-9));
        } else {
            assertThat(spoken.out())
                    .contains("   0  4.062500\n   1  1.53125e+12\n")
                    .endsWith("25  1.53118e+300\n");
        }
    }

    @Test
    void aFileWhoseNumbersRunOverIsNoMatterOfTheRate() throws Exception {
        String file = folder.resolve("huge.json").toString();
        Network linear = GoldenNetwork.network(FILE.get("network")).with(Loss.MSE);
        Network huge = linear.with(2, linear.layer(2).with(Activation.IDENTITY))
                .with(Cell.weight(2, 1, 1), 1e308)
                .with(Cell.weight(2, 1, 2), 1e308);
        NetworkWriter.save(
                new NetworkDocument("huge", huge, GoldenNetwork.samples(FILE.get("network"))), Path.of(file));
        Spoken spoken = train(file, "--learning-rate", "0.1", "--steps", "5");
        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.err())
                .startsWith("error: " + file + ": before the first step a number is not finite, first ")
                .endsWith(" on sample 1, so that nothing can be trained\n");
    }

    @Test
    void zeroCanBeWrittenAsOneLikes() throws Exception {
        String file = start();
        Spoken plain = train(file, "--learning-rate", "0.1", "--steps", "3");
        for (String zero : List.of("0", "0.0", ".0", "0e0", "0,0")) {
            assertThat(train(file, "--learning-rate", "0.1", "--steps", "3", "--weight-decay", zero))
                    .isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--steps 5 | 2 | --learning-rate",
                "--learning-rate 0.1 | 2 | --steps",
                "--learning-rate 0.1 --steps 0 | 2 | --steps: expected a whole number from 1",
                "--learning-rate 0 --steps 5 | 2 | --learning-rate: expected a number above 0",
                "--learning-rate 0.1 --steps 5 --batch 0 | 2 | --batch: expected a whole number from 1",
                "--learning-rate 0.1 --steps 5 --optimizer newton | 2 | expected one of sgd, momentum, rmsprop, adam",
                "--learning-rate 0.1 --steps 5 --optimizer adam --momentum 0.5 | 2 | adam has none",
                "--learning-rate 0.1 --steps 5 --momentum 1 | 2 | from 0 to below 1",
                "--learning-rate 0.1 --steps 5 --weight-decay -1 | 2 | --weight-decay: expected a number from 0 such"
                        + " as 0.01",
                "--learning-rate 0.1 --steps 5 --schedule linear | 2 | --schedule: expected constant,"
                        + " steps:COUNT:FACTOR,",
                "--learning-rate 0.1 --steps 5 --schedule steps:0:0.5 | 2 | expected a whole number from 1 to 10000000",
                "--learning-rate 0.1 --steps 5 --schedule cosine:9:1 | 2 | found '1' in 'cosine:9:1'",
                "--learning-rate 0.1 --steps 5 --momentum -0.1 | 2 | from 0 to below 1",
                "--learning-rate 0.1 --steps 5 --schedule cosine:9:-1 | 2 | from 0 to below 1",
                "--learning-rate 1e300 --steps 50 | 1 | linear.json: at step 1 a number is no longer finite, first"
                        + " loss on sample 1",
                "--learning-rate 1e308 --steps 1 --optimizer adam | 1 | linear.json: at step 1 a number is no longer"
                        + " finite, first W",
                "--learning-rate 0.1 --steps 3 --schedule exponential:1e300 | 1 | no longer finite",
                "--learning-rate 0.1 --steps 3 --weight-decay 1e300 | 1 | a smaller --learning-rate may help"
            })
    void saysWhatIsWrongInOneLine(String words, int code, String message) throws Exception {
        String file = folder.resolve("linear.json").toString();
        NetworkDocument xor = new NetworkDocument(
                "linear",
                GoldenNetwork.network(FILE.get("network")).with(Loss.MSE),
                GoldenNetwork.samples(FILE.get("network")));
        NetworkDocument linear = new NetworkDocument(
                "linear", xor.network().with(2, xor.network().layer(2).with(Activation.IDENTITY)), xor.samples());
        NetworkWriter.save(linear, Path.of(file));
        Spoken spoken = train(
                Stream.concat(Stream.of(file), Stream.of(words.split(" "))).toArray(String[]::new));
        assertThat(spoken.code()).isEqualTo(code);
        assertThat(spoken.out().isEmpty())
                .as("only a run that was made is told")
                .isEqualTo(code == 2);
        assertThat(spoken.err()).startsWith("error: ").contains(message).hasLineCount(1);
    }
}
