package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Network;
import backprop.ui.kit.Seen;
import java.io.IOException;
import java.nio.file.Files;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Training a network and travelling through it, as a person does. */
class TrainingStoryTest extends StoryFixture {
    @Start
    @Override
    void start(Stage primary) throws IOException {
        super.start(primary);
    }

    private static void choose(FxRobot robot, String menu, String item) {
        robot.clickOn(menu).clickOn(menu + "-" + item);
    }

    private static void trainXor(FxRobot robot) {
        robot.clickOn("#tab-training");
        choose(robot, "#training-data", "xor");
        type(robot, "#training-share", "0");
        type(robot, "#training-sizes", "2 4 1");
        type(robot, "#training-steps", "400");
        robot.clickOn("#training-train");
        Seen.await("trained", () -> textOf(robot, "#training-place"), "400 / 400");
    }

    /** Clicks at a share of the steps of a chart. */
    private static void travel(FxRobot robot, String chart, double share) {
        Node node = robot.lookup(chart).query();
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        double x = bounds.getMinX() + 46 + share * (bounds.getWidth() - 58);
        robot.clickOn(x, bounds.getMinY() + bounds.getHeight() / 2);
    }

    @Test
    void aStepOfTheRunOpensInTheGraphAndUndoReturns(FxRobot robot) {
        Network before = frame().lab().network();
        trainXor(robot);
        Seen.await(
                "right", () -> said(robot, "#training-plane").contains("100.0 % of the training samples right"), true);
        assertThat(loss(robot)).isLessThan(0.05);
        travel(robot, "#training-loss", 0.25);
        Seen.await("travelled", () -> textOf(robot, "#training-place").matches("(99|10[01]) / 400"), true);
        String step = textOf(robot, "#training-place").split(" ", 2)[0];
        Seen.await("button", () -> textOf(robot, "#training-open"), "Open step " + step + " in the graph");
        assertThat(loss(robot)).isGreaterThan(0.05);
        robot.clickOn("#training-open");
        assertThat(frame().lab().name()).isEqualTo("xor 2-4-1, step " + step);
        assertThat(frame().lab().network().sizes()).containsExactly(2, 4, 1);
        assertThat(frame().lab().samples()).hasSize(4);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(frame().lab().network()).isEqualTo(before);
    }

    private static double loss(FxRobot robot) {
        String words = said(robot, "#training-loss");
        return Double.parseDouble(words.substring("Loss by step: ".length()).split(" ", 2)[0]);
    }

    @Test
    void resetReturnsToTheSameWeightsAndTheSameRun(FxRobot robot) {
        trainXor(robot);
        String first = said(robot, "#training-heat");
        robot.clickOn("#training-reset");
        Seen.await("reset", () -> textOf(robot, "#training-place"), "0 / 0");
        robot.clickOn("#training-train");
        Seen.await("trained", () -> textOf(robot, "#training-place"), "400 / 400");
        assertThat(said(robot, "#training-heat")).isEqualTo(first);
    }

    @Test
    void aStepGoesOnFromHere(FxRobot robot) {
        trainXor(robot);
        robot.clickOn("#training-first").clickOn("#training-forward");
        Seen.await("travelled", () -> textOf(robot, "#training-place"), "1 / 400");
        type(robot, "#training-steps", "50");
        robot.clickOn("#training-continue");
        Seen.await("trained", () -> textOf(robot, "#training-place"), "51 / 51");
    }

    @Test
    void whatIsRefusedIsSaidAndTheRunStays(FxRobot robot) {
        trainXor(robot);
        type(robot, "#training-sizes", "3 4 1");
        assertThat(textOf(robot, "#training-problem")).contains("layers: these data need 2 at the start");
        assertText(robot, "#training-place", "400 / 400");
        robot.clickOn("#training-sizes").push(KeyCode.ESCAPE);
        assertText(robot, "#training-problem", "");
        assertText(robot, "#training-sizes", "2 4 1");
    }

    @Test
    void aTableOfOnesOwnIsLearned(FxRobot robot) throws IOException {
        chosen = folder.resolve("own.csv");
        Files.writeString(chosen, "a,b,c,kind\n1,2,3,yes\n2,1,0,no\n3,3,3,yes\n0,1,1,no\n");
        robot.clickOn("#tab-training");
        choose(robot, "#training-data", "own");
        Seen.await("columns", () -> robot.lookup("#training-columns").tryQuery().isPresent(), true);
        robot.clickOn("#training-input-2").clickOn("#training-use");
        Seen.await("used", () -> textOf(robot, "#training-data"), "own.csv, 4 samples");
        assertText(robot, "#training-sizes", "2 12 12 8 1");
        Files.writeString(chosen, "a,b\n1,2\n3,x\n");
        choose(robot, "#training-data", "own");
        Seen.await("columns", () -> robot.lookup("#training-columns").tryQuery().isPresent(), true);
        robot.clickOn("#training-classes").clickOn("#training-use");
        Seen.await(
                "refused",
                () -> textOf(robot, "#training-table-problem"),
                "row 3, column 2 (b): expected a number, found 'x'");
        robot.push(KeyCode.ESCAPE);
        assertText(robot, "#training-data", "own.csv, 4 samples");
        Files.writeString(chosen, "a,b\n1,2\n3\n");
        choose(robot, "#training-data", "own");
        Seen.await("refused", () -> textOf(robot, "#status"), "✕ own.csv: row 3: expected 2 cells, found 1");
        assertText(robot, "#training-data", "own.csv, 4 samples");
    }

