package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random networks of linear pieces with numbers between 1e-300 and 1e300, beside an exact pass: without roots, exponentials and
 * quotients, decimal numbers of any length round nowhere.
 */
class ExactPassTest {
    private static final BigDecimal LARGEST = new BigDecimal(Double.MAX_VALUE);
    private static final double RELATIVE = 1e-12;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyNumberIsTheExactOneRounded(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int depth = 1 + random.nextInt(4);
        List<Layer> layers = new ArrayList<>();
        int inputs = 1 + random.nextInt(3);
        int before = inputs;
        for (int l = 1; l <= depth; l++) {
            int size = 1 + random.nextInt(3);
            Activation activation = random.nextBoolean() ? Activation.RELU : Activation.IDENTITY;
            layers.add(new Layer(numbers(random, size, before), numbers(random, size, 1), activation));
            before = size;
        }
        Sample sample = new Sample(numbers(random, inputs, 1), numbers(random, before, 1));
        agree(Trace.of(new Network(layers, Loss.MSE), sample));
    }

    private static Matrix numbers(SplittableRandom random, int rows, int columns) {
        return Matrix.zero(rows, columns)
                .map(zero -> random.nextInt(12) == 0
                        ? 0
                        : (random.nextBoolean() ? 1 : -1)
                                * random.nextDouble(1, 10)
                                * Math.pow(10, random.nextDouble(-300, 300)));
    }

    private static void agree(Trace trace) {
        Network network = trace.network();
        int depth = network.depth();
        BigDecimal[] a = exact(trace.sample().input());
        BigDecimal[][] inputs = new BigDecimal[depth + 1][];
        BigDecimal[][] z = new BigDecimal[depth + 1][];
        for (int l = 1; l <= depth; l++) {
            inputs[l] = a;
            Layer layer = network.layer(l);
            z[l] = new BigDecimal[layer.size()];
            BigDecimal[] sizes = new BigDecimal[layer.size()];
            a = new BigDecimal[layer.size()];
            for (int i = 0; i < z[l].length; i++) {
                BigDecimal bias = new BigDecimal(layer.biases().at(i + 1));
                z[l][i] = bias.add(row(layer.weights(), i, inputs[l], false));
                sizes[i] = bias.abs().add(row(layer.weights(), i, inputs[l], true));
                assertNear(trace, Cell.preActivation(l, i + 1), z[l][i], sizes[i]);
                a[i] = z[l][i].multiply(slope(layer, z[l][i]));
                assertNear(trace, Cell.activation(l, i + 1), a[i], sizes[i]);
            }
        }
        BigDecimal loss = BigDecimal.ZERO;
        BigDecimal[] delta = new BigDecimal[a.length];
        for (int i = 0; i < a.length; i++) {
            BigDecimal residual =
                    a[i].subtract(new BigDecimal(trace.sample().target().at(i + 1)));
            loss = loss.add(residual.multiply(residual));
            delta[i] = residual.multiply(slope(network.output(), z[depth][i]));
        }
        assertNear(trace, Cell.loss(), loss.multiply(new BigDecimal("0.5")), loss);
        for (int l = depth; l >= 1; l--) {
            for (int i = 0; i < delta.length; i++) {
                assertNear(trace, Cell.delta(l, i + 1), delta[i], delta[i]);
                for (int j = 0; j < inputs[l].length; j++) {
                    BigDecimal gradient = delta[i].multiply(inputs[l][j]);
                    assertNear(trace, Cell.weightGradient(l, i + 1, j + 1), gradient, gradient);
                }
            }
            delta = l == 1 ? delta : back(network, l, delta, z[l - 1]);
        }
    }

    private static BigDecimal[] back(Network network, int l, BigDecimal[] next, BigDecimal[] z) {
        Matrix turned = network.layer(l).weights().transpose();
        BigDecimal[] delta = new BigDecimal[z.length];
        for (int j = 0; j < z.length; j++) {
            delta[j] = row(turned, j, next, false).multiply(slope(network.layer(l - 1), z[j]));
        }
        return delta;
    }

    private static BigDecimal row(Matrix weights, int i, BigDecimal[] values, boolean sizes) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int j = 0; j < values.length; j++) {
            BigDecimal term = new BigDecimal(weights.at(i + 1, j + 1)).multiply(values[j]);
            sum = sum.add(sizes ? term.abs() : term);
        }
        return sum;
    }

    private static BigDecimal slope(Layer layer, BigDecimal z) {
        return layer.activation() == Activation.IDENTITY || z.signum() > 0 ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private static BigDecimal[] exact(Matrix vector) {
        BigDecimal[] exact = new BigDecimal[vector.rows()];
        for (int i = 0; i < exact.length; i++) {
            exact[i] = new BigDecimal(vector.at(i + 1));
        }
        return exact;
    }

    /** @param size of the terms that the number was summed from */
    private static void assertNear(Trace trace, Cell cell, BigDecimal expected, BigDecimal size) {
        for (double found : new double[] {trace.value(cell), trace.value(trace.explain(cell))}) {
            if (expected.abs().compareTo(LARGEST) > 0) {
                assertThat(found).as("%s", cell).isEqualTo(expected.signum() / 0.0);
            } else {
                assertThat(found).as("%s", cell).isFinite();
                BigDecimal rounding =
                        size.abs().multiply(BigDecimal.valueOf(RELATIVE)).max(BigDecimal.valueOf(1e-300));
                assertThat(new BigDecimal(found).subtract(expected).abs())
                        .as("%s = %s, found %s", cell, expected.doubleValue(), found)
                        .isLessThanOrEqualTo(rounding);
            }
        }
    }
}
