package backprop.document.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backprop.document.DocumentException;
import backprop.engine.Activation;
import backprop.engine.Bias;
import backprop.engine.Layer;
import backprop.engine.Loss;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which arrays belong together, in which order they follow one another, and which way they stand. */
class LayersTest {
    /** Reads arrays of zeros from a line such as {@code fc1.weight 3×2, fc1.bias 3}. */
    private static FoundNetwork found(String line) throws DocumentException {
        List<String> fields = new ArrayList<>();
        for (String array : line.split(",", -1)) {
            String[] words = array.strip().split(" ", -1);
            fields.add("\"" + words[0] + "\": " + zeros(words[1].split("×", -1), 0));
        }
        String json = "{" + String.join(", ", fields) + "}";
        return ((OpenedFile.Weights) OpenedFile.parse(json.getBytes(StandardCharsets.UTF_8), "f.json")).found();
    }

    private static String zeros(String[] lengths, int depth) {
        return depth == lengths.length || lengths[depth].equals("-")
                ? "0"
                : IntStream.range(0, Integer.parseInt(lengths[depth]))
                        .mapToObj(k -> zeros(lengths, depth + 1))
                        .collect(Collectors.joining(",", "[", "]"));
    }

    private static String layers(FoundNetwork found) {
        return found.layers().stream()
                .map(layer -> layer.weights().name()
                        + layer.biases().map(b -> "+" + b.name()).orElse(""))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // of PyTorch
                "0.weight 3×2, 0.bias 3, 2.weight 1×3, 2.bias 1 | 0.weight+0.bias 2.weight+2.bias | out×in | 2-3-1",
                "layers.10.weight 1×4, layers.2.weight 4×2, layers.2.bias 4 | layers.2.weight+layers.2.bias"
                        + " layers.10.weight | out×in | 2-4-1",
                "fc2.weight 5×4, fc1.weight 4×3, out.weight 1×5 | fc1.weight fc2.weight out.weight | out×in | 3-4-5-1",
                "output.weight 3×3, hidden.weight 3×3, input.weight 3×3 | input.weight hidden.weight output.weight |"
                        + " both | 3-3-3-3",
                "encoder.weight 2×4, encoder.bias 2, decoder.weight 4×2, decoder.bias 4 | encoder.weight+encoder.bias"
                        + " decoder.weight+decoder.bias | out×in | 4-2-4",
                // of Keras
                "dense/kernel:0 2×3, dense/bias:0 3, dense_1/kernel:0 3×1, dense_1/bias:0 1 |"
                        + " dense/kernel:0+dense/bias:0 dense_1/kernel:0+dense_1/bias:0 | in×out | 2-3-1",
                "arr_0 2×3, arr_1 3, arr_2 3×1, arr_3 1 | arr_0+arr_1 arr_2+arr_3 | in×out | 2-3-1",
                // of scikit-learn
                "coefs_0 2×3, coefs_1 3×1, intercepts_0 3, intercepts_1 1 | coefs_0+intercepts_0 coefs_1+intercepts_1"
                        + " | in×out | 2-3-1",
                // of books
                "W1 3×2, b1 3, W2 1×3, b2 1 | W1+b1 W2+b2 | out×in | 2-3-1",
                "b2 1, b1 3, W2 1×3, W1 3×2 | W1+b1 W2+b2 | out×in | 2-3-1",
                "W1 2×3, b1 1×3, W2 3×1, b2 1×1 | W1+b1 W2+b2 | in×out | 2-3-1",
                "W_hidden 3×2, b_hidden 3×1, W_out 1×3, b_out 1 | W_hidden+b_hidden W_out+b_out | out×in | 2-3-1",
                "W 3×2, b 3 | W+b | out×in | 2-3",
                "theta1 3×2, theta2 1×3 | theta1 theta2 | out×in | 2-3-1",
                // shapes that fit both ways
                "W1 2×2, b1 2, W2 2×2, b2 2 | W1+b1 W2+b2 | both | 2-2-2",
                "W1 2×2, b1 1×2, W2 2×2, b2 1×2 | W1+b1 W2+b2 | both, in×out | 2-2-2",
                "a/kernel 2×2 | a/kernel | both, in×out | 2-2",
                "m 5×3 | m | both | 3-5"
            })
    void arraysFindTheirLayer(String arrays, String layers, String orientation, String shape) throws Exception {
        FoundNetwork found = found(arrays);

        assertThat(layers(found)).isEqualTo(layers);
        assertThat(found.ambiguous()).isEqualTo(orientation.startsWith("both"));
        assertThat(found.orientation().title()).isEqualTo(orientation.endsWith("in×out") ? "in×out" : "out×in");
        assertThat(found.shape(found.orientation())).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "conv1.weight 2×1×3×3, conv1.bias 2 | conv1.weight (2×1×3×3) belongs to a convolution; only dense"
                        + " layers, matrices with or without biases, can be imported",
                "features.weight 2×1×3 | features.weight (2×1×3) has 3 dimensions, as the kernels of a convolution"
                        + " have; only dense layers, matrices with or without biases, can be imported",
                "fc.weight 2×2, bn1.weight 2, bn1.running_mean 2 | bn1.weight belongs to batch normalisation; only"
                        + " dense layers, matrices with or without biases, can be imported",
                "fc.weight 2×2, m.num_batches_tracked - | m.num_batches_tracked belongs to batch normalisation; only"
                        + " dense layers, matrices with or without biases, can be imported",
                "fc.weight 2×2, norm.weight 2, norm.bias 2 | norm.weight is a vector of weights, as layers that"
                        + " normalise have; only dense layers, matrices with or without biases, can be imported",
                "r.weight_ih_l0 4×2, r.weight_hh_l0 4×4 | r.weight_ih_l0 (4×2) belongs to a recurrent layer; only"
                        + " dense layers, matrices with or without biases, can be imported",
                "lstm/kernel 2×8 | lstm/kernel (2×8) belongs to a recurrent layer; only dense layers, matrices with or"
                        + " without biases, can be imported",
                "embedding.weight 10×4, fc.weight 1×4 | embedding.weight (10×4) belongs to an embedding; only dense"
                        + " layers, matrices with or without biases, can be imported",
                "attn.in_proj_weight 12×4 | attn.in_proj_weight (12×4) belongs to attention; only dense layers,"
                        + " matrices with or without biases, can be imported",
                "fc.weight 2×2, scale - | scale is a single number; only dense layers, matrices with or without"
                        + " biases, can be imported",
                "0.weight 3×2, 2.weight 1×4 | the shapes do not fit one another: as out×in, 0.weight (3×2) gives 3 and"
                        + " 2.weight (1×4) takes 4; as in×out, 0.weight (3×2) gives 2 and 2.weight (1×4) takes 1",
                "W1 3×2, b1 4 | the shapes do not fit one another: as out×in, W1 (3×2) has 3 neurons and b1 (4) has 4"
                        + " biases; as in×out, W1 (3×2) has 2 neurons and b1 (4) has 4 biases",
                "fc1.weight 2×2, fc3.bias 2 | fc3.bias has no weights that belong to it; names such as fc1.weight and"
                        + " fc1.bias, or W1 and b1, say what belongs together",
                "arr_0 2, arr_1 2×2 | arr_0 has no weights that belong to it; names such as fc1.weight and fc1.bias,"
                        + " or W1 and b1, say what belongs together",
                "W1 2×2, weight1 2×2 | W1 and weight1 would both be the weights of one layer",
                "W1 2×2, b1 2×2 | b1 has the shape 2×2; biases are one number for each neuron",
                "wide 1×4097 | wide has the shape 1×4097; a layer has at most 4096 neurons",
                "a 2×0 | a is empty: a length in its shape is 0"
            })
    void whatIsNoChainOfDenseLayersIsRefusedInASentence(String arrays, String sentence) {
        assertThatThrownBy(() -> found(arrays))
                .isInstanceOf(ImportException.class)
                .hasMessage(sentence);
    }

    /** Biases of 0 that learn would make another network of it after one update. */
    @Test
    void aLayerWithoutBiasesStaysWithout() throws Exception {
        FoundNetwork found = found("0.weight 3×2, 2.weight 1×3, 2.bias 1");

        assertThat(found.network(Orientation.OUT_BY_IN, List.of(Activation.RELU), Activation.IDENTITY, Loss.MSE)
                        .layers())
                .extracting(Layer::bias)
                .containsExactly(Bias.NONE, Bias.FREE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\n", "\\r", "\\u0085", "\\u2028", "\\\"", "é", "."})
    void anyCharacterMayStandInAName(String odd) throws Exception {
        String name = "a" + odd + "b.";
        FoundNetwork found = found(name + "0.weight 3×2, " + name + "0.bias 3, " + name + "10.weight 1×3");

        assertThat(found.layers())
                .extracting(layer -> layer.biases().isPresent())
                .containsExactly(true, false);
    }

    @Test
    void numberedLayersMayStandInAnyOrder() throws Exception {
        List<String> arrays = new ArrayList<>();
        for (int l = 1; l <= 12; l++) {
            arrays.add("net." + l + ".weight " + (l + 1) + "×" + l);
            arrays.add("net." + l + ".bias " + (l + 1));
        }
        SplittableRandom random = new SplittableRandom(17);
        for (int round = 0; round < 50; round++) {
            Collections.shuffle(arrays, new java.util.Random(random.nextLong()));

            FoundNetwork found = found(String.join(", ", arrays));

            assertThat(found.shape(found.orientation())).isEqualTo("1-2-3-4-5-6-7-8-9-10-11-12-13");
            assertThat(found.layers()).allMatch(layer -> layer.biases().isPresent());
        }
    }

    @Test
    void asManyLayersAndNumbersAsANetworkMayHaveAreTaken() throws Exception {
        assertThat(found(many(200)).layers()).hasSize(200);
        assertThatThrownBy(() -> found(many(201))).hasMessage("there are 201 layers; a network has at most 200");
        assertThat(found("a 1000×999, a.bias 1000").layers()).hasSize(1);
        assertThatThrownBy(() -> found("a 1001×1000"))
                .hasMessageStartingWith("$.a[1000][0]: expected at most 1000000 numbers, as a network has, found more");
        assertThatThrownBy(() -> found("a 1000×1000, a.bias 1000"))
                .hasMessage("the arrays hold 1001000 numbers; a network has at most 1000000 parameters");
    }

    private static String many(int layers) {
        return IntStream.range(0, layers).mapToObj(l -> l + ".weight 1×1").collect(Collectors.joining(", "));
    }
}
