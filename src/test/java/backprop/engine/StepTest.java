package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The twelve steps of the worked example: what each is called, its equation, its shapes and its line of NumPy. */
class StepTest {
    private static final Trace TRACE = Trace.of(Networks.worked(), Networks.workedSample(), 0.5);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
         0 | z^{(1)}          |     | weighted sum of layer 1            | 3×1 = 3×2 · 2×1 + 3×1     | 6 | z1 = W1 @ x + b1
         1 | a^{(1)}          |     | activation of layer 1              | 3×1 = σ(3×1)              | 0 | a1 = 1 / (1 + np.exp(-z1))
         2 | z^{(2)}          |     | weighted sum of layer 2            | 1×1 = 1×3 · 3×1 + 1×1     | 3 | z2 = W2 @ a1 + b2
         3 | a^{(2)}          |     | activation of layer 2              | 1×1 = σ(1×1)              | 0 | a2 = 1 / (1 + np.exp(-z2))
         4 | \\mathcal{L}     |     | loss                               | 1×1 from 1×1 and 1×1      | 0 | loss = 0.5 * np.sum((a2 - y) ** 2)
         5 | \\delta^{(2)}    | BP1 | error of output layer 2            | 1×1 = 1×1 ⊙ 1×1           | 0 | delta2 = (a2 - y) * a2 * (1 - a2)
         6 | \\delta^{(1)}    | BP2 | error of hidden layer 1            | 3×1 = (1×3)ᵀ · 1×1 ⊙ 3×1  | 3 | delta1 = (W2.T @ delta2) * a1 * (1 - a1)
         7 | \\partial W^{(1)} | BP3 | gradient of the weights of layer 1 | 3×2 = 3×1 · (2×1)ᵀ        | 6 | dW1 = np.outer(delta1, x)
         8 | \\partial b^{(1)} | BP4 | gradient of the biases of layer 1  | 3×1 = 3×1                 | 0 | db1 = delta1
         9 | \\partial W^{(2)} | BP3 | gradient of the weights of layer 2 | 1×3 = 1×1 · (3×1)ᵀ        | 3 | dW2 = np.outer(delta2, a1)
        10 | \\partial b^{(2)} | BP4 | gradient of the biases of layer 2  | 1×1 = 1×1                 | 0 | db2 = delta2
        11 | \\text{update}   |     | update of all parameters           | 13 parameters, η = 0.50   | 0 | W1 -= eta * dW1; b1 -= eta * db1; W2 -= eta * dW2; b2 -= eta * db2
        """)
    void namesShapesAndCode(int index, String symbol, String tag, String title, String shapes, long cost, String code) {
        Step step = TRACE.steps().get(index);
        assertThat(step.symbol()).isEqualTo(symbol);
        assertThat(step.tag()).isEqualTo(tag == null ? "" : tag);
        assertThat(step.title()).isEqualTo(title);
        assertThat(step.shapes()).isEqualTo(shapes);
        assertThat(step.multiplyAdds()).isEqualTo(cost);
        assertThat(step.code()).isEqualTo(code);
        assertThat(step.meaning()).endsWith(".");
        assertThat(step.phase())
                .isEqualTo(index < 5 ? Step.Phase.FORWARD : index < 11 ? Step.Phase.BACKWARD : Step.Phase.UPDATE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
         0 ; z^{(1)} = W^{(1)} x + b^{(1)}
         1 ; a^{(1)} = \\sigma(z^{(1)})
         2 ; z^{(2)} = W^{(2)} a^{(1)} + b^{(2)}
         4 ; \\mathcal{L} = \\frac{1}{2}\\left\\|a^{(2)} - y\\right\\|^2
         5 ; \\delta^{(2)} = (a^{(2)} - y) \\odot \\sigma'(z^{(2)})
         6 ; \\delta^{(1)} = \\left(W^{(2)\\mathsf{T}} \\delta^{(2)}\\right) \\odot \\sigma'(z^{(1)})
         7 ; \\frac{\\partial\\mathcal{L}}{\\partial W^{(1)}} = \\delta^{(1)} x^{\\mathsf{T}}
         8 ; \\frac{\\partial\\mathcal{L}}{\\partial b^{(1)}} = \\delta^{(1)}
         9 ; \\frac{\\partial\\mathcal{L}}{\\partial W^{(2)}} = \\delta^{(2)} a^{(1)\\mathsf{T}}
        11 ; W \\leftarrow W - \\eta \\frac{\\partial\\mathcal{L}}{\\partial W} \\qquad b \\leftarrow b - \\eta \\frac{\\partial\\mathcal{L}}{\\partial b}
        """)
    void equations(int index, String equation) {
        assertThat(TRACE.steps().get(index).equation()).isEqualTo(equation);
    }

    /** Where σ acts on the layer as a whole, a Jacobian multiplies; with the cross-entropy all of it comes to a − y. */
    @Test
    void softmaxHasAJacobian() {
        Network network = new Network(
                List.of(
                        Networks.layer(Activation.SOFTMAX, new double[][] {{1}, {2}}, 0, 0),
                        Networks.layer(Activation.SOFTMAX, new double[][] {{1, 2}, {3, 4}}, 0, 0)),
                Loss.CROSS_ENTROPY);
        Trace trace = Trace.of(network, new Sample(Matrix.column(1), Matrix.column(0, 1)));
        assertThat(trace.steps().get(5).equation()).isEqualTo("\\delta^{(2)} = a^{(2)} - y");
        assertThat(trace.steps().get(5).code()).isEqualTo("delta2 = a2 - y");
        assertThat(trace.steps().get(6).equation()).contains("J").doesNotContain("\\odot");
        assertThat(trace.steps().get(6).code()).contains("np.diag(a1) - np.outer(a1, a1)");
        assertThat(trace.steps().get(6).shapes()).doesNotContain("⊙");
        assertThat(trace.steps().get(0).meaning())
                .isNotEqualTo(trace.steps().get(1).meaning());
    }

    /** W⁽¹⁾ row by row, then b⁽¹⁾, then W⁽²⁾ and b⁽²⁾; each address is found where it stands, others nowhere. */
    @Test
    void anUpdateCountsThroughAllParameters() {
        Step update = TRACE.steps().get(11);
        List<String> cells = new ArrayList<>();
        for (int k = 0; k < update.size(); k++) {
            cells.add(update.cell(k).ascii());
            assertThat(update.indexOf(update.cell(k))).isEqualTo(k);
            assertThat(update.result().at(k + 1)).isEqualTo(TRACE.value(update.cell(k)));
        }
        assertThat(cells)
                .containsExactly(
                        "W1+[1,1]",
                        "W1+[1,2]",
                        "W1+[2,1]",
                        "W1+[2,2]",
                        "W1+[3,1]",
                        "W1+[3,2]",
                        "b1+[1]",
                        "b1+[2]",
                        "b1+[3]",
                        "W2+[1,1]",
                        "W2+[1,2]",
                        "W2+[1,3]",
                        "b2+[1]");
        assertThat(update.indexOf(Cell.weight(1, 1, 1))).isEqualTo(-1);
        assertThat(update.indexOf(Cell.parse("W2+[2,1]").orElseThrow())).isEqualTo(-1);
        assertThatThrownBy(() -> update.cell(13)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(update.layer()).isZero();
        assertThat(update.quantity()).isEqualTo(Quantity.UPDATED_WEIGHT);
    }

    /** What each activation is like: a jump of its slope at 0, a straight line, values from 0 to 1, above 0, flat ends, limits on both. */
    @ParameterizedTest
    @CsvSource({
        "IDENTITY, false, true, false, false, false, false",
        "SIGMOID, false, false, true, true, true, true",
        "TANH, false, false, false, false, true, true",
        "RELU, true, false, false, false, true, false",
        "LEAKY_RELU, true, false, false, false, false, false",
        "ELU, false, false, false, false, true, false",
        "GELU, false, false, false, false, true, false",
        "SILU, false, false, false, false, true, false",
        "SOFTPLUS, false, false, false, true, true, false",
        "SOFTMAX, false, false, true, true, true, false"
    })
    void whatActivationsAreLike(
            Activation a, boolean kink, boolean linear, boolean share, boolean positive, boolean flat, boolean limits) {
        assertThat(a.hasKink()).isEqualTo(kink);
        assertThat(a.isLinear()).isEqualTo(linear);
        assertThat(a.isShare()).isEqualTo(share);
        assertThat(a.isPositive()).isEqualTo(positive);
        assertThat(a.flattens()).isEqualTo(flat);
        assertThat(a.saturates()).isEqualTo(limits);
    }

    /** One output of two: ½(a − y)², (a − y)², half of that as the mean of two, and the logarithms of a = ¼. */
    @ParameterizedTest
    @CsvSource({
        "MSE, 0.5, 0.25, 0.03125, 0.25",
        "SQUARED_ERROR, 0.5, 0.25, 0.0625, 0.5",
        "MEAN_SQUARED_ERROR, 0.5, 0.25, 0.03125, 0.25",
        "BINARY_CROSS_ENTROPY, 0.25, 1, 1.3862943611198906, -4",
        "BINARY_CROSS_ENTROPY, 0.25, 0, 0.2876820724517809, 1.3333333333333333",
        "BINARY_CROSS_ENTROPY, 0.25, 0.5, 0.8369882167858358, -1.3333333333333333",
        "CROSS_ENTROPY, 0.25, 1, 1.3862943611198906, -4",
        "CROSS_ENTROPY, 0.25, 0.5, 0.6931471805599453, -2"
    })
    void aLossAndItsGradient(Loss loss, double a, double y, double term, double gradient) {
        assertThat(loss.term(a, y, 2)).isCloseTo(term, within(1e-15));
        assertThat(loss.gradient(a, y, 2)).isCloseTo(gradient, within(1e-14));
    }

    /** Logarithms want values above 0, those of 1 − a values below 1 too, which the share of a single unit is not. */
    @Test
    void aLossTakesOutputsThatItHasALogarithmOf() {
        for (Activation output : Activation.values()) {
            boolean share = output == Activation.SIGMOID || output == Activation.SOFTMAX;
            for (Loss squares : List.of(Loss.MSE, Loss.SQUARED_ERROR, Loss.MEAN_SQUARED_ERROR)) {
                assertThat(squares.takes(output, 1)).isTrue();
            }
            assertThat(Loss.CROSS_ENTROPY.takes(output, 3)).isEqualTo(share || output == Activation.SOFTPLUS);
            assertThat(Loss.BINARY_CROSS_ENTROPY.takes(output, 2)).isEqualTo(share);
            assertThat(Loss.BINARY_CROSS_ENTROPY.takes(output, 1)).isEqualTo(output == Activation.SIGMOID);
        }
        assertThat(Loss.MSE.usualOutput()).isEqualTo(Activation.IDENTITY);
        assertThat(Loss.BINARY_CROSS_ENTROPY.usualOutput()).isEqualTo(Activation.SIGMOID);
        assertThat(Loss.CROSS_ENTROPY.usualOutput()).isEqualTo(Activation.SOFTMAX);
        assertThat(Loss.CROSS_ENTROPY.isForNumbers()).isFalse();
        assertThat(Loss.MSE.isForNumbers()).isTrue();
    }
}
