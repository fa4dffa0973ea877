package backprop.picture.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backprop.engine.Activation;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.Sample;
import backprop.engine.Trace;
import backprop.picture.Theme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueScaleTest {
    private static final double EXACT = 1e-12;

    /** One ReLU unit and one linear one after it: a = 3 · 2 = 6, output 0.5 · 6 = 3, δ² = 3 − y, δ¹ = 0.5 (3 − y). */
    private static Trace chain(double y) {
        Network network = new Network(
                List.of(
                        Layer.withoutBiases(Matrix.column(3), Activation.RELU),
                        Layer.withoutBiases(Matrix.column(0.5), Activation.IDENTITY)),
                Loss.MSE);
        return Trace.of(network, new Sample(Matrix.column(2), Matrix.column(y)));
    }

    @ParameterizedTest
    @CsvSource({
        "1e-9, 0, 0",
        "1e-6, 0, 0",
        "1e-3, 0, 0.5",
        "-1e-3, 0, 0.5",
        "0.1, 0, 0.8333333333333333",
        "1, 0, 1",
        "70, 0, 1",
        "1, 3, 0.6666666666666666",
        "1000, 3, 1",
        "Infinity, 0, 1",
        "NaN, 0, 1",
        "0, 0, 0"
    })
    void errorsStandOnALogarithmicScaleFromAMillionth(double error, int top, double place) {
        assertThat(new ValueScale(1, 1, top).placeOfError(error)).isCloseTo(place, within(EXACT));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "2.99, 0", "-97, 2", "-247, 3", "3, 0"})
    void theScaleOfErrorsEndsAtThePowerOfTenAboveTheLargest(double target, int top) {
        assertThat(ValueScale.of(List.of(chain(target))).top()).isEqualTo(top);
    }

    @Test
    void networksSideBySideShareTheScaleOfTheLarger() {
        ValueScale both = ValueScale.of(List.of(chain(2.99), chain(-247)));
        assertThat(both).isEqualTo(ValueScale.of(List.of(chain(-247), chain(2.99))));
        assertThat(both.top()).isEqualTo(3);
    }

    @Test
    void activationsWithoutBoundAreMeasuredByTheLargestOfTheNetwork() {
        Trace trace = chain(0);
        ValueScale scale = ValueScale.of(List.of(trace));
        assertThat(scale.largest()).isEqualTo(6);
        assertThat(scale.largestTerm()).isEqualTo(6);
        assertThat(scale.placeOfActivation(trace.network(), 2, -3)).isCloseTo(0.5, within(EXACT));
        assertThat(scale.placeOfActivation(trace.network(), 0, -1)).isCloseTo(0.5, within(EXACT));
        assertThat(scale.placeOfActivation(trace.network(), 0, 5)).isEqualTo(1);
        assertThat(scale.placeOfTerm(-1.5)).isCloseTo(0.25, within(EXACT));
    }

    @ParameterizedTest
    @CsvSource({"SIGMOID, 1", "TANH, 1", "SOFTMAX, 1", "RELU, 6", "GELU, 6", "SOFTPLUS, 6"})
    void activationsWithABoundAreShownAsTheyAre(Activation activation, double most) {
        assertThat(new ValueScale(6, 1, 0).most(activation)).isEqualTo(most);
    }

    @Test
    void moreIsDarkerOnLightAndLighterOnDark() {
        ValueScale scale = new ValueScale(1, 1, 0);
        for (double place = 0.1; place <= 1; place += 0.1) {
            assertThat(contrast(scale, Theme.LIGHT, place)).isGreaterThan(contrast(scale, Theme.LIGHT, place - 0.1));
            assertThat(contrast(scale, Theme.DARK, place)).isGreaterThan(contrast(scale, Theme.DARK, place - 0.1));
        }
    }

    private static double contrast(ValueScale scale, Theme theme, double place) {
        return scale.errors(theme).palette().at(place, theme).contrast(theme.surface());
    }
}
