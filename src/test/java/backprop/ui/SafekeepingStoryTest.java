package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.document.Examples;
import backprop.document.Fingerprint;
import backprop.document.NetworkDocument;
import backprop.document.NetworkReader;
import backprop.document.NetworkWriter;
import backprop.document.Recovery;
import backprop.engine.Cell;
import backprop.session.Lab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Nothing is lost: not in a crash, not to another window, not on the way to the disk. */
class SafekeepingStoryTest extends WindowFixture {
    private static final Cell WEIGHT = Cell.weight(1, 1, 2);

    @Start
    @Override
    void start(Stage primary) throws IOException {
        super.start(primary);
    }

    private static void waitFor(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static NetworkDocument network(double weight) {
        Lab lab = LabWindow.workedExample();
        return new NetworkDocument(lab.name(), lab.network().with(WEIGHT, weight), lab.samples());
    }

    private List<Path> copies() throws IOException {
        Path state = folder.resolve("state");
        if (!Files.exists(state)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(state)) {
            return files.filter(f -> f.toString().endsWith(".json")).toList();
        }
    }

    private Path latestCopy() throws IOException {
        return copies().stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    private double weight() {
        return frame().lab().get(WEIGHT);
    }

    /** Work that a window left behind when it was ended. */
    private void lose(double weight, Optional<Recovery.Origin> file) throws Exception {
        try (Recovery other = Recovery.in(folder.resolve("state"))) {
            other.keep(network(weight), file);
        }
    }

    @Test
    void aChangeIsKeptAFewSecondsLaterAndForgottenOnceSaved(FxRobot robot) throws Exception {
        type(robot, "#W1-1-2", "0.9");
        waitFor(() -> !copies().isEmpty());
        assertThat(NetworkReader.read(copies().get(0)).network().get(WEIGHT)).isEqualTo(0.9);
        chosen = folder.resolve("mine.json");
        robot.clickOn("#save");
        waitFor(() -> copies().isEmpty());
        assertThat(chosen).exists();
    }

    @Test
    void aWindowThatIsClosedLeavesNothingBehind(FxRobot robot) throws Exception {
        type(robot, "#W1-1-2", "0.9");
        waitFor(() -> !copies().isEmpty());
        askToClose(robot);
        robot.clickOn("#discard-changes");
        window.await();
        assertThat(copies()).isEmpty();
    }

    @Test
    void whatWasLostIsOfferedAndCanBeTakenUp(FxRobot robot) throws Exception {
        Path file = folder.resolve("mine.json");
        NetworkWriter.save(network(0.1), file);
        lose(0.7, Optional.of(new Recovery.Origin(file, Fingerprint.of(file))));
        restart(robot);
        waitFor(() -> robot.lookup("#recovery-question").tryQuery().isPresent());
        robot.push(KeyCode.ENTER);
        waitFor(() -> weight() == 0.7);
        assertThat(stage.getTitle()).startsWith("• mine.json");
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        waitFor(() -> copies().isEmpty() && NetworkReader.read(file).equals(network(0.7)));
    }

    /** A file that a window had open when it was ended, and the question whether to save over it after the recovery. */
    private Path recovered(FxRobot robot, Optional<String> meanwhile) throws Exception {
        Path file = folder.resolve("mine.json");
        NetworkWriter.save(network(0.1), file);
        lose(0.7, Optional.of(new Recovery.Origin(file, Fingerprint.of(file))));
        if (meanwhile.isPresent()) {
            Files.writeString(file, meanwhile.get());
        }
        restart(robot);
        waitFor(() -> robot.lookup("#recovery-question").tryQuery().isPresent());
        robot.push(KeyCode.ENTER);
        waitFor(() -> weight() == 0.7);
        return file;
    }

    private void assertAsksBeforeItSaves(FxRobot robot, Path file) throws Exception {
        byte[] before = Files.readAllBytes(file);
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        waitFor(() -> robot.lookup("#changed-question").tryQuery().isPresent());
        assertThat(file).hasBinaryContent(before);
        assertThat(stage.getTitle()).startsWith("• mine.json");
    }

    @Test
    void aFileThatChangedAfterARecoveryIsNotRunOver(FxRobot robot) throws Exception {
        Path file = recovered(robot, Optional.empty());
        NetworkWriter.save(network(0.3), file);
        assertAsksBeforeItSaves(robot, file);
        robot.clickOn("#keep-both");
        waitFor(() -> stage.getTitle().startsWith("mine-2.json"));
        assertThat(NetworkReader.read(file)).isEqualTo(network(0.3));
        assertThat(NetworkReader.read(folder.resolve("mine-2.json"))).isEqualTo(network(0.7));
    }

    @Test
    void aFileThatChangedBetweenACrashAndTheRecoveryIsNotRunOver(FxRobot robot) throws Exception {
        Path file = recovered(robot, Optional.of("somebody's notes"));
        assertAsksBeforeItSaves(robot, file);
        robot.clickOn("#overwrite");
        byte[] ours = NetworkWriter.bytes(network(0.7));
        waitFor(() -> Arrays.equals(ours, Files.readAllBytes(file)));
    }

    /** The second window knows what the first knew, and so does the third. */
    @Test
    void aSecondCrashForgetsNothing(FxRobot robot) throws Exception {
        Path file = recovered(robot, Optional.of("somebody's notes"));
        type(robot, "#W1-1-2", "0.8");
        waitFor(() -> NetworkReader.read(latestCopy()).network().get(WEIGHT) == 0.8);
        Path origin = Path.of(latestCopy().toString().replace(".json", ".origin"));
        String first = Fingerprint.of(NetworkWriter.bytes(network(0.1))).sha256();
        assertThat(origin).hasContent(first + "\n" + file);
    }

    @Test
    void aCopyOfAnEarlierLabIsAskedAboutToo(FxRobot robot) throws Exception {
        Path file = folder.resolve("mine.json");
        NetworkWriter.save(network(0.1), file);
        lose(0.7, Optional.of(new Recovery.Origin(file, Fingerprint.UNKNOWN)));
        restart(robot);
        waitFor(() -> robot.lookup("#recovery-question").tryQuery().isPresent());
        robot.push(KeyCode.ENTER);
        waitFor(() -> weight() == 0.7);
        assertAsksBeforeItSaves(robot, file);
    }

    @Test
    void escapeKeepsWhatWasLostForTheNextStart(FxRobot robot) throws Exception {
        lose(0.7, Optional.empty());
        restart(robot);
        waitFor(() -> robot.lookup("#recovery-question").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#recovery-question").tryQuery()).isEmpty();
        restart(robot);
        waitFor(() -> robot.lookup("#recovery-question").tryQuery().isPresent());
        robot.clickOn("#discard-lost");
        waitFor(() -> copies().isEmpty());
        assertThat(weight()).isEqualTo(0.2);
    }

    private Path changedByAnother(FxRobot robot) throws Exception {
        Path file = folder.resolve("net.json");
        NetworkWriter.save(network(0.1), file);
        robot.interact(() -> window.open(file));
        waitFor(() -> weight() == 0.1);
        NetworkWriter.save(network(0.3), file);
        type(robot, "#W1-1-2", "0.9");
        robot.clickOn("#save");
        waitFor(() -> robot.lookup("#changed-question").tryQuery().isPresent());
        assertThat(NetworkReader.read(file)).isEqualTo(network(0.3));
        return file;
    }

    @Test
    void aFileThatChangedCanBeReloaded(FxRobot robot) throws Exception {
        changedByAnother(robot);
        robot.clickOn("#reload");
        waitFor(() -> weight() == 0.3);
        assertThat(stage.getTitle()).startsWith("net.json");
    }

    @Test
    void aFileThatChangedCanBeOverwritten(FxRobot robot) throws Exception {
        Path file = changedByAnother(robot);
        robot.push(KeyCode.ESCAPE);
        assertThat(stage.getTitle()).startsWith("• net.json");
        robot.clickOn("#save");
        waitFor(() -> robot.lookup("#changed-question").tryQuery().isPresent());
        robot.clickOn("#overwrite");
        waitFor(() -> NetworkReader.read(file).equals(network(0.9)));
    }

    @Test
    void bothCanBeKept(FxRobot robot) throws Exception {
        Path file = changedByAnother(robot);
        robot.push(KeyCode.ENTER);
        waitFor(() -> stage.getTitle().startsWith("net-2.json"));
        assertThat(NetworkReader.read(file)).isEqualTo(network(0.3));
        assertThat(NetworkReader.read(folder.resolve("net-2.json"))).isEqualTo(network(0.9));
    }

    @Test
    void whatComesAfterTheEndOfAWindowIsNotKept(FxRobot robot) throws Exception {
        Path copies = folder.resolve("copies");
        NetworkDocument document = Examples.read(Examples.WORKED_EXAMPLE);
        Autosave.Source source = new Autosave.Source() {
            @Override
            public Optional<NetworkDocument> unsaved() {
                return Optional.of(document);
            }

            @Override
            public Optional<Recovery.Origin> origin() {
                return Optional.empty();
            }
        };
        List<Throwable> failures = new ArrayList<>();
        robot.interact(() -> {
            Autosave autosave = new Autosave(source, failures::add);
            autosave.start(copies, lost -> {});
            autosave.end();
            autosave.changed();
            autosave.keep();
            autosave.await();
        });
        assertThat(failures).isEmpty();
        assertThat(copies).isEmptyDirectory();
    }

    @Test
    void anExampleDoesNotTakeThePlaceOfUnsavedWorkUnasked(FxRobot robot) throws Exception {
        type(robot, "#W1-1-2", "0.9");
        robot.clickOn("#networks").clickOn("#example-xor-2-2-1");
        assertThat(frame().lab().name()).isEqualTo("worked-example");
        robot.clickOn("#discard-changes");
        waitFor(() -> frame().lab().name().equals("xor-2-2-1"));
        assertThat(stage.getTitle()).as("nothing to save").doesNotStartWith("•");
    }

    @Test
    void anExampleThatIsSavedTakesTheNameOfItsFile(FxRobot robot) throws Exception {
        type(robot, "#W1-1-2", "0.9");
        chosen = folder.resolve("and-gate.json");
        robot.clickOn("#save");
        waitFor(() -> stage.getTitle().equals("and-gate.json (and-gate) – Backprop Lab"));
        assertThat(NetworkReader.read(chosen).name()).isEqualTo("and-gate");
        robot.clickOn("#undo");
        assertText(robot, "#W1-1-2", "0.20");
        assertThat(stage.getTitle()).isEqualTo("• and-gate.json (and-gate) – Backprop Lab");
    }

    @Test
    void aFailedSaveLeavesTheMarkAndTheFile(FxRobot robot) throws Exception {
        type(robot, "#W1-1-2", "0.9");
        chosen = folder.resolve("none/net.json");
        robot.clickOn("#save");
        waitFor(() -> textOf(robot, "#status").contains("there is no such file or folder"));
        assertThat(stage.getTitle()).startsWith("•");
    }

    @Test
    void aRecentFileIsOneClickAway(FxRobot robot) throws Exception {
        Path file = folder.resolve("a_b.json");
        NetworkWriter.save(network(0.4), file);
        robot.interact(() -> window.open(file));
        waitFor(() -> weight() == 0.4);
        restart(robot);
        MenuButton menu = robot.lookup("#networks").queryAs(MenuButton.class);
        MenuItem recent = menu.getItems().get(menu.getItems().size() - 1);
        assertThat(recent).isInstanceOfSatisfying(javafx.scene.control.Menu.class, files -> {
            assertThat(files.getItems()).extracting(MenuItem::getText).containsExactly(file.toString());
            robot.interact(() -> files.getItems().get(0).fire());
        });
        waitFor(() -> weight() == 0.4);
    }

    @Test
    void aFolderForCopiesThatCannotBeIsSaidInALine(FxRobot robot) throws Exception {
        askToClose(robot);
        window.await();
        Path state = folder.resolve("state");
        try (Stream<Path> files = Files.list(state)) {
            assertThat(files).isEmpty();
        }
        Files.delete(state);
        Files.writeString(state, "");
        robot.interact(this::open);
        waitFor(() -> textOf(robot, "#status").contains("No copy of unsaved work can be kept"));
        type(robot, "#W1-1-2", "0.9");
        assertThat(weight()).isEqualTo(0.9);
    }
}
