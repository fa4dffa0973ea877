package backprop.ui.lessons;

import backprop.lesson.Lesson;
import backprop.lesson.PracticeKind;
import backprop.lesson.Progress;
import backprop.lesson.ProgressFile;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;

/** What has been solved, in memory and, a moment later, in the user's folder. */
final class Ledger {
    private Optional<ProgressFile> file;
    private final Consumer<String> onProblem;
    private final Set<String> opened = new HashSet<>();
    private final ExecutorService disk = new ThreadPoolExecutor(
            0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> new Thread(work, "lesson-progress"));
    private Progress progress = Progress.NONE;

    /** @param onProblem who is told if it cannot be kept */
    Ledger(Optional<ProgressFile> file, Consumer<String> onProblem) {
        this.file = file;
        this.onProblem = onProblem;
    }

    /** Begins with what was kept before. */
    void begin(Progress kept) {
        progress = kept;
    }

    /** Leaves the file alone, which holds something that cannot be read. */
    void keepNothing() {
        file = Optional.empty();
    }

    boolean isSolved(String lesson, String key) {
        return progress.of(lesson, key).solved();
    }

    void solve(String lesson, String key) {
        keep(progress.solve(lesson, key));
    }

    void hints(String lesson, String key, int seen) {
        keep(progress.hints(lesson, key, seen));
    }

    void open(String lesson) {
        opened.add(lesson);
    }

    /** Forgets one lesson. */
    void reset(String lesson) {
        keep(progress.reset(lesson));
    }

    /** How many rounds or networks of a practice are solved. */
    int solved(String lesson, PracticeKind kind) {
        return progress.solved(lesson, kind);
    }

    /** Done is a lesson of which all is solved, or, where it asks nothing, one that was opened. */
    Entry.Standing of(Lesson lesson) {
        int all = lesson.keys().size();
        int solved = progress.solved(lesson);
        boolean begun = opened.contains(lesson.id()) || progress.lessons().contains(lesson.id());
        Entry.Mark mark = !begun ? Entry.Mark.NEW : solved == all ? Entry.Mark.DONE : Entry.Mark.BEGUN;
        return new Entry.Standing(mark, solved, all);
    }

    private void keep(Progress next) {
        progress = next;
        file.ifPresent(f -> disk.execute(() -> write(f, next)));
    }

    private void write(ProgressFile to, Progress next) {
        try {
            to.write(next);
        } catch (IOException e) {
            Platform.runLater(() -> onProblem.accept("Progress in the lessons cannot be kept: " + e.getMessage()));
        }
    }
}
