package backprop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backprop.engine.Bias;
import backprop.engine.Loss;
import backprop.engine.Network;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of version 2: biases that are held or none, two more losses; and that version 1 knows neither. */
class SecondVersionTest {
    private static final String VERSION_FIRST = """
        {"format": "backprop-lab/network", "version": %s, "name": "n", "loss": "%s",
         "layers": [{"activation": "tanh", "weights": [[1, 2]], %s}],
         "samples": [{"input": [1, 2], "target": [3]}]}
        """;
    private static final String VERSION_LAST = """
        {"name": "n", "loss": "%2$s",
         "layers": [{%3$s, "activation": "tanh", "weights": [[1, 2]]}],
         "samples": [], "format": "backprop-lab/network", "version": %1$s}
        """;

    private static NetworkDocument parse(String json) throws DocumentException {
        return NetworkReader.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String written(NetworkDocument document) throws DocumentException {
        return new String(NetworkWriter.bytes(document), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mse                  | "bias": "none"                  | NONE
        mse                  | "bias": "held", "biases": [0.5] | HELD
        squared-error        | "biases": [0.5]                 | FREE
        mean-squared-error   | "biases": [0.5], "bias": "free" | FREE
        mean-squared-error   | "bias": "none"                  | NONE
        binary-cross-entropy | "bias": "none"                  | NONE
        """)
    void isReadAndComesBackBitForBit(String loss, String biases, Bias bias) throws DocumentException {
        String target = loss.startsWith("binary") ? "[1]" : "[3]";
        NetworkDocument first = parse(VERSION_FIRST.formatted("2", loss, biases).replace("[3]", target));
        Network network = first.network();

        assertThat(network.loss().fileName()).isEqualTo(loss);
        assertThat(network.layer(1).bias()).isEqualTo(bias);
        assertThat(network.layer(1).biases().at(1)).isEqualTo(bias == Bias.NONE ? 0 : 0.5);
        assertThat(network.parameters()).isEqualTo(bias == Bias.NONE ? 2 : 3);
        assertThat(parse(VERSION_LAST.formatted("2", loss, biases)).network()).isEqualTo(network);
        assertThat(parse(written(first))).isEqualTo(first);
        assertThat(written(first)).contains("\"version\": 2,");
    }

    @ParameterizedTest
    @ValueSource(strings = {VERSION_FIRST, VERSION_LAST})
    void isWrittenOnlyWhereItIsNeeded(String form) throws DocumentException {
        NetworkDocument plain = parse(form.formatted("2", "mse", "\"biases\": [0.5], \"bias\": \"free\""));

        assertThat(written(plain)).contains("\"version\": 1,").doesNotContain("\"bias\":");
    }

    /** Path and beginning of the message are the same wherever the version stands. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1 | mse                | "bias": "none"                  | $.layers[0].bias   | one of the fields activation, weights, biases, found "bias"
        1 | mse                | "bias": "free", "biases": [0.5] | $.layers[0].bias   | one of the fields activation, weights, biases, found "bias"
        1 | squared-error      | "biases": [0.5]                 | $.loss             | one of mse, binary-cross-entropy, cross-entropy, found the text "squared-error"
        1 | mean-squared-error | "biases": [0.5]                 | $.loss             | one of mse, binary-cross-entropy, cross-entropy, found the text "mean-squared-error"
        2 | mse                | "bias": "none", "biases": [0]   | $.layers[0].biases | no biases in a layer whose "bias" is "none", found an array
        2 | mse                | "biases": [], "bias": "none"    | $.layers[0].biases | no biases in a layer whose "bias" is "none", found an array
        2 | mse                | "bias": "held"                  | $.layers[0].biases | this field, found none in the object
        2 | mse                | "bias": "free"                  | $.layers[0].biases | this field, found none in the object
        2 | mse                | "bias": "Held", "biases": [0]   | $.layers[0].bias   | one of free, held, none, found the text "Held"
        2 | mse                | "bias": null, "biases": [0]     | $.layers[0].bias   | one of free, held, none, found null
        2 | mse                | "bias": true, "biases": [0]     | $.layers[0].bias   | one of free, held, none, found true
        2 | mse                | "bias": "held", "biases": [1,2] | $.layers[0].biases | 1 number, found 2
        2 | sse                | "bias": "none"                  | $.loss             | one of mse, squared-error, mean-squared-error, binary-cross-entropy, cross-entropy, found the text "sse"
        3 | mse                | "biases": [0.5]                 | $.version          | 1 or 2, found 3
        """)
    void isRefusedAtItsPlace(String version, String loss, String biases, String path, String expected) {
        for (String form : List.of(VERSION_FIRST, VERSION_LAST)) {
            assertThatThrownBy(() -> parse(form.formatted(version, loss, biases)))
                    .isInstanceOf(DocumentException.class)
                    .hasMessageStartingWith(path + ": expected " + expected);
        }
    }

    @Test
    void twoSpellingsOfOneFieldAreStillOneTooMany() {
        assertThatThrownBy(() -> parse(VERSION_FIRST.formatted("2", "mse", "\"bias\": \"none\", \"bias\": \"none\"")))
                .hasMessageStartingWith("$.layers[0].bias: expected the field once");
    }

    @Test
    void everyLossHasAVersionThatWritesIt() throws DocumentException {
        for (Loss loss : Loss.values()) {
            Network network = parse(VERSION_FIRST.formatted("1", "mse", "\"biases\": [0]"))
                    .network()
                    .with(loss);
            NetworkDocument document = new NetworkDocument("n", network, List.of());

            assertThat(parse(written(document))).isEqualTo(document);
        }
    }
}
