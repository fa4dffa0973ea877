package backprop.ui;

import backprop.document.FileName;
import backprop.ui.kit.Look;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The lab as an application of the toolkit: one window, on the file that was named or on the worked example. */
public class App extends Application {
    private static final String ICON = "/backprop/assets/icon.png";

    private Settings settings = Settings.ofNobody();
    private Runnable atEnd = () -> {};

    /** Called as soon as the toolkit runs, and not on the thread of the window, which waits for no disk. */
    @Override
    public final void init() {
        Launcher.toolkitRuns();
        settings = Settings.ofUser();
    }

    /**
     * Shows the bare window at once, in its place and its colours, and meanwhile makes the lab on a thread of its own:
     * nodes may be made on any thread as long as no window shows them.
     */
    @Override
    public final void start(Stage stage) {
        // Before the first control, which would load the toolkit's own sheet.
        Look.choose(settings.theme());
        CompletableFuture<LabWindow> lab = new CompletableFuture<>();
        Thread maker = new Thread(() -> make(stage, lab), "lab");
        maker.setDaemon(true);
        maker.start();
        showBare(stage);
        afterFrames(2, () -> fill(stage, lab));
    }

    private void make(Stage stage, CompletableFuture<LabWindow> lab) {
        try {
            lab.complete(new LabWindow(stage, settings, new SystemPicker(stage), UserFolder.state()));
        } catch (RuntimeException | Error e) {
            lab.completeExceptionally(e);
        }
    }

    /** After the last window has closed. */
    @Override
    public final void stop() {
        atEnd.run();
    }

    private void showBare(Stage stage) {
        new WindowMemory(settings).restore(stage);
        StackPane bare = new StackPane(new Label("Opening …"));
        stage.setScene(new Scene(bare, Look.ground(settings.theme())));
        bare.setBackground(null);
        stage.setTitle("Backprop Lab");
        stage.show();
    }

    private void fill(Stage stage, CompletableFuture<LabWindow> lab) {
        LabWindow window = lab.join();
        atEnd = window::await;
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> window.report(failure));
        List<String> files = getParameters().getUnnamed();
        window.show(files.isEmpty() ? null : FileName.path(files.get(0)));
        afterFrames(2, () -> shown(stage));
    }

    /** Does what can wait until the lab is seen. */
    void shown(Stage stage) {
        stage.getIcons().add(new Image(ICON));
        GiveBack.whenAtRest(stage.getScene());
    }

    /** Does something at the beginning of a pulse, when so many more have been painted. */
    private static void afterFrames(int count, Runnable work) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames == count) {
                    stop();
                    work.run();
                }
            }
        }.start();
    }
}
