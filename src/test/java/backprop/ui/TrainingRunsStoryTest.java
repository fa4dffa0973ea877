package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backprop.engine.Network;
import backprop.ui.kit.Seen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Runs beside each other, the same run twice, and what one takes along of a run. */
class TrainingRunsStoryTest extends StoryFixture {
    @Start
    @Override
    void start(Stage primary) throws IOException {
        super.start(primary);
    }

    private static void trainXor(FxRobot robot, String rate) {
        robot.clickOn("#tab-training");
        robot.clickOn("#training-data").clickOn("#training-data-xor");
        type(robot, "#training-share", "0");
        type(robot, "#training-sizes", "2 4 1");
        type(robot, "#training-rate", rate);
        type(robot, "#training-steps", "120");
        robot.clickOn("#training-train");
        Seen.await("trained", () -> textOf(robot, "#training-place"), "120 / 120");
    }

    /** Fires an entry of a menu inside another. */
    private static void fire(FxRobot robot, String button, String inside, String id) {
        MenuButton menu = robot.lookup(button).queryAs(MenuButton.class);
        robot.clickOn(button);
        robot.interact(() -> menu.getItems().stream()
                .filter(item -> item instanceof Menu && (inside.equals(item.getId()) || inside.equals(item.getText())))
                .flatMap(item -> ((Menu) item).getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .forEach(MenuItem::fire));
        robot.interact(menu::hide);
    }

    private static void awaitPlanes(FxRobot robot, String name, int step) {
        Seen.await(
                "this run",
                () -> said(robot, "#training-plane").startsWith("Output over the plane at step " + step + ":"),
                true);
        Seen.await(
                "the rival",
                () -> said(robot, "#training-rival-plane"),
                "Output of " + name + " over the plane at step " + step);
    }

    @Test
    void twoRunsAreSeenAtTheSameStep(FxRobot robot) {
        trainXor(robot, "0.05");
        fire(robot, "#training-compare", "Activation", "training-compare-relu");
        Seen.await("beside", () -> textOf(robot, "#training-compare"), "Beside: ReLU");
        awaitPlanes(robot, "ReLU", 120);
        robot.clickOn("#training-back");
        awaitPlanes(robot, "ReLU", 119);
        double first = robot.lookup("#training-plane").query().getLayoutBounds().getWidth();
        double second =
                robot.lookup("#training-rival-plane").query().getLayoutBounds().getWidth();
        assertThat(second)
                .as("both have the same room")
                .isCloseTo(first, within(1.0))
                .isGreaterThan(100);
        robot.clickOn("#training-view-contour");
        Seen.await("both paths", () -> said(robot, "#training-plane").contains(" and that of ReLU: loss "), true);
        robot.clickOn("#training-view-plane");
        assertThat(robot.lookup("#training-rival-plane").query().isVisible()).isTrue();
        robot.clickOn("#training-compare").clickOn("#training-compare-none");
        Seen.await("alone", () -> textOf(robot, "#training-compare"), "Compare with …");
        assertThat(robot.lookup("#training-rival-plane").query().isVisible()).isFalse();
    }

    @Test
    void undoBringsBackTheTrainedRunThatATypedSeedReplaced(FxRobot robot) {
        trainXor(robot, "0.05");
        assertThat(textOf(robot, "#training-steps")).as("what was typed stays").isEqualTo("120");
        type(robot, "#training-seed", "7");
        Seen.await("another run", () -> textOf(robot, "#training-place"), "0 / 0");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        Seen.await("the run again", () -> textOf(robot, "#training-place"), "120 / 120");
        assertThat(textOf(robot, "#training-seed")).isEqualTo("3");
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        Seen.await("the other one again", () -> textOf(robot, "#training-place"), "0 / 0");
        assertThat(textOf(robot, "#training-seed")).isEqualTo("7");
    }

    @Test
    void aRefusedNumberLeadsBackToTheTrainedRunByEscape(FxRobot robot) {
        trainXor(robot, "0.05");
        robot.clickOn("#training-seed").write("12x").push(KeyCode.ENTER);
        assertThat(textOf(robot, "#training-problem")).startsWith("seed: ");
        robot.push(KeyCode.ESCAPE);
        Seen.await("the run again", () -> textOf(robot, "#training-place"), "120 / 120");
        assertThat(textOf(robot, "#training-seed")).isEqualTo("3");
        assertThat(textOf(robot, "#training-problem")).isEmpty();
        assertThat(robot.lookup("#undo").query().isDisabled()).isFalse();
    }

    @Test
    void anArrowOnARowOfButtonsShowsWhatItMarks(FxRobot robot) {
        robot.clickOn("#tab-training").clickOn("#training-view-weights").push(KeyCode.DOWN);
        ToggleButton next = robot.lookup("#training-view-activations").queryAs(ToggleButton.class);
        Seen.await("marked", next::isSelected, true);
        Seen.await("shown", () -> said(robot, "#training-lower").startsWith("Activations of layer 1"), true);
    }

    @Test
    void aRunIsComparedWithAnotherOneOnly(FxRobot robot) {
        robot.clickOn("#tab-training");
        type(robot, "#training-rate", "1e308");
        MenuButton menu = robot.lookup("#training-compare").queryAs(MenuButton.class);
        robot.clickOn(menu);
        robot.interact(() -> assertThat(menu.getItems().stream()
                        .filter(Menu.class::isInstance)
                        .flatMap(item -> ((Menu) item).getItems().stream())
                        .filter(MenuItem::isDisable)
                        .map(MenuItem::getId))
                .containsExactlyInAnyOrder(
                        "training-compare-tanh",
                        "training-compare-adam",
                        "training-compare-xavier",
                        "training-compare-10-η",
                        "training-compare-3-η"));
        robot.interact(menu::hide);
    }

    @Test
    void aFixRunsBesideTheFirst(FxRobot robot) {
        trainXor(robot, "3");
        Seen.await("told", () -> robot.lookup(".fix").tryQuery().isPresent(), true);
        Node fix = robot.lookup(".fix").query();
        String name = ((Hyperlink) fix).getText().replaceFirst("^Take ", "").replaceFirst("[.]$", "");
        robot.interact(((Hyperlink) fix)::fire);
        Seen.await("beside", () -> textOf(robot, "#training-compare"), "Beside: " + name);
        assertText(robot, "#training-place", "120 / 120");
        awaitPlanes(robot, name, 120);
    }

    @Test
    void theSameChoicesGiveTheSameBits(FxRobot robot) {
        trainXor(robot, "0.05");
        robot.clickOn("#training-open");
        Network first = frame().lab().network();
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        robot.clickOn("#tab-training").clickOn("#training-reset");
        Seen.await("reset", () -> textOf(robot, "#training-place"), "0 / 0");
        robot.clickOn("#training-train");
        Seen.await("again", () -> textOf(robot, "#training-place"), "120 / 120");
        robot.clickOn("#training-open");
        assertThat(frame().lab().network()).isEqualTo(first);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(frame().lab().network()).isNotEqualTo(first);
    }

    @Test
    void theArrowKeysTravelFromAChart(FxRobot robot) {
        trainXor(robot, "0.05");
        robot.interact(() -> robot.lookup("#training-loss").query().requestFocus());
        robot.push(KeyCode.LEFT);
        Seen.await("one back", () -> textOf(robot, "#training-place"), "119 / 120");
        robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        Seen.await("ten back", () -> textOf(robot, "#training-place"), "109 / 120");
        robot.push(KeyCode.HOME);
        Seen.await("the start", () -> textOf(robot, "#training-place"), "0 / 120");
        robot.push(KeyCode.RIGHT);
        Seen.await("one on", () -> textOf(robot, "#training-place"), "1 / 120");
        robot.push(KeyCode.END);
        Seen.await("the end", () -> textOf(robot, "#training-place"), "120 / 120");
    }

    @ParameterizedTest
    @CsvSource({"loss, training", "plane, <", "gradients, W", "details, Weights of layer 1 at step 120"})
    void theChartsOfARunGoAlong(String chart, String part, FxRobot robot) throws Exception {
        trainXor(robot, "0.05");
        Seen.await("drawn", () -> said(robot, "#training-lower"), "Weights of layer 1 at step 120 as a histogram");
        chosen = folder.resolve("chart.svg");
        String menu = "export-training-" + chart;
        fire(robot, "#export", menu, menu + "-svg");
        Seen.await("exported", () -> textOf(robot, "#status").startsWith("Exported chart.svg"), true);
        assertThat(Files.readString(chosen, StandardCharsets.UTF_8))
                .startsWith("<")
                .contains(part);
        assertThat(suggested).isEqualTo("xor-step-120-" + chart);
    }
}
