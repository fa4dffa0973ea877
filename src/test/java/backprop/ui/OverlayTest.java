package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class OverlayTest {
    private final StackPane layer = new StackPane();
    private Overlay overlay = new Overlay(new StackPane());

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(new Button("below"), layer), 300, 200));
        overlay = new Overlay(layer);
        stage.show();
    }

    private void show(String name) {
        Button first = new Button(name);
        VBox card = new VBox(first);
        card.setId(name);
        overlay.show(card, first);
    }

    private List<String> shown() {
        WaitForAsyncUtils.waitForFxEvents();
        return layer.getChildren().stream().map(Node::getId).toList();
    }

    @Test
    void aCardThatWaitsComesWhenTheOneBeforeHasGone(FxRobot robot) {
        robot.interact(() -> overlay.showWhenFree(() -> show("first")));
        robot.interact(() -> overlay.showWhenFree(() -> show("second")));
        assertThat(shown()).containsExactly("first");
        robot.interact(overlay::hide);
        assertThat(shown()).containsExactly("second");
        robot.interact(overlay::hide);
        assertThat(shown()).isEmpty();
    }

    @Test
    void whoHidesACardAndShowsAnotherComesFirst(FxRobot robot) {
        robot.interact(() -> {
            show("question");
            overlay.showWhenFree(() -> show("waiting"));
            overlay.hide();
            show("answer");
        });
        assertThat(shown()).containsExactly("answer");
        robot.interact(overlay::hide);
        assertThat(shown()).containsExactly("waiting");
    }
}
