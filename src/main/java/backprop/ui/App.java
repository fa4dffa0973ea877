package backprop.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The lab as an application of the toolkit: one window, on the file that was named or on the worked example. */
public final class App extends Application {
    private static final String ICON = "/backprop/assets/icon.png";

    @Override
    public void start(Stage stage) {
        stage.getIcons().add(new Image(ICON));
        List<String> files = getParameters().getUnnamed();
        LabWindow window = new LabWindow(stage, Settings.ofUser(), new SystemPicker(stage));
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> window.report(failure));
        window.show(files.isEmpty() ? null : Path.of(files.get(0)));
    }
}
