package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Biases that learn, that stay and that are not there, and other things that a network tells of itself. */
class BiasTest {
    private static final Network FREE = Networks.worked();

    @Test
    void aBiasLearnsOnlyIfItIsFree() {
        Network held = FREE.with(Bias.HELD);
        Network none = FREE.with(Bias.NONE);
        Cell bias = Cell.bias(1, 2);
        assertThat(FREE.learns(bias)).isTrue();
        assertThat(held.learns(bias)).isFalse();
        assertThat(held.has(bias)).isTrue();
        assertThat(none.has(bias)).isFalse();
        assertThat(none.learns(bias)).isFalse();
        for (Network network : new Network[] {FREE, held, none}) {
            assertThat(network.learns(Cell.weight(1, 2, 1))).isTrue();
            assertThat(network.learns(Cell.weight(1, 4, 1))).isFalse();
        }
        assertThat(FREE.learningCells()).hasSize(13);
        assertThat(held.learningCells()).hasSize(9).doesNotContain(bias);
        assertThat(held.get(bias)).isEqualTo(0.35);
    }

    @Test
    void aLayerWithoutBiasesHasZerosInTheirPlace() {
        Layer none = Layer.withoutBiases(FREE.layer(1).weights(), Activation.SIGMOID);
        assertThat(none.hasBiases()).isFalse();
        assertThat(none.biases()).isEqualTo(Matrix.zero(3, 1));
        assertThat(none).isEqualTo(FREE.layer(1).with(Bias.NONE));
        assertThat(FREE.layer(1).with(Bias.HELD).hasBiases()).isTrue();
        assertThat(FREE.layer(1).with(Bias.HELD).biases())
                .isEqualTo(FREE.layer(1).biases());
        assertThat(FREE.layer(1).with(Activation.TANH).activation()).isEqualTo(Activation.TANH);
        assertThatThrownBy(() -> new Layer(Matrix.column(1), Matrix.column(1), Activation.TANH, Bias.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Bias.named("held")).contains(Bias.HELD);
        assertThat(Bias.named("HELD")).isEmpty();
        assertThat(Bias.NONE.fileName()).isEqualTo("none");
    }

    /** Who has no biases has no step for them, and an update that says so. */
    @Test
    void stepsSayWhatBecomesOfBiases() {
        Trace held = Trace.of(FREE.with(Bias.HELD), Networks.workedSample(), 0.5);
        Trace none = Trace.of(FREE.with(Bias.NONE), Networks.workedSample(), 0.5);
        assertThat(held.steps()).hasSize(12);
        assertThat(none.steps()).hasSize(10);
        assertThat(held.steps().get(8).meaning()).contains("held");
        assertThat(held.steps().get(11).code()).isEqualTo("W1 -= eta * dW1; W2 -= eta * dW2");
        assertThat(held.steps().get(11).equation()).doesNotContain("b \\leftarrow");
        assertThat(held.steps().get(11).meaning()).contains("Held biases stay");
        assertThat(held.steps().get(11).shapes()).startsWith("9 parameters");
        assertThat(none.steps().get(9).meaning()).doesNotContain("Held").startsWith("Every weight moves");
        assertThat(none.steps().get(0).code()).isEqualTo("z1 = W1 @ x");
        assertThat(none.weightGradient(2)).isNotNull();
        assertThat(held.biasGradient(2)).isEqualTo(held.delta(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        IDENTITY   ; z2 ; 1
        SIGMOID    ; 1 / (1 + np.exp(-z2)) ; a2 * (1 - a2)
        TANH       ; np.tanh(z2) ; (1 - a2 ** 2)
        RELU       ; np.maximum(0, z2) ; (z2 > 0)
        LEAKY_RELU ; np.where(z2 > 0, z2, 0.01 * z2) ; np.where(z2 > 0, 1, 0.01)
        ELU        ; np.where(z2 > 0, z2, np.expm1(z2)) ; np.where(z2 > 0, 1, np.exp(z2))
        SOFTMAX    ; np.exp(z2 - z2.max()) / np.exp(z2 - z2.max()).sum() ; (np.diag(a2) - np.outer(a2, a2))
        """)
    void valueAndSlopeInNumPy(Activation activation, String value, String slope) {
        assertThat(activation.valueCode(2)).isEqualTo(value);
        assertThat(activation.slopeCode(2)).isEqualTo(slope);
    }
}
