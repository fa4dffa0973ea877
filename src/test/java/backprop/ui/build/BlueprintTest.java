package backprop.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Activation;
import backprop.engine.Bias;
import backprop.engine.Initialiser;
import backprop.engine.Loss;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlueprintTest {
    private static Blueprint of(String sizes, Activation output, Loss loss, String seed) {
        return new Blueprint(sizes, List.of(Activation.TANH), output, loss, new Initialiser.Xavier(), Bias.FREE, seed);
    }

    private static Blueprint of(String sizes) {
        return of(sizes, Activation.SIGMOID, Loss.MSE, "42");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2-3-1", "2 3 1", "2,3,1", " 2, 3 ,1 ", "2 - 3 - 1", "2–3–1"})
    void sizesAreReadInManySpellings(String text) {
        assertThat(of(text).layerSizes()).contains(List.of(2, 3, 1));
        assertThat(of(text).problem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''        | such as 2-3-1
                    2--1      | The size of layer 1 is missing
                    2-three-1 | “three” is no size for layer 1: write whole numbers
                    2-3-y     | “y” is no size for the output
                    5         | at least two sizes
                    0-2       | “0” is no size for the input: a layer has from 1 to 4,096 neurons
                    2-5000-1  | “5000” is no size for layer 1
                    2-99999999999-1 | a layer has from 1 to 4,096 neurons
                    4096-4096 | these are 16,781,312, of which the 4096×4096 weights into the output
                    """)
    void whatIsWrongIsSaidWithWhatToDo(String text, String words) {
        assertThat(of(text).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains(words));
    }

    @Test
    void lossesOfProbabilitiesNeedSuchOutputs() {
        assertThat(of("2-2", Activation.RELU, Loss.CROSS_ENTROPY, "1").problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("choose softmax"));
        assertThat(of("2-2", Activation.TANH, Loss.BINARY_CROSS_ENTROPY, "1").problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("choose sigmoid"));
        assertThat(of("2-2", Activation.SOFTMAX, Loss.CROSS_ENTROPY, "1").problem())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "4294967296", "x"})
    void aSeedIsAWholeNumber(String seed) {
        assertThat(of("2-2", Activation.SIGMOID, Loss.MSE, seed).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("seed"));
    }

    @Test
    void theSameSeedBuildsTheSameNetworkWithATargetThatEveryLossTakes() {
        Blueprint.Built built = of("3-4-4-2").build();
        assertThat(built).isEqualTo(of("3-4-4-2").build());
        assertThat(built.network().shape()).isEqualTo("3-4-4-2");
        assertThat(built.network().layer(2).activation()).isEqualTo(Activation.TANH);
        for (Loss loss : Loss.values()) {
            assertThat(loss.objectionTo(built.sample().target())).isEmpty();
        }
    }
}
