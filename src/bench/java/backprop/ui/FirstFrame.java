package backprop.ui;

import java.lang.management.ManagementFactory;
import java.util.Set;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Opens the lab, or a window that says hello, and prints the milliseconds from the start of Java to the first frame, to the
 * first frame with the content in it, and the processor time that went into that.
 *
 * <p>The lab shows a bare window first. That frame says how soon something is seen, not how soon one can work, so both are
 * told.
 */
public final class FirstFrame {
    /** The ids of the roots that are no bare window. */
    private static final Set<String> CONTENT = Set.of("shell", "hello");

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
        Thread watch = new Thread(FirstFrame::watch, "watch");
        watch.setDaemon(true);
        watch.start();
        if ("lab".equals(args[0])) {
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
            Platform.runLater(() -> awaitContent(window, first));
        });
    }

    /** The scene of the lab comes after that of the bare window; the one that says hello is there already. */
    private static void awaitContent(Window window, long first) {
        if (!CONTENT.contains(String.valueOf(window.getScene().getRoot().getId()))) {
            window.sceneProperty().addListener((property, was, is) -> awaitContent(window, first));
            return;
        }
        RenderedFrame.next(window.getScene(), () -> {
            System.out.println(first + " " + sinceStart() + " " + ProcessorTime.ofAll());
            System.out.flush();
            Runtime.getRuntime().halt(0);
        });
    }

    private static long sinceStart() {
        return System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
    }
}
