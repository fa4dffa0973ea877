package backprop.ui.training;

import backprop.engine.Network;
import backprop.training.Recipe;
import backprop.training.Run;
import backprop.ui.kit.Background;
import backprop.ui.training.Outcome.Rival;
import backprop.ui.training.Past.Moment;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/**
 * Makes runs of what is chosen, trains them on a thread of its own and travels through them. Belongs to the thread of the
 * window, to which it publishes at most once a pulse; what is seen while it trains is the latest step.
 */
final class Trainer {
    private static final int NEVER = -1;

    private final RunMaker maker = new RunMaker(this::publish);
    private final Stepping stepping = new Stepping(this::follow, this::ended, this::settled);
    private final Background preparing = new Background("training-rival");
    private final Background travelling = new Background("training-travel");
    private final Past past = new Past();
    private final Stopwatch watch = new Stopwatch();
    private Consumer<Outcome> listener = outcome -> {};
    private Setup setup;
    private Run run;
    private @Nullable Rival rival;
    private int step;
    /** The step after which this run was halted, or through. */
    private int halted = NEVER;

    private Network network;
    /** True while the run of what is chosen is made, and the one that is seen is of something else. */
    private boolean beginning;

    /** @param first what is trained; until the run of it is there, the small one of the first start stands for it */
    Trainer(Setup first) {
        setup = first;
        run = Run.of(Setup.opening().recipe());
        network = run.recipe().start();
        if (!setup.equals(Setup.opening())) {
            begin();
        }
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
                stepping.isBusy(),
                run.history().steps(),
                stepping.goal());
    }

    /** How long the last training of the first run took. */
    Stopwatch watch() {
        return watch;
    }

    /** What was left behind, to be returned to by {@link #undo} and {@link #redo}. */
    Past past() {
        return past;
    }

    private void publish() {
        listener.accept(outcome());
    }

    /**
     * Changes what is chosen. What belongs to the data or to the first weights begins a new run; what belongs to the steps
     * is followed from the last step on. Changes of one title in a row, up to {@link Past#close}, are one to undo, and one
     * that comes back to where the row began has changed nothing.
     *
     * @throws IllegalArgumentException if the edit makes none that can be trained; nothing has changed then
     */
    void edit(String title, UnaryOperator<Setup> edit) {
        Setup next = edit.apply(setup);
        if (next.equals(setup)) {
            return;
        }
        int behind = maker.isBusy() ? maker.steps() : run.history().steps();
        boolean goesOn = setup.beginsAs(next) && behind > 0;
        pause();
        Optional<Moment> untouched = past.returned(title, next);
        if (untouched.isPresent()) {
            restore(untouched.get());
            return;
        }
        past.leave(title, moment());
        setup = next;
        if (goesOn) {
            rival = null;
            publish();
        } else {
            begin();
        }
    }

    private Moment moment() {
        return new Moment(setup, beginning ? null : run, step, network, beginning ? null : rival);
    }

    /** Leaves this moment for something that goes on with no row of changes. */
    private void leave(String title) {
        past.close();
        past.leave(title, moment());
    }

    /** Takes back the last change; the run of before is there again. */
    void undo() {
        if (past.undoTitle().isPresent()) {
            pause();
            past.back(moment()).ifPresent(this::restore);
        }
    }

    /** Makes it again. */
    void redo() {
        if (past.redoTitle().isPresent()) {
            pause();
            past.forward(moment()).ifPresent(this::restore);
        }
    }

    private void restore(Moment moment) {
        setup = moment.setup();
        Run made = moment.run();
        if (made == null) {
            begin();
            return;
        }
        maker.stop();
        adopt(made);
        network = moment.network();
        rival = moment.rival();
        show(Math.min(moment.step(), made.history().steps()));
    }

    /** Makes the run of what is chosen; the one before is seen until it is there. */
    private void begin() {
        Setup chosen = setup;
        beginning = true;
        maker.make(0, () -> Run.of(chosen.recipe()), this::take);
        publish();
    }

    /** Looks at a run that was made, at its last step. */
    private void take(Run made) {
        stepping.halt();
        adopt(made);
        step = made.history().steps();
        network = made.progress().network();
        publish();
    }

    private void adopt(Run made) {
        travelling.stop();
        halted = NEVER;
        beginning = false;
        run = made;
        rival = null;
        watch.clear();
    }

    /** Back to the first weights. */
    void reset() {
        pause();
        leave("return to the first weights");
        begin();
    }

    /** Makes so many steps, after what is chosen now. */
    void train(int steps) {
        if (!stepping.isBusy()) {
            pause();
            past.close();
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
        leave("training from step " + from + " on");
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
                    stepping.halt();
                    leave("comparison with " + name);
                    rival = new Rival(name, second, second.progress().network());
                    work(List.of(second), wanted);
                });
    }

    /** One run again. */
    void alone() {
        pause();
        leave("one run again");
        rival = null;
        publish();
    }

    private void work(List<Run> runs, int until) {
        if (runs.contains(run)) {
            watch.start(run.history().steps());
        }
        stepping.begin(runs, until);
        publish();
    }

    private void ended() {
        halted = run.history().steps();
        watch.stop(halted);
        show(halted);
    }

    /** Halted runs have made some steps more by now: the last one is looked at, unless somebody looks elsewhere. */
    private void settled() {
        if (step == halted && run.history().steps() > step) {
            watch.until(run.history().steps());
            show(run.history().steps());
        }
    }

    /** Stops where it is. */
    void pause() {
        preparing.stop();
        maker.forget();
        stepping.halt();
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
        stepping.halt();
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
        halted = NEVER;
        maker.stop();
        travelling.stop();
    }
}
