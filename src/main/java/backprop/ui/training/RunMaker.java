package backprop.ui.training;

import backprop.training.Run;
import backprop.ui.kit.Background;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.concurrent.Task;

/**
 * Makes one run at a time away from the window: to draw the samples, to build the network or to go again to a step takes
 * longer than a frame. What is wished of the run meanwhile waits for it; the last wish counts.
 */
final class RunMaker {
    private final Background making = new Background("training-run");
    private final Runnable failed;
    private Optional<Runnable> wish = Optional.empty();
    private boolean busy;
    private int steps;

    /** @param failed is told when a run could not be made */
    RunMaker(Runnable failed) {
        this.failed = failed;
    }

    /** True while a run is made. */
    boolean isBusy() {
        return busy;
    }

    /** How many steps the run that is made has behind it. */
    int steps() {
        return steps;
    }

    /**
     * Makes a run instead of the one that is being made.
     *
     * @param behind the steps that it has behind it
     * @param done gets it, unless another one is made by then
     */
    void make(int behind, Callable<Run> work, Consumer<Run> done) {
        busy = true;
        steps = behind;
        forget();
        making.run(
                new Task<Run>() {
                    @Override
                    protected Run call() throws Exception {
                        return work.call();
                    }
                },
                run -> {
                    busy = false;
                    Optional<Runnable> next = wish;
                    forget();
                    done.accept(run);
                    next.ifPresent(Runnable::run);
                },
                () -> {
                    busy = false;
                    forget();
                    failed.run();
                });
    }

    /** Does something at once, or as soon as the run that is being made is there. */
    void onceMade(Runnable work) {
        if (busy) {
            wish = Optional.of(work);
        } else {
            work.run();
        }
    }

    /** Gives up what waits for the run; the run is made. */
    void forget() {
        wish = Optional.empty();
    }

    /** Ends all work; nothing more comes of it. */
    void stop() {
        forget();
        busy = false;
        making.stop();
    }
}
