package backprop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.document.NetworkDocument;
import backprop.document.NetworkWriter;
import backprop.engine.Activation;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.Sample;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainAndCheckTest {
    private static final String WORKED = "assets/worked-example.json";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void explainsANumberDownToWhatIsGiven() {
        assertThat(Spoken.run("explain", WORKED, "z1[2]")).isEqualTo(new Spoken(0, """
            worked-example · 2-3-1 · half squared error · sample 1 of 1

            z^(1)_2 = W^(1)_{2,1}·x_1 + W^(1)_{2,2}·x_2 + b^(1)_2
                    = 0.25·0.05 + 0.30·0.10 + 0.35
                    = 0.392500
              W^(1)_{2,1} = 0.25  given
              x_1 = 0.05  given
              W^(1)_{2,2} = 0.30  given
              x_2 = 0.10  given
              b^(1)_2 = 0.35  given
            """, ""));
    }

    @Test
    void explainsEachNumberOnceAndRefersBack() {
        String text = Spoken.run("explain", WORKED, "dW1[1,1]").out();

        assertThat(text).containsOnlyOnce("a^(1)_1 = 1 / (1 + e^(−z^(1)_1))").contains("a^(1)_1 = 0.593270  see above");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delta1[2]",
                "δ^(1)_2",
                "δ⁽¹⁾₂",
                "\\delta^{(1)}_{2}",
            })
    void takesEveryWayToWriteAnAddress(String address) {
        assertThat(Spoken.run("explain", WORKED, address)).isEqualTo(Spoken.run("explain", WORKED, "delta1[2]"));
        assertThat(Spoken.run("explain", WORKED, address).code()).isZero();
    }

    @Test
    void explainsWhatIsGivenInALine() {
        assertThat(Spoken.run("explain", WORKED, "W1[2,1]").out()).endsWith("\n\nW^(1)_{2,1} = 0.25  given\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "worked-example",
                "default-3-4-2",
                "mazur-2-2-2",
                "xor-2-2-1",
                "softmax-classifier",
                "deep-sigmoid"
            })
    void findsEveryGradientOfTheExamplesRight(String name) {
        Spoken spoken = Spoken.run("check", "assets/" + name + ".json");

        assertThat(spoken.code()).isZero();
        assertThat(spoken.out()).contains(" agree, 0 at a kink, 0 disagree\n").doesNotContain("disagrees");
    }

    @Test
    void setsTheTableInColumns() {
        List<String> table =
                Spoken.run("check", WORKED).out().lines().skip(2).limit(14).toList();

        assertThat(table.get(0)).endsWith("       gradient     difference     error  known to  verdict");
        assertThat(table.subList(1, 14))
                .allMatch(row -> row.indexOf("agrees") == table.get(0).indexOf("verdict"));
    }

    @Test
    void showsThePlainDifferenceOfOneStepBeside() {
        List<String> table = Spoken.run("check", WORKED, "--step", "0.1")
                .out()
                .lines()
                .skip(2)
                .limit(14)
                .toList();

        assertThat(table.get(0)).endsWith("known to    h = 1.0e-01 misses by  verdict");
        assertThat(table.subList(1, 14))
                .allMatch(row -> row.indexOf("agrees") == table.get(0).indexOf("verdict"));
        // (ℒ(0.7) − ℒ(0.5)) / 0.2 = 0.125329441932015 for b2, −6.505092e-5 from the gradient, computed apart.
        assertThat(table.get(13)).contains("1.253945e-01   1.253945e-01", "1.253294e-01   6.5e-05");
    }

    /** A step of 1e-5 behind an input of 1000 misses by more than a hundred-thousandth of the gradient. */
    @Test
    void findsAGradientBehindALargeInputRight() {
        Spoken spoken = Spoken.run("check", "src/test/resources/cli/check-false-alarm.json", "--step", "1e-5");

        assertThat(spoken.code()).isZero();
        assertThat(spoken.out())
                .contains("∂ℒ/∂W^(1)_{1,1}  -3.376053e-05  -3.376053e-05")
                .contains("5.6e-10  agrees")
                .contains("2 gradients: 2 agree, 0 at a kink, 0 disagree\n");
    }

    private Spoken check(Activation activation, double weight, double bias, Loss loss, double target) throws Exception {
        Layer layer = new Layer(Matrix.column(weight), Matrix.column(bias), activation);
        Path file = folder.resolve("network.json");
        NetworkWriter.save(
                new NetworkDocument(
                        "network",
                        new Network(List.of(layer), loss),
                        List.of(new Sample(Matrix.column(1), Matrix.column(target)))),
                file);
        return Spoken.run("check", file.toString());
    }

    /** ℒ = ½ (ReLU(w + b) − 3)² at w + b = 0: the slope is 0 to the left and −3 to the right. */
    @Test
    void showsBothSlopesOfAKink() throws Exception {
        Spoken spoken = check(Activation.RELU, 0, 0, Loss.MSE, 3);

        assertThat(spoken.code()).isZero();
        assertThat(spoken.out())
                .contains("  kink: 0.000000e+00 to the left, -3.000000e+00 to the right\n")
                .contains("2 gradients: 0 agree, 2 at a kink, 0 disagree\n");
    }

    @Test
    void saysWhereTheDifferenceCannotKnow() throws Exception {
        Spoken spoken = check(Activation.SIGMOID, 0, 40, Loss.MSE, 0);

        assertThat(spoken.code()).isZero();
        assertThat(spoken.out())
                .contains("  cannot know\n")
                .contains("2 gradients: 0 agree, 2 cannot be known, 0 at a kink, 0 disagree\n");
    }

    @Test
    void hasNoDifferenceWhereALossIsNotFinite() throws Exception {
        Spoken spoken = check(Activation.IDENTITY, 1, -5, Loss.BINARY_CROSS_ENTROPY, 1);

        assertThat(spoken.code()).isZero();
        assertThat(spoken.out())
                .contains("  cannot know: the loss is not finite, so there is no difference\n")
                .contains("2 cannot be known, 0 at a kink, 0 disagree\n");
        assertThat(spoken.err()).isEmpty();
    }
}
