package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Bias;
import backprop.engine.Layer;
import backprop.engine.Network;
import backprop.ui.kit.Seen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A person compares with a book that holds its biases, leaves them out, or has another loss. */
class ConventionsStoryTest extends StoryFixture {
    @Start
    @Override
    void start(Stage primary) throws IOException {
        super.start(primary);
    }

    /** The two-layer example of many blogs, which holds its biases: 0.291027774 after one update, 0.280471447 if they learn. */
    @ParameterizedTest
    @CsvSource({"held, 0.291028, 0.291027774", "free, 0.280471, 0.280471447"})
    void theLossAfterAnUpdateIsThatOfTheBook(String biases, String seen, double told, FxRobot robot) {
        chosen = Path.of("src/test/resources/cases/mazur-held-biases.json");
        robot.clickOn("#open");
        Seen.await("opened", () -> frame().lab().name(), "mazur-2-2-2");
        assertText(robot, "#loss-now", "now 0.298371");
        for (int l = 1; l <= 2; l++) {
            robot.clickOn("#layer-menu-" + l).clickOn("#bias-" + l + "-" + biases);
        }
        type(robot, "#rate", "0.5");
        robot.clickOn("#apply-update");
        assertText(robot, "#loss-now", "now " + seen);
        assertThat(String.format(Locale.ROOT, "%.9f", frame().trace().loss()))
                .isEqualTo(String.format(Locale.ROOT, "%.9f", told));
        assertThat("0.35".equals(textOf(robot, "#b1-1"))).isEqualTo("held".equals(biases));
    }

    /** With all weights 0 each output of a sigmoid is ½, whatever comes in. */
    @ParameterizedTest
    @CsvSource({
        "'half squared error, ½‖a − y‖²', 0.5, free, 12",
        "'squared error, ‖a − y‖²', 1, held, 12",
        "'mean squared error, ‖a − y‖²/n', 0.5, none, 10"
    })
    void aNetworkIsBuiltWithTheBiasesAndTheLossOfABook(
            String loss, double factor, String bias, int steps, FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        robot.clickOn("#build-sizes").push(KeyCode.SHORTCUT, KeyCode.A).write("2-3-2");
        robot.clickOn("#build-output").clickOn("#build-output-sigmoid");
        robot.clickOn("#build-loss").clickOn(loss);
        robot.clickOn("#build-init").clickOn("zeros");
        robot.clickOn("#build-bias").clickOn("#build-bias-" + bias);
        robot.clickOn("#build-ok");
        Seen.await("built", () -> frame().lab().network().shape(), "2-3-2");
        double sum = 0;
        for (double y : frame().lab().sample().target().toVector()) {
            sum += (0.5 - y) * (0.5 - y);
        }
        assertThat(frame().trace().loss()).isEqualTo(factor * sum);
        assertThat(frame().trace().steps()).hasSize(steps);
        assertThat(frame().lab().network().layers()).extracting(Layer::bias).containsOnly(known(bias));
        robot.clickOn("#apply-update");
        Network after = frame().lab().network();
        assertThat(after.layer(2).weights().at(1, 1)).isNotZero();
        assertThat(after.layer(2).hasBiases() && after.layer(2).biases().at(1) != 0)
                .isEqualTo("free".equals(bias));
    }

    private static Bias known(String name) {
        return Bias.named(name).orElseThrow();
    }

