package backprop.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backprop.engine.Activation;
import backprop.engine.Bias;
import backprop.engine.Cell;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.Sample;
import backprop.engine.Trace;
import backprop.lesson.Convention.Factor;
import backprop.lesson.Convention.Layout;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers of a 2-2-2 and a 2-3-1 example, worked out with plain formulas elsewhere. */
class ConventionTest {
    private static Layer layer(double bias, double[]... weights) {
        double[] biases = new double[weights.length];
        Arrays.fill(biases, bias);
        return new Layer(Matrix.of(weights), Matrix.column(biases), Activation.SIGMOID);
    }

    private static final Trace TWO_OUTPUTS = Trace.of(
            new Network(
                    List.of(
                            layer(0.35, new double[] {0.15, 0.2}, new double[] {0.25, 0.3}),
                            layer(0.6, new double[] {0.4, 0.45}, new double[] {0.5, 0.55})),
                    Loss.MSE),
            new Sample(Matrix.column(0.05, 0.1), Matrix.column(0.01, 0.99)));

    @Test
    void theLossIsThatOfTheConvention() {
        assertThat(loss(Factor.HALF)).isCloseTo(0.2983711087600027, within(1e-15));
        assertThat(loss(Factor.ONE)).isCloseTo(0.5967422175200054, within(1e-15));
        assertThat(loss(Factor.MEAN)).isCloseTo(0.2983711087600027, within(1e-15));
        assertThat(new Convention(Factor.MEAN, Layout.COLUMNS, Bias.FREE)
                        .pass(TWO_OUTPUTS)
                        .value(Cell.delta(2, 1)))
                .isCloseTo(0.13849856162855695, within(1e-15));
    }

    private static double loss(Factor factor) {
        return new Convention(factor, Layout.COLUMNS, Bias.HELD)
                .pass(TWO_OUTPUTS)
                .loss();
    }

    @Test
    void withoutBiasesThePassIsAnother() {
        Trace worked = Trace.of(
                new Network(
                        List.of(
                                layer(0.35, new double[] {0.15, 0.2}, new double[] {0.25, 0.3}, new double[] {0.35, 0.4
                                }),
                                layer(0.6, new double[] {0.4, 0.45, 0.5})),
                        Loss.MSE),
                new Sample(Matrix.column(0.05, 0.1), Matrix.column(0.01)));
        Trace without = new Convention(Factor.ONE, Layout.ROWS, Bias.NONE).pass(worked);
        assertThat(without.loss()).isCloseTo(0.4302096890025016, within(1e-15));
        assertThat(without.value(Cell.delta(2, 1))).isCloseTo(0.2918456138887659, within(1e-15));
    }

    @Test
    void whatDiffersIsMarked() {
        assertThat(differing(new Convention(Factor.HALF, Layout.COLUMNS, Bias.HELD)))
                .containsExactly("update of b");
        assertThat(differing(new Convention(Factor.HALF, Layout.COLUMNS, Bias.NONE)))
                .containsExactly("forward", "BP4", "update of b");
        assertThat(differing(new Convention(Factor.MEAN, Layout.COLUMNS, Bias.FREE)))
                .containsExactly("loss", "BP1");
    }

    private static List<String> differing(Convention convention) {
        return convention.lines().stream()
                .filter(Convention.Line::differs)
                .map(Convention.Line::name)
                .toList();
    }
}
