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
        List<String> table = Spoken.run("check", WORKED, "--step", "1e-4")
                .out()
                .lines()
                .skip(2)
                .limit(14)
                .toList();

        assertThat(table.get(0)).endsWith("gradient     difference     error  verdict");
        assertThat(table).allMatch(row -> row.indexOf("  ", 58) == 55 || row.length() > 55);
        assertThat(table.subList(1, 14))
                .allMatch(row -> row.indexOf("agrees") == table.get(0).indexOf("verdict"));
    }

    @Test
    void endsWithOneWhereALossIsNotFinite() throws Exception {
        Layer layer = new Layer(Matrix.column(1), Matrix.column(-5), Activation.IDENTITY);
        Path file = folder.resolve("log-of-negative.json");
        NetworkWriter.save(
                new NetworkDocument(
                        "log of a negative output",
                        new Network(List.of(layer), Loss.BINARY_CROSS_ENTROPY),
                        List.of(new Sample(Matrix.column(1), Matrix.column(1)))),
                file);
        Spoken spoken = Spoken.run("check", file.toString());

        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.out()).contains("2 disagree\n");
        assertThat(spoken.err()).isEmpty();
    }
}
