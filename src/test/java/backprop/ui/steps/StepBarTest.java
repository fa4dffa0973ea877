package backprop.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Cell;
import backprop.engine.Matrix;
import backprop.picture.Frames;
import backprop.session.Playhead;
import backprop.session.Session;
import backprop.ui.kit.Seen;
import backprop.ui.kit.Stages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.stage.Stage;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which runs before each test
class StepBarTest {
    private Session session;
    private StepBar bar;
    private Stage stage;

    @Start
    void start(Stage primary) {
        session = new Session(Frames.example("worked-example"));
        bar = new StepBar(session);
        bar.follow();
        stage = primary;
        Stages.show(stage, bar, 900, 130);
        Seen.watchThisThread();
    }

    @AfterEach
    void nothingWasThrown() {
        Seen.assertNothingWasThrown();
    }

    @Test
    void theButtonsMoveThePlayheadAndRestWhereTheyCannot(FxRobot robot) {
        assertThat(disabled(robot)).containsExactly("step-first", "step-back");
        robot.clickOn("#step-forward").clickOn("#step-forward");
        assertThat(session.frame().playhead()).isEqualTo(Playhead.after(2));
        assertThat(disabled(robot)).isEmpty();
        robot.clickOn("#step-last");
        assertThat(disabled(robot)).containsExactly("step-last");
        robot.clickOn("#step-back");
        assertThat(session.frame().playhead()).isEqualTo(Playhead.after(11));
        robot.clickOn("#step-first");
        assertThat(session.frame().playhead()).isEqualTo(Playhead.START);
    }

    @Test
    void stepAfterTheLastStepAppliesTheUpdateAndBeginsTheNextPass(FxRobot robot) {
        Button step = robot.lookup("#step-forward").queryButton();
        robot.clickOn("#step-last");
        assertThat(step.getText()).isEqualTo("Update");
        assertThat(step.getAccessibleText()).isEqualTo("apply the update and begin the next pass");
        robot.clickOn(step);
        assertThat(step.getText()).isEqualTo("Step");
        assertThat(session.frame().playhead()).isEqualTo(Playhead.START);
        // 0.45 − 0.5 · 0.074846…: η times the gradient that the chapter prints is subtracted.
        assertThat(session.frame().lab().get(Cell.weight(2, 1, 2))).isEqualTo(0.412577, Offset.offset(5e-7));
    }

    @Test
    void aClickOnTheCurveGoesBackAndUndoAgreesWithIt(FxRobot robot) {
        assertThat(robot.lookup("#updates-0").tryQuery()).isEmpty();
        robot.interact(() -> {
            session.nextPass();
            session.nextPass();
        });
        Seen.await("curve", () -> robot.lookup("#updates-2").tryQuery().isPresent(), true);
        Matrix after = session.frame().lab().network().layer(2).weights();
        robot.clickOn("#updates-0");
        assertThat(session.frame().trace().loss()).isEqualTo(0.314550, Offset.offset(5e-7));
        assertThat(session.frame().updates().points()).isEmpty();
        robot.interact(session::undo);
        assertThat(session.frame().lab().network().layer(2).weights()).isEqualTo(after);
        assertThat(session.frame().updates().points()).hasSize(2);
    }

    @Test
    void whereTheBarEndsWithThePassThereIsNoUpdate(FxRobot robot) {
        robot.interact(bar::endsWithThePass);
        robot.clickOn("#step-last");
        assertThat(disabled(robot)).containsExactly("step-forward", "step-last");
    }

    private static List<String> disabled(FxRobot robot) {
        List<String> ids = new ArrayList<>();
        for (String id : List.of("step-first", "step-back", "step-forward", "step-last", "play")) {
            if (robot.lookup("#" + id).query().isDisabled()) {
                ids.add(id);
            }
        }
        return ids;
    }

    @Test
    void playFromTheEndBeginsAnew(FxRobot robot) {
        robot.interact(() -> session.seek(Playhead.end(session.frame().trace())));
        robot.clickOn("#play");
        assertThat(session.frame().playhead()).isEqualTo(Playhead.after(1));
        robot.clickOn("#play");
        assertThat(robot.lookup("#play").queryAs(Button.class).getText()).isEqualTo("Play");
    }

    @Test
    void theSpeedIsToldAsAFactor(FxRobot robot) {
        List<Double> told = new ArrayList<>();
        robot.interact(() -> {
            bar.onSpeed(told::add);
            robot.lookup("#speed").queryAs(Slider.class).setValue(2);
            robot.lookup("#speed").queryAs(Slider.class).setValue(-1);
        });
        assertThat(told).containsExactly(4.0, 0.5);
    }

    @Test
    void inANarrowWindowEveryControlIsStillInside(FxRobot robot) {
        robot.interact(() -> stage.setWidth(480));
        Seen.await("narrow", () -> bar.getWidth() < 500, true);
        robot.interact(bar::layout);
        for (Node node : robot.lookup((Node n) -> n instanceof Button || "step-count".equals(n.getId()))
                .queryAll()) {
            assertThat(node.localToScene(node.getBoundsInLocal()).getMaxX())
                    .as("%s", node)
                    .isLessThanOrEqualTo(480);
        }
        Seen.await(
                "timeline",
                () -> robot.lookup("#timeline #step-12")
                                .query()
                                .getBoundsInParent()
                                .getMaxX()
                        < 480,
                true);
    }

    @Test
    void everyControlHasAnAccessibleName(FxRobot robot) {
        for (String id : List.of(
                "step-first", "step-back", "step-forward", "step-last", "play", "speed", "granularity", "timeline")) {
            assertThat(robot.lookup("#" + id).query().getAccessibleText())
                    .as(id)
                    .isNotBlank();
        }
    }

    @Test
    void nothingMovesWhenItStartsToPlay(FxRobot robot) {
        Button play = robot.lookup("#play").queryAs(Button.class);
        double width = play.getWidth();
        robot.clickOn("#play");
        robot.interact(bar::layout);
        assertThat(play.getText()).isEqualTo("Pause");
        assertThat(play.getWidth()).isEqualTo(width);
        assertThat(play.prefWidth(-1)).isEqualTo(width);
        robot.clickOn("#play");
    }
}
