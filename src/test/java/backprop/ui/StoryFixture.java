package backprop.ui;

import backprop.ui.kit.Seen;
import java.io.IOException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.testfx.api.FxRobot;

/** A window in which a person does something, and whose thread must not throw anything meanwhile. */
abstract class StoryFixture extends WindowFixture {
    @Override
    void start(Stage primary) throws IOException {
        super.start(primary);
        Seen.watchThisThread();
    }

    @AfterEach
    void nothingWasThrown() {
        Seen.assertNothingWasThrown();
    }

    /** What a control says to those who cannot see it; nothing if it is not there. */
    protected static String said(FxRobot robot, String id) {
        return robot.lookup(id)
                .tryQuery()
                .map(node -> String.valueOf(node.getAccessibleText()))
                .orElse("");
    }
}
