package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.document.NetworkReader;
import backprop.document.imports.WeightFiles;
import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.ui.kit.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Weights from elsewhere: the layers that were found are shown, what the file does not say is asked, and then it is a network. */
class ImportStoryTest extends StoryFixture {
    private static final Path FILES = Path.of("src/test/resources/imports");

    /** Half a unit of the last digit of what the book prints. */
    private static final Offset<Double> PRINTED = Offset.offset(5e-9);

    @Start
    @Override
    void start(Stage primary) throws IOException {
        super.start(primary);
    }

    private void open(FxRobot robot, Path file) {
        chosen = file;
        robot.push(KeyCode.SHORTCUT, KeyCode.O);
    }

    private void ask(FxRobot robot, Path file) {
        open(robot, file);
        Seen.await("the dialog", () -> robot.lookup("#import-dialog").tryQuery().isPresent(), true);
    }

    private static void choose(FxRobot robot, String menu, String item) {
        MenuButton button = robot.lookup("#" + menu).queryAs(MenuButton.class);
        MenuItem found = button.getItems().stream()
                .filter(i -> i.getText().equals(item))
                .findFirst()
                .orElseThrow();
        robot.interact(found::fire);
    }

    private void importAs(FxRobot robot, String name) {
        robot.clickOn("#import-ok");
        Seen.await("the network", () -> frame().lab().name(), name);
    }