    /** XOR 2-3-1, tanh and sigmoid, first weights of seed 3, plain descent with η = 0.2: numbers of NumPy. */
    @Test
    void aRunTakesTheConventionsOfABookAndUndoBringsTheRunBack(FxRobot robot) {
        robot.clickOn("#tab-training");
        robot.clickOn("#training-data").clickOn("#training-data-xor");
        type(robot, "#training-share", "0");
        type(robot, "#training-sizes", "2 3 1");
        robot.clickOn("#training-optimiser").clickOn("#training-optimiser-sgd");
        type(robot, "#training-rate", "0.2");
        assertText(robot, "#training-sample-loss", "binary cross-entropy");
        assertThat(trained(robot)).isEqualTo("Loss by step: 6.870e-01 at step 50 of 50; the arrow keys travel");
        robot.clickOn("#training-reduction").clickOn("#training-reduction-sum");
        assertText(robot, "#training-reduction", "sum of the samples");
        Seen.await("a new run", () -> textOf(robot, "#training-place"), "0 / 0");
        assertThat(said(robot, "#training-loss"))
                .isEqualTo("Loss by step: nothing yet, summed loss 2.8161 at the start");
        assertThat(trained(robot)).isEqualTo("Summed loss by step: 2.418e+00 at step 50 of 50; the arrow keys travel");
        robot.clickOn("#training-biases").clickOn("#training-biases-held");
        robot.clickOn("#training-sample-loss").clickOn("#training-sample-loss-squared-error");
        Seen.await("a new run", () -> textOf(robot, "#training-place"), "0 / 0");
        assertThat(trained(robot)).isEqualTo("Summed loss by step: 9.852e-01 at step 50 of 50; the arrow keys travel");
        robot.clickOn("#undo").clickOn("#undo");
        assertText(robot, "#training-biases", "free");
        assertText(robot, "#training-sample-loss", "binary cross-entropy");
        Seen.await("the run before", () -> textOf(robot, "#training-place"), "50 / 50");
        robot.clickOn("#redo");
        assertText(robot, "#training-biases", "held");
    }

    private static String trained(FxRobot robot) {
        type(robot, "#training-steps", "50");
        robot.clickOn("#training-train");
        Seen.await("trained", () -> textOf(robot, "#training-place"), "50 / 50");
        Seen.await("at rest", () -> textOf(robot, "#training-train"), "Train");
        return said(robot, "#training-loss");
    }

    @Test
    void theConventionsAreThereAgainInTheNextWindow(FxRobot robot) {
        robot.clickOn("#tab-training");
        robot.clickOn("#training-biases").clickOn("#training-biases-none");
        robot.clickOn("#training-reduction").clickOn("#training-reduction-sum");
        robot.clickOn("#training-sample-loss").clickOn("#training-sample-loss-mse");
        restart(robot);
        robot.clickOn("#tab-training");
        assertText(robot, "#training-biases", "none");
        assertText(robot, "#training-reduction", "sum of the samples");
        assertText(robot, "#training-sample-loss", "half squared error");
    }

    @Test
    void oneParameterAloneIsSaidToHaveNoLandscapeAndItsCurveIsDragged(FxRobot robot) throws IOException {
        chosen = Files.writeString(folder.resolve("line.csv"), "x,y\n1,2.5\n2,4.5\n3,7\n4,9\n", StandardCharsets.UTF_8);
        robot.clickOn("#tab-training");
        robot.clickOn("#training-data").clickOn("#training-data-own");
        Seen.await("columns", () -> robot.lookup("#training-columns").tryQuery().isPresent(), true);
        robot.clickOn("#training-use");
        Seen.await("used", () -> textOf(robot, "#training-data"), "line.csv, 4 samples");
        type(robot, "#training-share", "0");
        type(robot, "#training-sizes", "1 1");
        robot.clickOn("#training-biases").clickOn("#training-biases-none");
        robot.clickOn("#training-view-contour");
        Seen.await(
                "the reason",
                () -> said(robot, "#training-plane"),
                "With one parameter alone the loss is a curve and no landscape. Loss below the steps shows it.");
        robot.clickOn("#training-view-loss");
        Seen.await("the curve", () -> said(robot, "#training-lower").startsWith("Loss along W⁽¹⁾₁,₁"), true);
        String before = said(robot, "#training-lower");
        robot.clickOn("#training-lower").push(KeyCode.RIGHT);
        Seen.await("moved", () -> said(robot, "#training-lower").equals(before), false);
    }
}
