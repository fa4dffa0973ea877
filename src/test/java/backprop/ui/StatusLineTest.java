package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class StatusLineTest {
    @Test
    void aProblemEndsWithTheNextChangeAndAHintSpeaksOfIt(FxRobot robot) {
        robot.interact(() -> {
            Label label = new Label();
            StatusLine line = new StatusLine(label, new HBox(label));
            line.problem("“abc” is no number");
            assertThat(label.getText()).isEqualTo("✕ “abc” is no number");
            line.changed();
            assertThat(label.getText()).isEmpty();
            line.hint("Opened xor.json");
            line.changed();
            assertThat(label.getText()).isEqualTo("Opened xor.json");
        });
    }
}
