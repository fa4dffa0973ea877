package backprop.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StyleFaultsTest {
    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(new Label("word"))));
        stage.show();
    }

    @Test
    void aColourThatNobodyDefinesIsHeardOf(FxRobot robot) {
        Label label = robot.lookup(".label").queryAs(Label.class);
        robot.interact(() -> label.setStyle("-fx-text-fill: -color-of-nobody"));
        robot.interact(label::applyCss);
        assertThat(StyleFaults.take()).isNotEmpty().allMatch(said -> said.contains("-color-of-nobody"));
    }
}
