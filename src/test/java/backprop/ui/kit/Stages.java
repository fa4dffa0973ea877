package backprop.ui.kit;

import backprop.picture.Theme;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The one stage that all tests share. */
public final class Stages {
    private Stages() {}

    /** Shows a scene of a size in the colours of the lab, whatever the test before has made of the stage. */
    public static void show(Stage stage, Parent root, double width, double height) {
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        Scene scene = new Scene(root, width, height);
        Look.wear(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.show();
    }
}
