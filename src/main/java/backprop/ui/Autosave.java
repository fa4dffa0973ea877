package backprop.ui;

import backprop.document.DocumentException;
import backprop.document.NetworkDocument;
import backprop.document.Recovery;
import backprop.document.Recovery.Lost;
import backprop.document.Recovery.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a copy of unsaved work a few seconds after it has changed, and finds those that a window before could not throw away
 * any more. Its thread waits for the disk, so the window never does.
 */
final class Autosave {
    private static final Duration PAUSE = Duration.seconds(3);

    private static final int PATIENCE_SECONDS = 5;

    /** What is to be kept; empty if nothing would be lost. */
    interface Source {
        Optional<NetworkDocument> unsaved();

        /** The file that it belongs to. */
        Optional<Origin> origin();
    }

    private interface Step {
        void run(Recovery recovery) throws IOException, DocumentException;
    }

    private final Source source;
    private final Consumer<Throwable> onFailure;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread keeper = new Thread(work, "autosave");
        keeper.setDaemon(true);
        return keeper;
    });
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private @Nullable Recovery recovery; // of the thread
    private Optional<NetworkDocument> kept = Optional.empty();
    private boolean complained;

    Autosave(Source source, Consumer<Throwable> onFailure) {
        this.source = source;
        this.onFailure = onFailure;
        pause.setOnFinished(event -> keep());
    }

    /**
     * Begins to keep copies in a folder.
     *
     * @param found gets what other windows lost there, if they lost anything
     */
    void start(Path folder, Consumer<List<Lost>> found) {
        thread.execute(() -> {
            try {
                Recovery opened = Recovery.in(folder);
                recovery = opened;
                List<Lost> lost = opened.lost();
                if (!lost.isEmpty()) {
                    Platform.runLater(() -> found.accept(lost));
                }
            } catch (IOException e) {
                complain(e);
            }
        });
    }

    /** Something has changed; during a series of changes a copy is made every few seconds, not only at its end. */
    void changed() {
        if (pause.getStatus() != Animation.Status.RUNNING && !thread.isShutdown()) {
            pause.playFromStart();
        }
    }

    /** Keeps what is there now. */
    void keep() {
        Optional<NetworkDocument> unsaved = source.unsaved();
        if (unsaved.equals(kept)) {
            return;
        }
        kept = unsaved;
        Optional<Origin> origin = source.origin();
        later(here -> {
            if (unsaved.isPresent()) {
                here.keep(unsaved.get(), origin);
            } else {
                here.clear();
            }
        });
    }

    /** Keeps what is there now, which holds what was lost, and then throws away the copies that it came from. */
    void takeUp(Lost lost) {
        keep();
        forget(lost);
    }

    void forget(Lost lost) {
        later(here -> here.forget(lost.window()));
    }

    /** The window closes, and nothing of it is to be kept. */
    void end() {
        pause.stop();
        later(Recovery::clear);
        later(Recovery::close);
        thread.shutdown();
    }

    /** Waits a little for what is still to be written or thrown away; for when no window is left to wait with. */
    void await() {
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void later(Step step) {
        if (thread.isShutdown()) {
            return; // work that was under way has come to its end after that of the window
        }
        thread.execute(() -> {
            Recovery here = recovery;
            try {
                if (here != null) {
                    step.run(here);
                    complained = false;
                }
            } catch (IOException | DocumentException e) {
                complain(e);
            }
        });
    }

    /** Once is enough: a disk that is full stays so for a while. */
    private void complain(Exception failure) {
        if (!complained) {
            complained = true;
            Platform.runLater(() -> {
                kept = Optional.empty();
                onFailure.accept(failure);
            });
        }
    }
}
