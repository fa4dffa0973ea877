package backprop.ui;

import backprop.document.FileName;
import backprop.ui.kit.Look;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The lab as an application of the toolkit: one window, on the file that was named or on the worked example. */
public final class App extends Application {
    private static final String ICON = "/backprop/assets/icon.png";

    /** Shows the bare window at once, in its place and its colours, and makes the lab when it has been seen. */
    @Override
    public void start(Stage stage) {
        Settings settings = Settings.ofUser();
        new WindowMemory(settings).restore(stage);
        StackPane bare = new StackPane(new Label("Opening …"));
        stage.setScene(new Scene(bare, Look.ground(settings.theme())));
        bare.setBackground(null);
        stage.setTitle("Backprop Lab");
        stage.show();
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames == 2) {
                    stop();
                    fill(stage, settings);
                }
            }
        }.start();
    }

    private void fill(Stage stage, Settings settings) {
        stage.getIcons().add(new Image(ICON));
        List<String> files = getParameters().getUnnamed();
        LabWindow window = new LabWindow(stage, settings, new SystemPicker(stage));
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> window.report(failure));
        window.show(files.isEmpty() ? null : FileName.path(files.get(0)));
    }
}
