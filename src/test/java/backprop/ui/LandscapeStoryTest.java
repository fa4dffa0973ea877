package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Cell;
import backprop.engine.Trace;
import backprop.ui.kit.Seen;
import java.io.IOException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The loss along one weight and over two, as a person moves them. */
class LandscapeStoryTest extends WindowFixture {
    @Start
    @Override
    void start(Stage primary) throws IOException {
        super.start(primary);
        Seen.watchThisThread();
    }

    @AfterEach
    void nothingWasThrown() {
        Seen.assertNothingWasThrown();
    }

    private static String said(FxRobot robot, String id) {
        return robot.lookup(id)
                .tryQuery()
                .map(node -> String.valueOf(node.getAccessibleText()))
                .orElse("");
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
}
