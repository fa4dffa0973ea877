package backprop.ui.flow;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Activation;
import backprop.engine.Initialiser;
import backprop.engine.Loss;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetupMemoryTest {
    private static final Setup ANOTHER = new Setup(
            List.of(3, 8, 8, 8, 8, 8, 8, 8, 8, 4, 2),
            List.of(
                    new Contender(Activation.GELU, Activation.SOFTMAX),
                    new Contender(Activation.LEAKY_RELU, Activation.SIGMOID),
                    Contender.of(Activation.SIGMOID)),
            new Initialiser.Normal(0.25),
            true,
            Loss.CROSS_ENTROPY,
            4294967295L,
            10_000);

    private static Setup read(Map<String, String> texts) {
        return SetupMemory.read(name -> Optional.ofNullable(texts.get(name)));
    }

    @Test
    void whatIsKeptIsReadAgain() {
        assertThat(read(SetupMemory.of(ANOTHER))).isEqualTo(ANOTHER);
        assertThat(read(SetupMemory.of(Setup.opening()))).isEqualTo(Setup.opening());
    }

    @Test
    void nothingIsTheClassicExperiment() {
        assertThat(read(Map.of())).isEqualTo(Setup.opening());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sizes | ten",
                "sizes | 0",
                "sizes | 99999-99999",
                "sizes | 4096x200",
                "loss | nothing",
                "loss | MSE",
                "networks | ''",
                "networks | relu,",
                "networks | relu/none",
                "init | best",
                "init | normal(-1)",
                "seed | -1",
                "seed | 4294967296",
                "seed | NaN",
                "seeds | 0",
                "seeds | 10001",
                "networks | relu,tanh,elu,gelu"
            })
    void whatIsBrokenIsLeftOutAlone(String name, String text) {
        assertThat(read(Map.of(name, text))).isEqualTo(Setup.opening());
        Map<String, String> texts = SetupMemory.of(Setup.opening().withBias(true));
        texts.put(name, text);
        assertThat(read(texts)).isEqualTo(Setup.opening().withBias(true));
    }

    @Test
    void anOutputThatTheLossCannotTakeIsReplaced() {
        Setup read = read(Map.of("loss", "binary-cross-entropy", "networks", "tanh/relu"));
        assertThat(read.contenders()).containsExactly(new Contender(Activation.TANH, Activation.SIGMOID));
    }
}
