package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.ui.kit.Seen;
import java.io.IOException;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Many lessons are opened one after the other: those that nobody worked on make room, and nothing is lost by that. */
class LessonPagesStoryTest extends StoryFixture {
    @Start
    @Override
    void start(Stage primary) throws IOException {
        super.start(primary);
    }

    @BeforeEach
    void openBp2(FxRobot robot) {
        robot.clickOn("#tab-lessons");
        Seen.await("list", () -> robot.lookup("#lesson-hidden-error").tryQuery().isPresent(), true);
        robot.clickOn("#lesson-hidden-error");
        Seen.await("question", () -> robot.lookup("#q2-answer").tryQuery().isPresent(), true);
        Seen.await("end", () -> isWhole(robot), true);
    }

    private static ScrollPane page(FxRobot robot) {
        return robot.lookup("#lesson-page").queryAs(ScrollPane.class);
    }

    private static boolean isWhole(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#q1-option-1").tryQuery().isPresent();
    }

    /** Opens so many other lessons, and comes back. */
    private static void lookAround(FxRobot robot, int others) {
        for (String button : new String[] {"#lesson-next", "#lesson-previous"}) {
            for (int k = 0; k < others; k++) {
                Node before = page(robot);
                robot.interact(() -> robot.lookup(button).queryButton().fire());
                Seen.await("another page", () -> page(robot).equals(before), false);
            }
        }
        Seen.await("back", () -> robot.lookup("#q2-answer").tryQuery().isPresent() && isWhole(robot), true);
    }

    @Test
    void aPageThatNobodyWorkedOnComesBackAtItsPlaceAndIsNotKept(FxRobot robot) {
        Node before = page(robot);
        robot.interact(() -> page(robot).setVvalue(0.5));
        lookAround(robot, 6);
        assertThat(page(robot)).isNotSameAs(before);
        Seen.await("place", () -> Math.round(100 * page(robot).getVvalue()), 50L);
    }

    @Test
    void aPageIsAtHandAsLongAsFewOthersWereOpened(FxRobot robot) {
        Node before = page(robot);
        lookAround(robot, 3);
        assertThat(page(robot)).isSameAs(before);
    }

    @Test
    void whatWasTypedStaysHoweverManyOtherLessonsAreOpened(FxRobot robot) {
        robot.interact(() -> robot.lookup("#q2-answer").query().requestFocus());
        robot.write("0.0564");
        lookAround(robot, 6);
        assertThat(robot.lookup("#q2-answer").queryAs(TextField.class).getText())
                .isEqualTo("0.0564");
    }

    @Test
    void anOptionThatWasTakenStaysTaken(FxRobot robot) {
        robot.interact(() -> robot.lookup("#q1-option-1").queryButton().fire());
        String said = Seen.words(robot, "#lesson-page");
        lookAround(robot, 6);
        assertThat(Seen.words(robot, "#lesson-page")).isEqualTo(said);
    }

    @Test
    void theStepThatWasChosenBesideTheTextStaysChosen(FxRobot robot) {
        robot.interact(() -> robot.lookup("#lesson-back").queryButton().fire());
        String step = "Loss";
        Seen.await("step", () -> Seen.words(robot, "#lesson-step"), step);
        lookAround(robot, 6);
        Seen.await("step", () -> Seen.words(robot, "#lesson-step"), step);
    }
}
