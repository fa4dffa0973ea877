package backprop.ui;

import backprop.bench.Networks;
import backprop.session.Playhead;
import backprop.session.Session;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The real window, 1440 by 900, driven from the thread of a benchmark. */
final class BenchWindow {
    private final Session session;
    private final Scene scene;

    private BenchWindow(Session session, Scene scene) {
        this.session = session;
        this.scene = scene;
    }

    /** Opens the window and waits for its first frame. */
    static BenchWindow open() {
        Launcher.pulseOften();
        CompletableFuture<BenchWindow> opened = new CompletableFuture<>();
        Platform.startup(() -> {
            Stage stage = new Stage();
            LabWindow window = new LabWindow(stage, Settings.ofUser(), new NoPicker(), Optional.empty());
            window.show(null);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1440);
            stage.setHeight(900);
            opened.complete(new BenchWindow(window.session(), stage.getScene()));
        });
        BenchWindow window = opened.join();
        window.frames(30);
        return window;
    }

    private static final class NoPicker implements FilePicker {
        @Override
        public Optional<Path> toOpen(@Nullable Path present) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toOpenTable() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toSave(@Nullable Path present, String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toExport(@Nullable Path last, String name, ExportChoice choice) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toFolder(String present) {
            return Optional.empty();
        }
    }

    Session session() {
        return session;
    }

    Scene scene() {
        return scene;
    }

    /** Shows a bundled network with its whole pass. */
    void show(String network) {
        does(() -> {
            session.open(Networks.lab(network));
            session.seek(Playhead.end(session.frame().trace()));
        });
        frames(30);
    }

    /** Does something on the thread of the window and waits for it. */
    void does(Runnable work) {
        asks(() -> {
            work.run();
            return true;
        });
    }

    <T> T asks(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.join();
    }

    /** Waits until so many more frames have been painted. */
    void frames(int count) {
        for (int i = 0; i < count; i++) {
            CountDownLatch painted = new CountDownLatch(1);
            does(() -> RenderedFrame.next(scene, painted::countDown));
            await(painted);
        }
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
