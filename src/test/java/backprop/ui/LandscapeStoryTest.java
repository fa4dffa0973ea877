package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.engine.Trace;
import backprop.ui.kit.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The loss along one weight and over two, as a person moves them. */
class LandscapeStoryTest extends StoryFixture {
    @Start
    @Override
    void start(Stage primary) throws IOException {
        super.start(primary);
    }

    private static void present(FxRobot robot, String id) {
        Seen.await(id, () -> robot.lookup(id).tryQuery().isPresent(), true);
    }

    @Test
    void theSliceOfALessonFollowsAWeightThatIsChangedInTheGraph(FxRobot robot) {
        Cell bias = Cell.bias(2, 1);
        robot.clickOn("#tab-lessons");
        present(robot, "#lesson-error-signal");
        robot.clickOn("#lesson-error-signal");
        present(robot, "#slice-b2-1");
        Seen.await("the lesson's own", () -> said(robot, "#slice-b2-1").contains("b⁽²⁾₁, 0.60: its slope"), true);
        assertThat(said(robot, "#slice-b2-1")).contains("0.125394").doesNotContain("in the graph");
        robot.clickOn("#tab-graph");
        type(robot, "#b2-1", "-1.5");
        Trace trace = frame().trace();
        assertThat(trace.text(bias.gradient())).isNotEqualTo("0.125394");
        robot.clickOn("#tab-lessons");
        Seen.await("that of the graph", () -> said(robot, "#slice-b2-1").contains("b⁽²⁾₁, -1.50: its slope"), true);
        assertThat(said(robot, "#slice-b2-1"))
                .contains("gives, " + trace.text(bias.gradient()))
                .contains("The weights are those that you have given it in the graph.");
    }

    @Test
    void theSliceOfALessonIsDraggedAndEscapeGoesBack(FxRobot robot) {
        Cell bias = Cell.bias(2, 1);
        Network before = frame().lab().network();
        robot.clickOn("#tab-lessons");
        present(robot, "#lesson-error-signal");
        robot.clickOn("#lesson-error-signal");
        present(robot, "#slice-b2-1");
        Seen.await("there", () -> said(robot, "#slice-b2-1").contains("present value of b⁽²⁾₁, 0.60"), true);
        drag(robot, "#slice-b2-1", 0.3, 0.5);
        Seen.await("tried", () -> said(robot, "#slice-b2-1").contains("tried value of b⁽²⁾₁, "), true);
        double tried = number(robot, "#slice-b2-1", "tried value of b⁽²⁾₁,");
        assertThat(tried).isLessThan(0.5);
        Trace there = Trace.of(before.with(bias, tried), frame().trace().sample());
        assertThat(said(robot, "#slice-b2-1")).contains("gives, " + there.text(bias.gradient()) + ".");
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        Seen.await("moved", () -> number(robot, "#slice-b2-1", "tried value of b⁽²⁾₁,") > tried, true);
        assertThat(frame().lab().network()).isEqualTo(before);
        robot.push(KeyCode.ESCAPE);
        Seen.await("back", () -> said(robot, "#slice-b2-1").contains("present value of b⁽²⁾₁, 0.60"), true);
    }

    private static void trainXor(FxRobot robot) {
        robot.clickOn("#tab-training");
        robot.clickOn("#training-data").clickOn("#training-data-xor");
        type(robot, "#training-share", "0");
        type(robot, "#training-sizes", "2 3 1");
        type(robot, "#training-steps", "60");
        robot.clickOn("#training-train");
        Seen.await("trained", () -> textOf(robot, "#training-place"), "60 / 60");
    }

    /** The number after some words of what a chart says. */
    private static double number(FxRobot robot, String chart, String words) {
        Matcher found = Pattern.compile(Pattern.quote(words) + " (-?[\\d.]+(?:e[-+]\\d+)?)")
                .matcher(said(robot, chart));
        assertThat(found.find()).as(said(robot, chart)).isTrue();
        return Double.parseDouble(found.group(1));
    }

    private static void openSlice(FxRobot robot) {
        robot.clickOn("#training-view-loss");
        Seen.await("slice", () -> said(robot, "#training-lower").startsWith("Loss along W⁽²⁾₁,₁ at step 60"), true);
    }

    @Test
    void theTangentIsTheGradientAlsoWhereOneTries(FxRobot robot) {
        trainXor(robot);
        openSlice(robot);
        double gradient = number(robot, "#training-lower", "gradient");
        assertThat(number(robot, "#training-lower", "centred difference")).isCloseTo(gradient, within(2e-6));
        double trained = number(robot, "#training-lower", "where it is");
        drag(robot, "#training-lower", 0.85, 0.5);
        Seen.await("moved", () -> number(robot, "#training-lower", "where it is") > trained + 0.1, true);
        double tried = number(robot, "#training-lower", "where it is");
        assertThat(number(robot, "#training-lower", "gradient")).isNotCloseTo(gradient, within(1e-4));
        assertThat(number(robot, "#training-lower", "centred difference"))
                .isCloseTo(number(robot, "#training-lower", "gradient"), within(2e-6));
        robot.clickOn("#training-open");
        assertThat(frame().lab().network().get(Cell.weight(2, 1, 1))).isCloseTo(tried, within(1e-6));
        assertThat(frame().lab().name()).endsWith("step 60, tried");
    }

