package backprop.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StyleRecordsTest {
    private final VBox root = new VBox();
    private final Region box = new Region();

    @Start
    void start(Stage stage) {
        Scene scene = new Scene(root, 200, 200);
        scene.getStylesheets().add("data:text/css,%23last{-fx-opacity:0.5}");
        root.getChildren().add(box);
        stage.setScene(scene);
        stage.show();
    }

    private void name(int count) {
        for (int i = 1; i <= count; i++) {
            StyleRecords.name(box, "record-" + i);
        }
        StyleRecords.name(box, "last");
        box.applyCss();
    }

    @Test
    void theSheetsChangeOnceThereAreManyIdsAndOnlyThen(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = root.getScene();
            name(StyleRecords.MANY + 1);
            StyleRecords.bound(scene); // other tests may have left some
            List<String> clean = new ArrayList<>(scene.getStylesheets());
            name(StyleRecords.MANY - 1);
            StyleRecords.bound(scene);
            assertThat(scene.getStylesheets()).isEqualTo(clean);
            name(StyleRecords.MANY);
            StyleRecords.bound(scene);
            assertThat(scene.getStylesheets()).isNotEqualTo(clean);
            name(StyleRecords.MANY);
            StyleRecords.bound(scene);
            assertThat(scene.getStylesheets()).isEqualTo(clean);
        });
    }

    @Test
    void everyNodeKeepsItsStyle(FxRobot robot) {
        robot.interact(() -> {
            name(StyleRecords.MANY + 1);
            assertThat(box.getOpacity()).isEqualTo(0.5);
            StyleRecords.bound(root.getScene());
            root.applyCss();
            assertThat(box.getOpacity()).isEqualTo(0.5);
            StyleRecords.name(box, null);
            root.applyCss();
            assertThat(box.getOpacity()).isEqualTo(1);
        });
    }
}