    /** The inputs stand below the fold of the panel, where a click does not reach them. */
    private static void typeInput(FxRobot robot, int row, String text) {
        robot.interact(robot.lookup("#parameters #x-" + row).query()::requestFocus);
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write(text).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The outputs that Mazur's <i>A Step by Step Backpropagation Example</i> prints: 0.75136507 and 0.772928465. */
    @Test
    void theWeightsOfAWorkedExampleGiveItsOutput(FxRobot robot) throws Exception {
        ask(robot, FILES.resolve("state_dict.json"));
        ListView<?> layers = robot.lookup("#import-layers").queryAs(ListView.class);
        assertThat(layers.getItems())
                .hasToString("[Layer 1: 2 → 2, weights 0.weight (2×2), biases 0.bias (2),"
                        + " Layer 2: 2 → 2, weights 2.weight (2×2), biases 2.bias (2)]");
        assertText(robot, "#import-title", "Import weights: 2-2-2");
        assertText(robot, "#import-name", "state_dict");
        choose(robot, "import-activation-1", "sigmoid");
        choose(robot, "import-output", "sigmoid");
        importAs(robot, "state_dict");

        assertThat(robot.lookup("#import-dialog").tryQuery()).isEmpty();
        assertThat(stage.getTitle()).isEqualTo("• state_dict – Backprop Lab");
        assertThat(frame().lab().network().layer(1).weights()).isEqualTo(Matrix.of(new double[][] {
            {0.15, 0.2}, {0.25, 0.3}
        }));
        assertText(robot, "#W2-2-1", "0.50");
        assertText(robot, "#b2-2", "0.60");
        assertThat(frame().lab().samples()).isEmpty();
        assertText(robot, "#sample", "no sample: zeros");
        assertThat(textOf(robot, "#status"))
                .isEqualTo(
                        "Imported state_dict.json: 2-2-2, 12 parameters, no samples: the pass runs on zeros until x is"
                                + " set. It is not saved yet.");
        typeInput(robot, 1, "0.05");
        typeInput(robot, 2, "0.10");
        assertThat(frame().trace().value(Cell.activation(2, 1))).isCloseTo(0.75136507, PRINTED);
        assertThat(frame().trace().value(Cell.activation(2, 2))).isCloseTo(0.772928465, PRINTED);
    }

    @Test
    void whatWasImportedIsSavedWhereOneChoosesAndUndoneLikeAnyEdit(FxRobot robot) throws Exception {
        ask(robot, FILES.resolve("positional.npz"));
        assertThat(robot.lookup("#import-orientation").query().isVisible()).isFalse();
        assertText(robot, "#import-stands", "in×out, one row for each input: only so do the shapes fit");
        importAs(robot, "positional");
        assertThat(frame().lab().network().layers())
                .extracting(layer -> layer.activation())
                .containsExactly(Activation.RELU, Activation.IDENTITY);
        chosen = folder.resolve("mine.json");
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        Seen.await("the title", () -> stage.getTitle(), "mine.json (positional) – Backprop Lab");
        assertThat(NetworkReader.read(chosen).network()).isEqualTo(frame().lab().network());
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        Seen.await("the network before", () -> frame().lab().name(), "worked-example");
    }

    @Test
    void whereTheShapesFitBothWaysTheDialogAsks(FxRobot robot) throws Exception {
        ask(robot, FILES.resolve("matrix.npy"));
        assertText(robot, "#import-title", "Import weights: 2-3");
        assertThat(textOf(robot, "#import-note")).endsWith("Layers without biases stay without.");
        choose(robot, "import-orientation", "in×out");
        assertText(robot, "#import-title", "Import weights: 3-2");
        choose(robot, "import-output", "softmax");
        choose(robot, "import-loss", "cross-entropy");
        robot.doubleClickOn("#import-name").write("turned");
        importAs(robot, "turned");

        assertThat(frame().lab().network().shape()).isEqualTo("3-2");
        assertThat(frame().lab().network().loss()).isEqualTo(Loss.CROSS_ENTROPY);
        assertThat(frame().lab().network().output().weights()).isEqualTo(Matrix.of(new double[][] {
            {0.15, 0.25, 0.35}, {0.2, 0.3, 0.4}
        }));
    }

    @Test
    void aPairingThatCannotBeAndANameThatIsTooLongAreSaidAtOnce(FxRobot robot) throws Exception {
        ask(robot, FILES.resolve("state_dict.json"));
        choose(robot, "import-loss", "cross-entropy");
        Button ok = robot.lookup("#import-ok").queryButton();
        assertThat(ok.isDisabled()).isTrue();
        assertThat(textOf(robot, "#import-problem")).contains("choose softmax for the output");
        choose(robot, "import-output", "softmax");
        assertThat(ok.isDisabled()).isFalse();
        robot.interact(
                () -> robot.lookup("#import-name").queryTextInputControl().setText("x".repeat(201)));
        assertText(robot, "#import-problem", "The name has at most 200 characters.");
        assertThat(ok.isDisabled()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#import-dialog").tryQuery()).isEmpty();
        assertThat(frame().lab().name()).isEqualTo("worked-example");
    }

    @Test
    void unsavedWorkIsAskedAboutFirst(FxRobot robot) throws Exception {
        type(robot, "#W1-1-2", "0.9");
        open(robot, FILES.resolve("state_dict.json"));
        Seen.await(
                "the question",
                () -> robot.lookup("#unsaved-question").tryQuery().isPresent(),
                true);
        robot.clickOn("#discard-changes");
        Seen.await("the dialog", () -> robot.lookup("#import-dialog").tryQuery().isPresent(), true);
        robot.clickOn("#import-cancel");
        assertThat(frame().lab().get(Cell.weight(1, 1, 2))).isEqualTo(0.9);
    }

    @Test
    void whatIsNotDenseIsRefusedInTheStatusLine(FxRobot robot) throws Exception {
        String header = "{\"conv1.weight\":{\"dtype\":\"F64\",\"shape\":[1,1,1,1],\"data_offsets\":[0,8]}}";
        Path file =
                Files.write(folder.resolve("cnn.safetensors"), WeightFiles.safetensors(header, WeightFiles.doubles(1)));
        open(robot, file);
        Seen.await(
                "the refusal",
                () -> textOf(robot, "#status"),
                "✕ " + file + ": conv1.weight (1×1×1×1) belongs to a convolution; only dense layers, matrices with or"
                        + " without biases, can be imported");
        assertThat(frame().lab().name()).isEqualTo("worked-example");
    }

    @Test
    void anImportOfTheSameNameAsAFileIsNotSavedOverIt(FxRobot robot) throws Exception {
        Path own = folder.resolve("state_dict.json");
        Files.copy(Path.of("assets/mazur-2-2-2.json"), own);
        Files.writeString(own, Files.readString(own).replaceFirst("\"name\": \"[^\"]*\"", "\"name\": \"state_dict\""));
        String before = Files.readString(own);
        open(robot, own);
        Seen.await("the file", () -> stage.getTitle(), "state_dict.json (state_dict) – Backprop Lab");
        ask(robot, FILES.resolve("state_dict.json"));
        robot.clickOn("#import-ok");
        Seen.await("the import", () -> stage.getTitle(), "• state_dict – Backprop Lab");
        chosen = folder.resolve("elsewhere.json");
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        Seen.await("the title", () -> stage.getTitle(), "elsewhere.json (state_dict) – Backprop Lab");
        assertThat(own).hasContent(before);
    }

    @Test
    void everyControlHasANameAndTheKeyboardReachesAll(FxRobot robot) throws Exception {
        ask(robot, FILES.resolve("matrix.npy"));
        for (String id : new String[] {"layers", "orientation", "output", "loss", "name", "cancel", "ok"}) {
            Node control = robot.lookup("#import-" + id).query();
            assertThat(control.getAccessibleText()).as(id).isNotBlank();
            assertThat(control.isFocusTraversable()).as(id).isTrue();
        }
        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("import-output");
    }
}
