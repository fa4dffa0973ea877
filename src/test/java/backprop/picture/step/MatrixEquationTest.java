package backprop.picture.step;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.Golden;
import backprop.GoldenNetwork;
import backprop.engine.Activation;
import backprop.engine.BiasGradient;
import backprop.engine.Loss;
import backprop.engine.Network;
import backprop.engine.Sample;
import backprop.engine.Step;
import backprop.picture.Frames;
import backprop.picture.formula.Formula;
import backprop.session.Frame;
import backprop.session.Granularity;
import backprop.session.Lab;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the matrices view shows, read off the screen and multiplied by hand, is what it claims, to the digits shown. */
class MatrixEquationTest {
    private static final int SHOWN_WHOLE = 6;

    static Stream<Arguments> pairs() {
        return Stream.of(Activation.values())
                .flatMap(hidden -> Stream.of(Activation.values()).map(output -> new Activation[] {hidden, output}))
                .flatMap(pair -> Stream.of(Loss.values()).map(loss -> Arguments.of(pair[0], pair[1], loss)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theMatricesMultipliedAreTheResult(Activation hidden, Activation output, Loss loss) {
        everyStepComesOut(Frames.of(hidden, output, loss, 2, 3, 2));
    }

    static Stream<Golden> extremes() {
        return Golden.read("extremes.json").items().stream()
                .filter(file -> GoldenNetwork.network(file.get("network")).sizes().stream()
                        .allMatch(size -> size <= SHOWN_WHOLE));
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void soTheyAreWhereUnitsSaturate(Golden file) {
        Network network = GoldenNetwork.network(file.get("network"));
        for (Sample sample : GoldenNetwork.samples(file.get("network"))) {
            everyStepComesOut(Lab.of("extreme", network, List.of(sample)));
        }
    }

    private static void everyStepComesOut(Lab lab) {
        int steps = Frames.after(lab, 0).trace().steps().size();
        for (int k = 1; k <= steps; k++) {
            Frame frame = Frames.after(lab, k);
            Step step = frame.trace().steps().get(k - 1);
            for (Formula line : MatrixPicture.lines(frame, step)) {
                HandMade.Equation equation = HandMade.equation(line);
                assertThat(equation.sides()).as(step.title()).hasSize(step instanceof BiasGradient ? 1 : 2);
                assertThat(equation.comesOut())
                        .as("%s: %s", step.title(), equation)
                        .isTrue();
            }
        }
    }

    /** By hand: σ′(z) is 0.803158·0.196842 = 0.158095, a − y = 0.793158, and their product 0.125394. */
    @Test
    void theErrorOfTheWorkedExampleHasItsTargetAndItsSlopeInNumbers() {
        Frame frame = Frames.after(Frames.example("worked-example"), 6);
        Formula line = MatrixPicture.lines(frame, frame.trace().steps().get(5)).get(0);
        assertThat(HandMade.text(line))
                .contains("[0.803158]")
                .contains("[0.01]")
                .contains("[0.158095]")
                .endsWith("[0.125394]");
    }

    @Test
    void anUpdateShowsWeightsAndBiases() {
        Lab lab = Frames.example("worked-example");
        Frame frame = Frames.all(lab, Granularity.LAYER)
                .get(Frames.all(lab, Granularity.LAYER).size() - 1);
        List<Formula> lines = MatrixPicture.lines(frame, frame.trace().update().orElseThrow());
        assertThat(lines).hasSize(4);
        assertThat(HandMade.text(lines.get(3)))
                .startsWith("b")
                .contains("[0.60]")
                .contains("[0.125394]");
    }
}