    @Test
    void saturatedUnitsAreToldByLayerAndShown(FxRobot robot) {
        robot.clickOn("#tab-training");
        choose(robot, "#training-data", "xor");
        type(robot, "#training-share", "0");
        type(robot, "#training-sizes", "2 4 1");
        type(robot, "#training-rate", "20");
        choose(robot, "#training-optimiser", "sgd");
        type(robot, "#training-steps", "60");
        robot.clickOn("#training-train");
        Seen.await("trained", () -> textOf(robot, "#training-place"), "60 / 60");
        Seen.await(
                "told",
                () -> robot.lookup(".finding-title").queryAll().stream()
                        .map(title -> ((javafx.scene.text.Text) title).getText())
                        .filter("Saturated. "::equals)
                        .count(),
                1L);
        Node link = robot.lookup(node -> String.valueOf(node.getId()).startsWith("training-show-1-"))
                .query();
        String unit = String.valueOf(link.getId()).substring("training-show-1-".length());
        robot.interact(() -> ((javafx.scene.control.Hyperlink) link).fire());
        assertText(robot, "#training-layer", "layer 1");
        assertText(robot, "#training-unit", "neuron " + unit);
        Seen.await("ringed", () -> said(robot, "#training-lower").matches(".* samples? ringed"), true);
        robot.clickOn("#training-back");
        Seen.await("travelled", () -> said(robot, "#training-lower").contains("step 59"), true);
        assertThat(said(robot, "#training-lower")).doesNotContain("ringed");
    }

    @Test
    void aRunThatStopsLeadsToTheCauseInTheGraph(FxRobot robot) {
        robot.clickOn("#tab-training");
        choose(robot, "#training-data", "regression-plane");
        type(robot, "#training-sizes", "2 4 1");
        choose(robot, "#training-activation", "identity");
        choose(robot, "#training-optimiser", "sgd");
        type(robot, "#training-rate", "1000");
        type(robot, "#training-steps", "1000");
        robot.clickOn("#training-train");
        Seen.await("stopped", () -> textOf(robot, "#training-status").startsWith("Stopped after step"), true);
        Seen.await("told", () -> robot.lookup("#training-stopped").tryQuery().isPresent(), true);
        Node first = robot.lookup("#training-chain-1").query();
        robot.interact(() -> ((javafx.scene.control.Hyperlink) first).fire());
        assertThat(frame().lab().name()).startsWith("regression-plane 2-4-1, step ");
        assertThat(frame().lab().samples()).hasSize(1);
        assertThat(frame().focus()).isNotNull();
    }

    @Test
    void equalWeightsAreTriedAndBroken(FxRobot robot) {
        trainXor(robot);
        choose(robot, "#training-experiments", "symmetry");
        Seen.await("twins", () -> summary(robot), "Layer 1: 4 units count as 1, since 1 to 4 are twins.");
        choose(robot, "#training-symmetry-breaks", "2");
        Seen.await("one is free", () -> summary(robot), "Layer 1: 4 units count as 2, since 2 to 4 are twins.");
        choose(robot, "#training-symmetry-breaks", "3");
        Seen.await("all are free", () -> summary(robot), "Layer 1: no twins among its 4 units.");
        choose(robot, "#training-symmetry-breaks", "1");
        robot.clickOn("#training-symmetry-beside");
        Seen.await("beside", () -> textOf(robot, "#training-compare"), "Beside: other first weights");
    }

    private static String summary(FxRobot robot) {
        return robot.lookup("#training-symmetry-summary").tryQuery().isPresent()
                ? textOf(robot, "#training-symmetry-summary")
                : "";
    }

    @Test
    void aForgottenZeroIsToldInNumbers(FxRobot robot) {
        trainXor(robot);
        robot.clickOn("#training-first");
        Seen.await("travelled", () -> textOf(robot, "#training-place"), "0 / 400");
        choose(robot, "#training-experiments", "zero");
        Seen.await(
                "told",
                () -> robot.lookup("#training-zero-explained").tryQuery().isPresent(),
                true);
        String first = textOf(robot, "#training-zero-explained");
        assertThat(first).startsWith("Forgotten, step 3 goes down all gradients so far");
        Node name = robot.lookup("#training-zero-W1-2-1").query();
        robot.interact(() -> ((javafx.scene.control.Hyperlink) name).fire());
        assertThat(textOf(robot, "#training-zero-explained")).isNotEqualTo(first);
        robot.clickOn("#training-zero-close");
        assertThat(robot.lookup("#training-zero").tryQuery()).isEmpty();
    }
}
