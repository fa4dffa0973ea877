package backprop.ui.flow;

import backprop.flow.Experiment;
import backprop.flow.Summary;
import backprop.flow.Sweep;
import backprop.ui.flow.Outcome.Phase;
import backprop.ui.flow.Outcome.Seeds;
import backprop.ui.kit.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen, with its history, and what it gives. Every change publishes one {@link Outcome}; belongs to the thread of
 * the window.
 *
 * <p>One seed is measured at once where that takes less than a frame, else on a thread of its own; the many seeds always
 * are, by themselves where they take about a second, else when they are asked for. A result comes back only while its
 * task has not been replaced or stopped, and every change of what it belongs to does that: an old one never replaces a newer
 * one.
 */
final class Desk {
    /** So many weights are gone through in well under a frame. */
    private static final long AT_ONCE = 80_000;
    /** So many in about a second. */
    private static final long BY_ITSELF = 150_000_000;

    private final History<Setup> history;
    private final Background measuring = new Background("flow-seed");
    private final Background sweeping = new Background("flow-seeds");
    private Consumer<Outcome> listener = outcome -> {};
    private Measured measured;
    private Seeds sweep;

    /** A desk with what is chosen at first. */
    Desk(Setup first) {
        history = new History<>(first);
        measured = Measured.of(Measured.work(first) <= AT_ONCE ? first : Setup.opening());
        sweep = new Seeds(Phase.WAITING, first, null);
    }

    /** Who gets the outcomes, the present one first; the work begins with it. */
    void follow(Consumer<Outcome> follower) {
        listener = follower;
        if (!measured.setup().equals(setup())) {
            measure(setup());
        }
        beginSweep();
    }

    Setup setup() {
        return history.value();
    }

    Outcome outcome() {
        return new Outcome(
                setup(), measured, !measured.setup().equals(setup()), sweep, history.undoTitle(), history.redoTitle());
    }

    private void publish() {
        listener.accept(outcome());
    }

    /**
     * Changes the setup; changes of one title in a row, up to {@link #close}, are one step of undo.
     *
     * @throws IllegalArgumentException if the edit makes none that can be built; nothing has changed then
     */
    void edit(String title, UnaryOperator<Setup> edit) {
        Setup before = setup();
        history.put(edit.apply(before), title);
        changed(before);
    }

    /** Ends a gesture. */
    void close() {
        history.close();
    }

    void undo() {
        Setup before = setup();
        history.undo();
        changed(before);
    }

    void redo() {
        Setup before = setup();
        history.redo();
        changed(before);
    }

    private void changed(Setup before) {
        Setup now = setup();
        if (now.equals(before)) {
            return;
        }
        measure(now);
        if (now.withSeed(0).equals(before.withSeed(0))) {
            publish();
        } else {
            beginSweep();
        }
    }

    private void measure(Setup now) {
        measuring.stop();
        if (Measured.work(now) <= AT_ONCE) {
            measured = Measured.of(now);
            return;
        }
        Task<Measured> task = new Task<>() {
            @Override
            protected Measured call() {
                return Measured.of(now);
            }
        };
        measuring.run(task, result -> {
            measured = result;
            publish();
        });
    }

    /** Runs the many seeds if that is short, else waits to be asked. */
    private void beginSweep() {
        Setup now = setup();
        if (now.weights() * (now.contenders().size() + 1) * now.seeds() <= BY_ITSELF) {
            run();
        } else {
            sweeping.stop();
            sweep = new Seeds(Phase.WAITING, now, null);
            publish();
        }
    }

    /** Runs the many seeds from the first on. */
    void run() {
        Setup now = setup();
        List<Experiment> experiments = new ArrayList<>(now.experiments());
        for (Experiment spared : now.spared()) {
            if (spared != null) {
                experiments.add(spared);
            }
        }
        SweepTask task = new SweepTask(new Sweep(experiments, 0, now.seeds()));
        sweep = new Seeds(Phase.RUNNING, now, null);
        task.valueProperty().addListener((property, was, is) -> arrived(task, is));
        sweeping.run(task, all -> {
            sweep = new Seeds(Phase.DONE, now, all);
            publish();
        });
        publish();
    }

    private void arrived(SweepTask task, @Nullable List<Summary> summaries) {
        if (sweeping.isPresent(task) && task.isRunning() && summaries != null) {
            sweep = new Seeds(Phase.RUNNING, sweep.setup(), summaries);
            publish();
        }
    }

    /** Stops the many seeds where they are. */
    void cancel() {
        sweeping.stop();
        sweep = new Seeds(Phase.CANCELLED, sweep.setup(), sweep.summaries());
        publish();
    }

    /** The seeds of a sweep; its value is what there is so far, handed over at most once per pulse. */
    private static final class SweepTask extends Task<@Nullable List<Summary>> {
        private final Sweep seeds;

        SweepTask(Sweep seeds) {
            this.seeds = seeds;
        }

        @Override
        protected @Nullable List<Summary> call() throws InterruptedException {
            Optional<List<Summary>> all = seeds.run(threads(), this::isCancelled, this::updateValue);
            return all.orElse(null);
        }

        /** One processor is left to the window, unless that would halve the speed. */
        private static int threads() {
            int processors = Runtime.getRuntime().availableProcessors();
            return processors > 2 ? processors - 1 : processors;
        }
    }
}
