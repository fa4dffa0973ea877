package backprop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.document.NetworkDocument;
import backprop.document.NetworkReader;
import backprop.engine.Activation;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weights from elsewhere become a network on the command line. */
class ImportedWeightsTest {
    private static final String FILES = "src/test/resources/imports/";
    private static final String STATE_DICT = FILES + "state_dict.json";

    @TempDir
    private Path folder = Path.of("");

    private NetworkDocument converted(String... words) throws Exception {
        Path out = folder.resolve("out.json");
        String[] all = new String[words.length + 2];
        all[0] = "convert";
        all[1] = words[0];
        all[2] = out.toString();
        System.arraycopy(words, 1, all, 3, words.length - 1);

        assertThat(Spoken.run(all)).isEqualTo(new Spoken(0, "", ""));
        return NetworkReader.read(out);
    }

    @Test
    void aStateDictBecomesTheNetworkThatItIsSaidToBe() throws Exception {
        NetworkDocument document =
                converted(STATE_DICT, "--activation", "sigmoid", "--output", "sigmoid", "--loss", "mse");

        assertThat(document.name()).isEqualTo("state_dict");
        assertThat(document.samples()).isEmpty();
        assertThat(document.network().loss()).isEqualTo(Loss.MSE);
        assertThat(document.network().layers())
                .extracting(layer -> layer.activation())
                .containsExactly(Activation.SIGMOID, Activation.SIGMOID);
        assertThat(document.network().layer(2).weights()).isEqualTo(Matrix.of(new double[][] {{0.4, 0.45}, {0.5, 0.55}
        }));
    }

    /** The pass of the worked example of Mazur, by arithmetic of its own with 50 digits. */
    @Test
    void thePassOfImportedWeightsIsThatOfTheBook() throws Exception {
        Path out = folder.resolve("net.json");
        Spoken.run("convert", STATE_DICT, out.toString(), "--activation", "sigmoid", "--output", "sigmoid");
        String sample = "\"samples\": [{\"input\": [0.05, 0.1], \"target\": [0.01, 0.99]}]";
        Files.writeString(out, Files.readString(out).replace("\"samples\": []", sample));

        assertThat(Spoken.run("gradients", out.toString()).out())
                .contains("0.751365069552315", "0.772928465321462", "0.298371108760002");
    }

    @Test
    void withoutOptionsItIsReluWithALinearOutput() throws Exception {
        assertThat(converted(FILES + "layers.safetensors").network().layers())
                .extracting(layer -> layer.activation())
                .containsExactly(Activation.RELU, Activation.RELU, Activation.IDENTITY);
        assertThat(converted(FILES + "layers.safetensors", "--activation", "tanh,elu")
                        .network()
                        .layers())
                .extracting(layer -> layer.activation())
                .containsExactly(Activation.TANH, Activation.ELU, Activation.IDENTITY);
    }

    @Test
    void whereTheShapesFitBothWaysOneMaySayWhich() throws Exception {
        String matrix = FILES + "matrix.npy";

        assertThat(converted(matrix).network().shape()).isEqualTo("2-3");
        assertThat(converted(matrix, "--no-transpose").network().shape()).isEqualTo("2-3");
        assertThat(converted(matrix, "--transpose").network().shape()).isEqualTo("3-2");
        assertThat(converted(FILES + "positional.npz", "--transpose").network().shape())
                .isEqualTo("2-3-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "convert src/test/resources/imports/positional.npz OUT --no-transpose | 2 | --no-transpose: the shapes"
                        + " fit only as in×out",
                "convert src/test/resources/imports/state_dict.json OUT --loss cross-entropy | 2 | --output:"
                        + " cross-entropy takes logarithms of the outputs; expected one of sigmoid, softplus, softmax,"
                        + " found identity",
                "convert assets/xor-2-2-1.json OUT --output tanh | 2 | --output: FILE is a network already, and says"
                        + " all this itself",
                "convert src/test/resources/imports/state_dict.json OUT --activation sin | 2 | --activation: expected"
                        + " one of identity, sigmoid, tanh, relu, leaky-relu, elu, gelu, silu, softplus, softmax, found"
                        + " 'sin'; try: backprop-lab convert --help",
                "trace src/test/resources/imports/matrix.npy | 3 | src/test/resources/imports/matrix.npy: $: expected"
                        + " a network with activations and a loss, found weights alone; backprop-lab convert makes a"
                        + " network of them",
                "validate src/test/resources/imports/objects.npy | 3 | src/test/resources/imports/objects.npy: the"
                        + " array holds Python objects, that is, a pickle, which can run any program when it is read; in"
                        + " Python, save plain arrays: numpy.savez('weights.npz', W1=…, b1=…)"
            })
    void whatCannotBeIsSaidInALine(String words, int code, String line) {
        Path out = folder.resolve("out.json");

        assertThat(Spoken.run(words.replace("OUT", out.toString()).split(" ", -1)))
                .isEqualTo(new Spoken(code, "", "error: " + line + "\n"));
        assertThat(out).doesNotExist();
    }

    @Test
    void validateHasNothingAgainstWeightsThatCanBecomeANetwork() {
        for (String name : List.of("state_dict.json", "positional.npz", "layers.safetensors", "matrix.npy")) {
            assertThat(Spoken.run("validate", FILES + name)).isEqualTo(new Spoken(0, "", ""));
        }
    }
}
