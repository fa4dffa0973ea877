package backprop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backprop.Golden;
import backprop.document.Examples;
import backprop.document.NetworkDocument;
import backprop.document.NetworkWriter;
import backprop.engine.Activation;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.Sample;
import backprop.engine.Trace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradientsCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Golden gradients(NetworkDocument document) throws Exception {
        Path file = folder.resolve("net.json");
        NetworkWriter.save(document, file);
        Spoken spoken = Spoken.run("gradients", file.toString());
        assertThat(spoken.code()).isZero();
        assertThat(spoken.err()).isEmpty();
        return Golden.parse(spoken.out());
    }

    @Test
    void agreesWithTheReferenceNumbers() throws Exception {
        for (Golden reference : Golden.read("gradients.json").items()) {
            agrees(
                    gradients(document(reference.get("network"))).value(),
                    reference.get("expected").value());
        }
    }

    private static void agrees(Object actual, Object expected) {
        if (expected instanceof Double number) {
            assertThat((Double) actual).isCloseTo(number, within(Math.max(1e-15, 1e-12 * Math.abs(number))));
        } else if (expected instanceof List<?> list) {
            assertThat((List<?>) actual).hasSameSizeAs(list);
            for (int i = 0; i < list.size(); i++) {
                agrees(item(actual, i), item(expected, i));
            }
        } else {
            for (String key : List.of("loss", "z", "a", "delta", "dW", "db")) {
                agrees(
                        new Golden(actual).get(key).value(),
                        new Golden(expected).get(key).value());
            }
        }
    }

    private static Object item(Object list, int index) {
        return Objects.requireNonNull(((List<?>) list).get(index));
    }

    private static NetworkDocument document(Golden file) {
        List<Layer> layers = new ArrayList<>();
        for (Golden layer : file.get("layers").items()) {
            layers.add(new Layer(
                    Matrix.of(layer.get("weights").rows()),
                    Matrix.column(layer.get("biases").numbers()),
                    Activation.named(layer.get("activation").text()).orElseThrow()));
        }
        List<Sample> samples = file.get("samples").items().stream()
                .map(s -> new Sample(
                        Matrix.column(s.get("input").numbers()),
                        Matrix.column(s.get("target").numbers())))
                .toList();
        Loss loss = Loss.named(file.get("loss").text()).orElseThrow();
        return new NetworkDocument(file.get("name").text(), new Network(layers, loss), samples);
    }

    @Test
    void readsBackToTheSameBits() throws Exception {
        NetworkDocument deep = Examples.read("deep-sigmoid");
        Golden printed = gradients(deep).items().get(0);
        Trace trace = Trace.of(deep.network(), deep.samples().get(0));

        assertThat(printed.get("loss").number()).isEqualTo(trace.loss());
        assertThat(printed.get("delta").items().get(0).numbers())
                .isEqualTo(trace.delta(1).toVector());
        assertThat(printed.get("dW").items().get(2).rows())
                .isDeepEqualTo(trace.weightGradient(3).toArray());
    }

    @Test
    void writesNullForWhatIsNotFinite() throws Exception {
        Network identity = Examples.read("xor-2-2-1").network();
        identity = identity.with(2, identity.layer(2).with(Activation.IDENTITY)).with(Loss.BINARY_CROSS_ENTROPY);
        NetworkDocument document = new NetworkDocument(
                "negative",
                identity.with(backprop.engine.Cell.bias(2, 1), -9),
                Examples.read("xor-2-2-1").samples());

        // The reader of reference numbers gives an empty text for null.
        assertThat(gradients(document).items().get(1).get("loss").value()).isEqualTo("");
    }

    @Test
    void isAnEmptyListWithoutSamples() throws Exception {
        NetworkDocument none =
                new NetworkDocument("none", Examples.read("mazur-2-2-2").network(), List.of());

        assertThat(gradients(none).items()).isEmpty();
    }
}
