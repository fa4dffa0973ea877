package backprop.ui.training;

import backprop.engine.Network;
import backprop.training.Recipe;
import backprop.training.Run;
import backprop.ui.kit.Background;
import backprop.ui.training.Outcome.Rival;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.animation.AnimationTimer;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/**
 * Makes runs of what is chosen, trains them on a thread of its own and travels through them. Belongs to the thread of the
 * window, to which it publishes at most once a pulse; what is seen while it trains is the latest step.
 */
final class Trainer {
    /** Steps between two looks at whether to stop. */
    private static final int CHUNK = 16;
    /** A new look at the run while it trains, in nanoseconds: what is drawn then costs more than a step. */
    private static final long BETWEEN = 60_000_000;

    private final Background training = new Background("training");
    private final RunMaker maker = new RunMaker(this::publish);
    private final Background preparing = new Background("training-rival");
    private final Background travelling = new Background("training-travel");
    private final AnimationTimer pulse = new AnimationTimer() {
        private long last;

        @Override
        public void handle(long now) {
            if (now - last >= BETWEEN) {
                last = now;
                follow();
            }
        }
    };
    private Consumer<Outcome> listener = outcome -> {};
    private Setup setup;
    private Run run;
    private @Nullable Rival rival;
    private int step;
    private Network network;
    private int goal;
    private boolean busy;
    private long began;
    private boolean timed;
    private int firstStep;
    private int timedSteps;
    private double seconds;

    /** @param first what is trained; until the run of it is there, the small one of the first start stands for it */
    Trainer(Setup first) {
        setup = Setup.opening();
        run = Run.of(setup.recipe());
        network = run.recipe().start();
        edit(opening -> first);
    }

    /** Who gets the outcomes, the present one first. */
    void follow(Consumer<Outcome> follower) {
        listener = follower;
        publish();
    }

    Setup setup() {
        return setup;
    }

    Outcome outcome() {
        return new Outcome(
                setup,
                run,
                step,
                network,
                rival,
                maker.isBusy(),
                busy,
                run.history().steps(),
                goal);
    }

    /** How long the last training of the first run took, in seconds. */
    double seconds() {
        return seconds;
    }

    /** How many steps that was. */
    int timedSteps() {
        return timedSteps;
    }

    private void publish() {
        listener.accept(outcome());
    }

    /**
     * Changes what is chosen. What belongs to the data or to the first weights begins a new run; what belongs to the steps
     * is followed from the last step on.
     *
     * @throws IllegalArgumentException if the edit makes none that can be trained; nothing has changed then
     */
    void edit(UnaryOperator<Setup> edit) {
        Setup next = edit.apply(setup);
        if (next.equals(setup)) {
            return;
        }
        int behind = maker.isBusy() ? maker.steps() : run.history().steps();
        boolean goesOn = setup.beginsAs(next) && behind > 0;
        pause();
        setup = next;
        if (goesOn) {
            rival = null;
            publish();
        } else {
            begin();
        }
    }

    /** Makes the run of what is chosen; the one before is seen until it is there. */
    private void begin() {
        Setup chosen = setup;
        maker.make(0, () -> Run.of(chosen.recipe()), this::take);
        publish();
    }

    /** Looks at a run that was made, at its last step. */
    private void take(Run made) {
        halt();
        travelling.stop();
        run = made;
        rival = null;
        seconds = 0;
        step = made.history().steps();
        network = made.progress().network();
        publish();
    }

    /** Back to the first weights. */
    void reset() {
        pause();
        begin();
    }

    /** Makes so many steps, after what is chosen now. */
    void train(int steps) {
        if (!busy) {
            pause();
            maker.onceMade(() -> goOn(steps));
        }
    }

    private void goOn(int steps) {
        Recipe recipe = recipe();
        if (recipe.equals(run.recipe())) {
            go(steps);
            return;
        }
        Run before = run;
        Rival second = rival;
        int made = before.history().steps();
        maker.make(made, () -> before.branch(made, recipe), branched -> {
            take(branched);
            rival = second;
        });
        maker.onceMade(() -> go(steps));
        publish();
    }

