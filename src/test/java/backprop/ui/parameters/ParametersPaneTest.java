package backprop.ui.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.document.Examples;
import backprop.document.NetworkDocument;
import backprop.engine.Bias;
import backprop.engine.Cell;
import backprop.session.Edit;
import backprop.session.Lab;
import backprop.session.Session;
import backprop.ui.kit.Seen;
import backprop.ui.kit.Silent;
import backprop.ui.kit.Stages;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A network of 1,921 parameters in a panel of ordinary size. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which runs before each test
class ParametersPaneTest {
    private Session session;
    private ParametersPane pane;

    @Start
    void start(Stage stage) {
        NetworkDocument deep = Examples.read("deep-sigmoid");
        session = new Session(Lab.of("deep-sigmoid", deep.network(), deep.samples()));
        pane = new ParametersPane(session, new Silent());
        Stages.show(stage, pane, 446, 560);
    }

    @Test
    void onlyWhatCanBeSeenHasFields(FxRobot robot) {
        assertThat(robot.lookup(".number-field").queryAllAs(TextField.class)).hasSizeBetween(20, 200);
        assertThat(robot.lookup("#W1-20-10").tryQuery()).isEmpty();
    }

    @Test
    void aNumberThatIsAskedAboutIsBroughtIntoSight(FxRobot robot) {
        robot.interact(() -> session.focus(Cell.weight(4, 20, 17)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#W4-20-17").tryQuery()).isPresent();
        robot.interact(() -> session.focus(Cell.biasGradient(1, 20)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#b1-20").tryQuery()).isPresent();
    }

    @Test
    void aFrameIsShownWellWithinTheTimeOfAPulse(FxRobot robot) {
        double[] best = {Double.MAX_VALUE};
        robot.interact(() -> {
            for (int i = 0; i < 60; i++) {
                long start = System.nanoTime();
                session.preview(new Edit.SetNumber(Cell.weight(1, 1, 1), 0.01 * i));
                best[0] = Math.min(best[0], (System.nanoTime() - start) / 1e6);
            }
            session.commit();
        });
        System.out.printf(Locale.ROOT, "ParametersPane: %.3f ms%n", best[0]);
        assertThat(best[0]).isLessThan(16);
    }

    @Test
    void anEditLeavesTheNodesThatAreThere(FxRobot robot) {
        Set<Node> before = pane.lookupAll("*");
        robot.interact(() -> session.preview(new Edit.SetNumber(Cell.weight(1, 1, 1), 0.75)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#W1-1-1").queryAs(TextField.class).getText()).isEqualTo("0.75");
        assertThat(pane.lookupAll("*")).isEqualTo(before);
        assertThat(pane.lookupAll(".viewport")).isNotEmpty().noneMatch(Node::isCache);
    }

    private static int columns(FxRobot robot) {
        int columns = 0;
        while (robot.lookup("#W1-1-" + (columns + 1)).tryQuery().isPresent()) {
            columns++;
        }
        return columns;
    }

    /** 446 wide, a column takes 84, and its brackets 18. */
    @Test
    void whereThereAreNoBiasesTheWeightsHaveTheirRoom(FxRobot robot) {
        assertThat(columns(robot)).isEqualTo(3);
        robot.interact(() -> session.apply(new Edit.ChooseBias(1, Bias.NONE)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(columns(robot)).isEqualTo(4);
    }

    @Test
    void aPanelThatBecameWiderWhileSomebodyTypedShowsMoreColumnsAfterwards(FxRobot robot) {
        Window window = pane.getScene().getWindow();
        robot.interact(() -> pane.requestFocus());
        robot.interact(() -> window.setWidth(360));
        Seen.await("fewer columns", () -> columns(robot), 2);
        robot.interact(() -> robot.lookup("#W1-1-1").query().requestFocus());
        robot.interact(() -> window.setWidth(446));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(columns(robot)).as("under the hands").isEqualTo(2);
        robot.interact(() -> pane.requestFocus());
        Seen.await("all that fit", () -> columns(robot), 3);
    }
}
