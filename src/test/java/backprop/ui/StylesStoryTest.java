package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.session.Playhead;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Whatever opens over the window finds its colours, in both themes and after a change of the theme. */
class StylesStoryTest extends StoryFixture {
    @Start
    @Override
    void start(Stage primary) throws IOException {
        super.start(primary);
    }

    @ParameterizedTest
    @CsvSource({"#tab-graph, 10", "#tab-flow, 6", "#tab-training, 10", "#tab-lessons, 2"})
    void everyMenuOfAScreenOpensInBothThemes(String tab, int fewest, FxRobot robot) {
        robot.interact(() -> window.session().seek(Playhead.after(7)));
        robot.clickOn(tab);
        assertThat(openAll(robot)).as("in the light").isGreaterThanOrEqualTo(fewest);
        robot.clickOn("#theme");
        assertThat(openAll(robot)).as("in the dark").isGreaterThanOrEqualTo(fewest);
    }

    /** Opens one after the other whatever opens over the window, and says how many there were. */
    private static int openAll(FxRobot robot) {
        List<Node> all = List.copyOf(
                robot.lookup(node -> node.isVisible() && !node.isDisabled()).queryAll());
        AtomicInteger opened = new AtomicInteger();
        robot.interact(() -> all.forEach(node -> {
            open(node);
            popups().forEach(popup -> popup.getScene().getRoot().applyCss());
            opened.addAndGet(popups().isEmpty() ? 0 : 1);
            popups().forEach(Window::hide);
        }));
        return opened.get();
    }

    private static void open(Node node) {
        if (node instanceof MenuButton menu) {
            menu.show();
            menu.getItems().forEach(item -> {
                if (item instanceof Menu more) {
                    more.show();
                }
            });
        } else if (node instanceof ChoiceBox<?> choice) {
            choice.show();
        } else if (node instanceof ComboBoxBase<?> choice) {
            choice.show();
        } else if (node instanceof TextInputControl || node.getId() != null) {
            askAt(node, node.localToScreen(node.getBoundsInLocal()));
        }
    }

    /** What the right button asks for. */
    private static void askAt(Node node, @Nullable Bounds at) {
        if (at != null) {
            node.fireEvent(new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 1, 1, at.getCenterX(), at.getCenterY(), false, null));
        }
    }

    private static List<Window> popups() {
        return Window.getWindows().stream()
                .filter(each -> each instanceof PopupWindow)
                .toList();
    }
}
