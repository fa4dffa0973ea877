package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backprop.document.NetworkReader;
import backprop.session.Playhead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

class TakingAlongStoryTest extends WindowFixture {
    @Start
    @Override
    void start(Stage primary) throws IOException {
        super.start(primary);
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String copied(FxRobot robot) {
        String[] text = new String[1];
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }

    /** What the right button asks for; the screen in memory sends the press, but not this request. */
    private static void ask(FxRobot robot, String id) {
        WaitForAsyncUtils.waitForFxEvents();
        Node node = robot.lookup(id).query();
        Point2D at = robot.point(node).query();
        robot.interact(() -> node.fireEvent(new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, 1, 1, at.getX(), at.getY(), false, null)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @ParameterizedTest
    @CsvSource({
        "export-numpy, import numpy as np, Pass as NumPy script",
        "export-pytorch, import torch, Pass as PyTorch script",
        "export-latex, \\begin{document}, Pass as LaTeX document",
        "export-csv, 'cell,quantity', Pass as table of gradients"
    })
    void thePassGoesAlong(String id, String part, String title, FxRobot robot) throws Exception {
        Path file = folder.resolve("taken");
        chosen = file;
        robot.clickOn("#export").clickOn("#" + id);
        waitFor(() -> textOf(robot, "#status").equals("Exported taken: " + title + "."));
        assertThat(file).content().contains(part);
        assertThat(stage.getTitle()).isEqualTo("worked-example – Backprop Lab");
    }

    @Test
    void whatIsExportedIsWhatIsShown(FxRobot robot) throws Exception {
        type(robot, "#W1-1-2", "0.9");
        chosen = folder.resolve("edited.json");
        robot.clickOn("#export").clickOn("#export-network");
        waitFor(() -> textOf(robot, "#status").startsWith("Exported"));
        assertThat(NetworkReader.read(chosen).network()).isEqualTo(frame().lab().network());
        assertThat(stage.getTitle()).startsWith("•");
    }

    @Test
    void aStepGoesAlongOnceThereIsOne(FxRobot robot) throws Exception {
        robot.interact(() -> window.session().seek(Playhead.after(0)));
        MenuButton menu = robot.lookup("#export").queryAs(MenuButton.class);
        robot.clickOn("#export");
        assertThat(menu.getItems())
                .filteredOn(item -> "export-step-latex".equals(item.getId()))
                .extracting(MenuItem::isDisable)
                .containsExactly(true);
        robot.clickOn("#export");
        robot.interact(() -> window.session().seek(Playhead.after(7)));
        chosen = folder.resolve("step.tex");
        robot.clickOn("#export").clickOn("#export-step-latex");
        waitFor(() -> textOf(robot, "#status").startsWith("Exported"));
        assertThat(chosen).content().contains("BP2, error of hidden layer 1").doesNotContain("BP3");
    }

    @Test
    void theKeysOfAnOpenMenuDoNotStep(FxRobot robot) {
        robot.interact(() -> window.session().seek(Playhead.after(3)));
        robot.clickOn("#export").push(KeyCode.DOWN, KeyCode.RIGHT).push(KeyCode.LEFT);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.RIGHT);
        assertThat(frame().playhead()).isEqualTo(Playhead.after(3));
        robot.push(KeyCode.ESCAPE).push(KeyCode.RIGHT);
        assertThat(frame().playhead()).isEqualTo(Playhead.after(4));
    }

    @Test
    void whatCannotBeWrittenIsSaid(FxRobot robot) throws Exception {
        chosen = folder;
        robot.clickOn("#export").clickOn("#export-csv");
        waitFor(() -> textOf(robot, "#status").startsWith("✕"));
        assertThat(textOf(robot, "#status")).contains("is a folder");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "copy-number | 0.2",
                "copy-cell-latex | '\\begin{align*}\nW^{(1)}_{1,2} &= 0.20\n\\end{align*}\n'",
                "copy-matrix-numpy | 'np.array([[0.15, 0.2],\n          [0.25, 0.3],\n          [0.35, 0.4]])'",
                "copy-matrix-tabs | '0.15\t0.2\n0.25\t0.3\n0.35\t0.4'"
            })
    void theRightButtonCopiesAWeight(String id, String text, FxRobot robot) {
        ask(robot, "#W1-1-2");
        robot.clickOn("#" + id);
        assertThat(copied(robot)).isEqualTo(text);
        assertThat(textOf(robot, "#status")).startsWith("Copied W⁽¹⁾");
    }

    @Test
    void theRightButtonCopiesAGradient(FxRobot robot) {
        ask(robot, "#dW1-1-2");
        robot.clickOn("#copy-number");
        assertThat(copied(robot)).isEqualTo("0.001210311199097496");
    }

    @Test
    void theRightButtonCopiesANeuronOnceItIsKnown(FxRobot robot) {
        robot.interact(() -> window.session().seek(Playhead.after(0)));
        ask(robot, "#a1-2");
        assertThat(robot.lookup("#copy-number").tryQuery()).isEmpty();
        robot.interact(() -> window.session().seek(Playhead.after(7)));
        ask(robot, "#a1-2");
        robot.clickOn("#copy-matrix-numpy");
        assertThat(copied(robot)).isEqualTo("np.array([0.5932699921071872, 0.596884378259767, 0.6004882745269664])");
    }

    @Test
    void theStepIsCopiedInEveryWay(FxRobot robot) {
        robot.interact(() -> window.session().seek(Playhead.after(7)));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#copy-step").clickOn("#copy-equation");
        assertThat(copied(robot)).startsWith("\\delta^{(1)} = ");
        robot.clickOn("#copy-step").clickOn("#copy-numbers-latex");
        assertThat(copied(robot)).startsWith("\\begin{pmatrix}\n0.012103 \\\\\n");
    }

    /** Fires an entry of a menu inside the Export menu. */
    private void export(FxRobot robot, String menu, String id) {
        MenuButton exports = robot.lookup("#export").queryAs(MenuButton.class);
        robot.clickOn("#export");
        robot.interact(() -> exports.getItems().stream()
                .filter(item -> menu.equals(item.getId()))
                .flatMap(item -> ((Menu) item).getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .forEach(MenuItem::fire));
        robot.interact(exports::hide);
    }

    @ParameterizedTest
    @CsvSource({
        "export-graph, export-graph-svg, >0.803158<",
        "export-step, export-step-svg, error of hidden layer 1",
        "export-graph, export-graph-pdf, %PDF-1.7",
        "export-step, export-step-pdf, %PDF-1.7"
    })
    void whatIsDrawnGoesAlong(String menu, String id, String part, FxRobot robot) throws Exception {
        robot.interact(() -> window.session().seek(Playhead.after(7)));
        chosen = folder.resolve("drawn");
        export(robot, menu, id);
        waitFor(() -> textOf(robot, "#status").startsWith("Exported drawn: "));
        assertThat(Files.readString(chosen, StandardCharsets.ISO_8859_1)).contains(part);
        assertThat(suggested).isEqualTo("worked-example-step-7" + (menu.equals("export-step") ? "-explained" : ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void pixelsComeInFourSizes(int scale, FxRobot robot) throws Exception {
        robot.interact(() -> window.session().seek(Playhead.after(7)));
        chosen = folder.resolve("pixels.png");
        export(robot, "export-step", "export-step-png-" + scale);
        waitFor(() -> textOf(robot, "#status").startsWith("Exported pixels.png"));
        Image image = new Image(chosen.toUri().toString());
        double panel =
                robot.lookup("#step-arithmetic").query().getBoundsInLocal().getWidth();
        assertThat(image.getWidth()).isCloseTo(scale * panel, within(scale * 1.0));
        assertThat(image.getPixelReader().getArgb(0, 0)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void aPictureOfAPanelIsCopied(FxRobot robot) {
        robot.interact(() -> window.session().seek(Playhead.after(7)));
        ask(robot, "#graph");
        robot.clickOn("#copy-picture");
        assertThat(textOf(robot, "#status")).isEqualTo("Copied a picture of the graph.");
        Image[] image = new Image[1];
        robot.interact(() -> image[0] = Clipboard.getSystemClipboard().getImage());
        assertThat(image[0].getWidth()).isCloseTo(2 * 940, within(2.0)); // its plain size, whatever the window's
        robot.clickOn("#copy-step").clickOn("#copy-picture");
        assertThat(textOf(robot, "#status")).isEqualTo("Copied a picture of the step.");
    }
}
