package backprop.ui;

import backprop.FastStart;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Opens the lab as {@link backprop.Main} does, or a window that says hello, and prints the milliseconds from the call of
 * Java to the first frame, to the first frame with the content in it, and the processor time of the Java with the window.
 *
 * <p>The lab shows a bare window first. That frame says how soon something is seen, not how soon one can work, so both are
 * told.
 */
public final class FirstFrame {
    private FirstFrame() {}

    /** The smallest application there is, as large as the lab. */
    public static final class Hello extends Application {
        @Override
        public void start(Stage stage) {
            StackPane hello = new StackPane(new Label("Hello"));
            hello.setId("hello");
            stage.setScene(new Scene(hello, 1440, 900));
            stage.show();
        }
    }

    /** {@code lab} or {@code hello}. */
    public static void main(String[] args) {
        boolean lab = "lab".equals(args[0]);
        if (lab) {
            FastStart.open(FirstFrame.class, args).ifPresent(System::exit);
        }
        Thread watch = new Thread(FirstFrame::watch, "watch");
        watch.setDaemon(true);
        watch.start();
        if (lab) {
            backprop.Main.main(new String[0]);
        } else {
            Application.launch(Hello.class);
        }
    }

    /** Waits until there is a toolkit to ask, then for the first window. */
    private static void watch() {
        while (true) {
            try {
                Platform.runLater(FirstFrame::awaitWindow);
                return;
            } catch (IllegalStateException notYet) {
                java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private static void awaitWindow() {
        if (Window.getWindows().isEmpty()) {
            Window.getWindows()
                    .addListener((ListChangeListener<Window>)
                            change -> awaitFrame(Window.getWindows().get(0)));
        } else {
            awaitFrame(Window.getWindows().get(0));
        }
    }

    private static void awaitFrame(Window window) {
        RenderedFrame.next(window.getScene(), () -> {
            long first = sinceStart();
            Platform.runLater(() -> {
                window.sceneProperty().addListener((property, was, is) -> awaitContent(is, first));
                awaitContent(window.getScene(), first);
            });
        });
    }

    private static void awaitContent(Scene scene, long first) {
        RenderedFrame.once(scene, () -> hasContent(scene), () -> {
            System.out.println(first + " " + sinceStart() + " " + ProcessorTime.ofAll());
            System.out.flush();
            Runtime.getRuntime().halt(0);
        });
    }

    /** The loss is the last node of the graph, so with it the drawing is there. */
    private static boolean hasContent(Scene scene) {
        return scene.lookup("#graph #loss") != null || scene.lookup("#hello") != null;
    }

    /** Since whoever measures asked for a Java, of which there may be two. */
    private static long sinceStart() {
        return System.currentTimeMillis() - Long.getLong("bench.asked", 0);
    }
}
