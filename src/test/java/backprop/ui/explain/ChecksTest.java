package backprop.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Cell;
import backprop.engine.GradientCheck.Result;
import backprop.picture.Frames;
import backprop.picture.step.StepCheck;
import backprop.picture.step.UncheckedStep;
import backprop.session.Frame;
import backprop.session.Lab;
import backprop.session.Playhead;
import backprop.session.Session;
import backprop.ui.kit.Seen;
import backprop.ui.kit.Silent;
import backprop.ui.kit.Stages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which runs before each test
class ChecksTest {
    /** The pass is shown up to the error of the hidden layer. */
    private static final int STEPS = 7;

    private Session session;
    private StepPanel panel;

    @Start
    void start(Stage stage) {
        session = new Session(large());
        panel = new StepPanel(session, new Silent());
        panel.follow();
        ScrollPane pane = new ScrollPane(panel);
        pane.setFitToWidth(true);
        pane.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        Stages.show(stage, pane, 420, 800);
        Seen.watchThisThread();
    }

    @AfterEach
    void nothingWasThrown() {
        Seen.assertNothingWasThrown();
    }

    private static Lab large() {
        return Frames.sized(200, 300, 2);
    }

    private static UncheckedStep unchecked(Lab lab, double h) {
        Frame frame = Frames.after(lab, STEPS);
        return UncheckedStep.of(frame, frame.trace().steps().get(STEPS - 1), h);
    }

    @Test
    void aSmallNetworkIsCheckedAtOnce(FxRobot robot) {
        List<String> done = new ArrayList<>();
        robot.interact(() -> {
            Checks checks = new Checks(() -> done.add("done"));
            Optional<StepCheck> result = checks.of(unchecked(Frames.example("worked-example"), 1e-5));
            assertThat(result.map(check -> check.results().size())).hasValue(3);
        });
        assertThat(done).isEmpty();
    }

    @Test
    void aLargeOneIsCheckedAwayFromTheWindowAndOnce(FxRobot robot) {
        List<StepCheck> results = new ArrayList<>();
        UncheckedStep step = unchecked(large(), 1e-5);
        Checks[] checks = new Checks[1];
        robot.interact(() -> {
            checks[0] = new Checks(() -> results.add(checks[0].of(step).orElseThrow()));
            assertThat(checks[0].of(step)).isEmpty();
            assertThat(checks[0].of(step)).isEmpty();
        });
        Seen.await("one result", results::size, 1);
        assertThat(results.get(0).results()).extracting(Result::cell).startsWith(Cell.delta(1, 1), Cell.delta(1, 2));
        robot.interact(() -> assertThat(checks[0].of(step)).containsSame(results.get(0)));
        assertThat(results).hasSize(1);
    }

    /** The one thread comes to the second check only after it is through with the first. */
    @Test
    void theResultOfAnotherPassIsNeverTold(FxRobot robot) {
        List<Double> told = new ArrayList<>();
        UncheckedStep old = unchecked(large(), 1e-5);
        UncheckedStep present = unchecked(large(), 1e-3);
        Checks[] checks = new Checks[1];
        robot.interact(() -> {
            checks[0] = new Checks(
                    () -> told.add(checks[0].of(present).orElseThrow().h()));
            assertThat(checks[0].of(old)).isEmpty();
            checks[0].forgetAllBut(present.trace());
            assertThat(checks[0].of(present)).isEmpty();
        });
        Seen.await("one result", told::size, 1);
        assertThat(told).containsExactly(1e-3);
        robot.interact(() -> {
            checks[0].forgetAllBut(present.trace());
            assertThat(checks[0].of(present)).isPresent();
            checks[0].forgetAllBut(old.trace());
            assertThat(checks[0].of(present)).isEmpty();
            checks[0].forget();
        });
    }

    @Test
    void thePanelSaysThatItChecksAndKeepsTheRoom(FxRobot robot) {
        Label check = robot.lookup("#step-check").queryAs(Label.class);
        List<String> said = new ArrayList<>();
        List<Double> heights = new ArrayList<>();
        robot.interact(() -> {
            check.textProperty().addListener((property, was, is) -> said.add(is));
            panel.heightProperty().addListener((property, was, is) -> heights.add(is.doubleValue()));
            session.seek(Playhead.after(STEPS));
        });
        Seen.await("verdict", () -> check.getText().startsWith("✓ agrees with the centred difference"), true);
        robot.interact(() -> panel.getScene().getRoot().layout());
        assertThat(said).hasSize(2).first().isEqualTo("checking …");
        assertThat(heights).hasSize(1);
        assertThat(robot.lookup("#step-plain").queryAs(Label.class).getText()).startsWith("alone it misses by ");
    }

    /** The sheet that is copied waits for nothing. */
    @Test
    void aPictureOfTheStepDoesWithoutAnUnfinishedCheck(FxRobot robot) {
        double[] heights = new double[2];
        robot.interact(() -> {
            session.seek(Playhead.after(STEPS));
            heights[0] = panel.picture().height();
        });
        Label check = robot.lookup("#step-check").queryAs(Label.class);
        Seen.await("verdict", () -> check.getText().startsWith("✓"), true);
        robot.interact(() -> heights[1] = panel.picture().height());
        assertThat(heights[1]).isGreaterThan(heights[0] + 30);
    }

    /** 93,000 numbers: the thread of the window does not write them. */
    @Test
    void aLongTextIsCopiedAwayFromTheWindow(FxRobot robot) {
        MenuButton copy = robot.lookup("#copy-step").queryAs(MenuButton.class);
        String[] copied = new String[1];
        robot.interact(() -> {
            session.seek(Playhead.after(STEPS));
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "before"));
            copy.getItems().get(1).fire();
            copied[0] = Clipboard.getSystemClipboard().getString();
        });
        assertThat(copied[0]).isEqualTo("before");
        Seen.await("LaTeX", () -> copiedText(robot).startsWith("\\begin{align*}"), true);
    }

    private static String copiedText(FxRobot robot) {
        String[] text = new String[1];
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }
}