    /** What the run follows from its last step on: its own samples and first weights, and what is chosen now. */
    Recipe recipe() {
        return setup.after(run.recipe());
    }

    private void go(int steps) {
        Rival second = rival;
        work(
                second == null ? List.of(run) : List.of(run, second.run()),
                run.history().steps() + steps);
    }

    /** Goes on from a step with the weights of a network, its own or others; the steps after it are no more. */
    void goOnFrom(int from, Network there, int steps) {
        pause();
        Run before = run;
        Recipe recipe = recipe();
        maker.make(from, () -> before.branch(from, recipe, there), this::take);
        maker.onceMade(() -> go(steps));
        publish();
    }

    /**
     * Lets a second run, from the same first step or from one on the way, come as far as the first.
     *
     * @param made makes the run, away from the window
     */
    void compare(String name, Supplier<Run> made) {
        pause();
        if (maker.isBusy()) {
            return; // what is seen is about to be replaced
        }
        int wanted = Math.max(run.history().steps(), 1);
        preparing.run(
                new Task<Run>() {
                    @Override
                    protected Run call() {
                        return made.get();
                    }
                },
                second -> {
                    halt();
                    rival = new Rival(name, second, second.progress().network());
                    work(List.of(second), wanted);
                });
    }

    /** One run again. */
    void alone() {
        pause();
        rival = null;
        publish();
    }

    private void work(List<Run> runs, int until) {
        goal = until;
        busy = true;
        began = System.nanoTime();
        Task<Boolean> task = new Task<>() {
            @Override
            protected Boolean call() {
                boolean going = true;
                while (going && !isCancelled()) {
                    going = false;
                    for (Run each : runs) {
                        int left = Math.min(CHUNK, until - each.history().steps());
                        going |= left > 0 && each.advance(left) == left;
                    }
                }
                return true;
            }
        };
        timed = runs.contains(run);
        firstStep = run.history().steps();
        training.run(task, done -> ended());
        pulse.start();
        publish();
    }

    private void ended() {
        busy = false;
        pulse.stop();
        if (timed) {
            seconds = (System.nanoTime() - began) / 1e9;
            timedSteps = run.history().steps() - firstStep;
        }
        show(run.history().steps());
    }

    /** Stops where it is. */
    void pause() {
        preparing.stop();
        maker.forget();
        halt();
    }

    private void halt() {
        if (busy) {
            training.stop();
            ended();
        }
    }

    private void follow() {
        step = run.progress().step();
        network = run.progress().network();
        Rival second = rival;
        if (second != null) {
            rival = second.with(second.run().progress().network());
        }
        publish();
    }

    /** Looks at a step, from 0 to the last. */
    void travel(int to) {
        halt();
        show(Math.max(0, Math.min(run.history().steps(), to)));
    }

    /** Looks at another step, reckoned from the one that is looked at. */
    void move(UnaryOperator<Integer> move) {
        travel(move.apply(step));
    }

    /** Makes the networks of a step again, away from the window. */
    private void show(int to) {
        step = to;
        Run first = run;
        Rival second = rival;
        travelling.run(
                new Task<Networks>() {
                    @Override
                    protected Networks call() {
                        return new Networks(
                                first.history().networkAt(to), second == null ? null : at(second.run(), to));
                    }
                },
                found -> {
                    network = found.first();
                    Network other = found.second();
                    if (second != null && other != null) {
                        rival = second.with(other);
                    }
                    publish();
                });
    }

    private static Network at(Run run, int step) {
        return run.history().networkAt(Math.min(step, run.history().steps()));
    }

    /** The networks of one step. */
    private record Networks(Network first, @Nullable Network second) {}

    /** Ends all work. */
    void close() {
        pause();
        maker.close();
        travelling.stop();
    }
}