    @Test
    void theArrowKeysTryValuesAndEscapeGoesBack(FxRobot robot) {
        trainXor(robot);
        openSlice(robot);
        double trained = number(robot, "#training-lower", "where it is");
        robot.interact(() -> robot.lookup("#training-lower").query().requestFocus());
        robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        Seen.await("moved", () -> number(robot, "#training-lower", "where it is") < trained, true);
        assertText(robot, "#training-open", "Open what you try in the graph");
        robot.push(KeyCode.ESCAPE);
        Seen.await("back", () -> number(robot, "#training-lower", "where it is"), trained);
        assertText(robot, "#training-open", "Open step 60 in the graph");
    }

    @Test
    void theSliceTravelsWithTheStepAndTakesAnyParameter(FxRobot robot) {
        trainXor(robot);
        openSlice(robot);
        double last = number(robot, "#training-lower", "loss");
        robot.clickOn("#training-first");
        Seen.await("travelled", () -> said(robot, "#training-lower").contains("at step 0: "), true);
        assertThat(number(robot, "#training-lower", "loss")).isGreaterThan(last);
        choose(robot, "training-slice-weight", "-layer-1", "-neuron-1-2", "-b1-2");
        assertText(robot, "#training-slice-weight", "b⁽¹⁾₂");
        Seen.await("another", () -> said(robot, "#training-lower").startsWith("Loss along b⁽¹⁾₂ at step 0"), true);
        assertThat(number(robot, "#training-lower", "centred difference"))
                .isCloseTo(number(robot, "#training-lower", "gradient"), within(2e-6));
    }

    @Test
    void aPlaceInTheContourIsTriedAndTrainedOnFrom(FxRobot robot) {
        trainXor(robot);
        robot.clickOn("#training-view-contour");
        Seen.await(
                "contour",
                () -> said(robot, "#training-plane")
                        .startsWith("Loss over W⁽²⁾₁,₁ and W⁽²⁾₁,₂ with the path of the run to step 60"),
                true);
        double trained = number(robot, "#training-plane", "where they are");
        openSlice(robot);
        drag(robot, "#training-plane", 0.2, 0.5);
        Seen.await("moved", () -> number(robot, "#training-plane", "where they are") != trained, true);
        double tried = number(robot, "#training-plane", "where they are");
        Seen.await("the slice too", () -> number(robot, "#training-lower", "where it is"), tried);
        robot.interact(() -> robot.lookup("#training-plane").query().requestFocus());
        double up = number(robot, "#training-plane", " and");
        robot.push(KeyCode.UP);
        Seen.await("climbed", () -> number(robot, "#training-plane", " and") > up, true);
        assertThat(number(robot, "#training-plane", "where they are")).isEqualTo(tried);
        type(robot, "#training-steps", "5");
        robot.clickOn("#training-continue");
        Seen.await("trained on", () -> textOf(robot, "#training-place"), "65 / 65");
        robot.clickOn("#training-back");
        for (int k = 0; k < 4; k++) {
            robot.clickOn("#training-back");
        }
        Seen.await("the step that was changed", () -> textOf(robot, "#training-place"), "60 / 65");
        Seen.await("there", () -> number(robot, "#training-lower", "where it is"), tried);
        robot.clickOn("#training-view-plane");
        Seen.await("plane", () -> said(robot, "#training-plane").startsWith("Output over the plane at step 60"), true);
    }

    @Test
    void bothChartsCanBeTakenAlong(FxRobot robot) throws IOException {
        trainXor(robot);
        robot.clickOn("#training-view-contour");
        openSlice(robot);
        Seen.await("contour", () -> said(robot, "#training-plane").startsWith("Loss over"), true);
        for (String chart : new String[] {"contour", "slice"}) {
            chosen = folder.resolve(chart + ".svg");
            choose(robot, "export", "-training-" + chart, "-training-" + chart + "-svg");
            assertThat(suggested).contains(chart);
            Seen.await("written", () -> Files.exists(folder.resolve(chart + ".svg")), true);
        }
    }

    /** Opens menu inside menu and fires the last entry. */
    private static void choose(FxRobot robot, String button, String... ids) {
        MenuButton opened = robot.lookup("#" + button).queryAs(MenuButton.class);
        robot.clickOn(opened);
        robot.interact(() -> {
            List<MenuItem> items = opened.getItems();
            for (String id : ids) {
                MenuItem item = items.stream()
                        .filter(i -> (button + id).equals(i.getId()))
                        .findFirst()
                        .orElseThrow();
                if (item instanceof Menu menu) {
                    menu.show();
                    items = menu.getItems();
                } else {
                    item.fire();
                }
            }
            opened.hide();
        });
    }

    /** Presses in the middle of a chart and drags to a share of its width and its height. */
    private static void drag(FxRobot robot, String chart, double across, double down) {
        Node node = robot.lookup(chart).query();
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        double y = bounds.getMinY() + bounds.getHeight() * down;
        robot.moveTo(bounds.getCenterX(), y).press(MouseButton.PRIMARY);
        robot.moveTo(bounds.getMinX() + bounds.getWidth() * across, y).release(MouseButton.PRIMARY);
    }
}
