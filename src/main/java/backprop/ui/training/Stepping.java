package backprop.ui.training;

import backprop.training.Run;
import backprop.ui.kit.Background;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.concurrent.Task;

/** Lets runs make steps beside each other, on a thread of their own, and looks at them now and then until they are through. */
final class Stepping {
    /** Steps between two looks at whether to stop. */
    private static final int CHUNK = 16;
    /** A new look at the runs, in nanoseconds: what is drawn then costs more than a step. */
    private static final long BETWEEN = 60_000_000;

    private final Background training = new Background("training");
    private final Runnable ended;
    private final Runnable settled;
    private final AnimationTimer pulse;
    private boolean busy;
    private int goal;

    /**
     * @param look is called now and then while steps are made
     * @param ended is called when the last step is made or somebody halts them
     * @param settled is called when runs that were halted have made the last step that they had begun
     */
    Stepping(Runnable look, Runnable ended, Runnable settled) {
        this.ended = ended;
        this.settled = settled;
        pulse = new AnimationTimer() {
            private long last;

            @Override
            public void handle(long now) {
                if (now - last >= BETWEEN) {
                    last = now;
                    look.run();
                }
            }
        };
    }

    /** True while steps are made. */
    boolean isBusy() {
        return busy;
    }

    /** How many steps each run has in the end. */
    int goal() {
        return goal;
    }

    /** Begins to make steps, until every run has so many or cannot go on. */
    void begin(List<Run> runs, int until) {
        goal = until;
        busy = true;
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
        training.run(task, done -> end());
        pulse.start();
    }

    /** Stops the runs where they are. */
    void halt() {
        if (busy) {
            // Tasks follow each other on one thread: this one begins when the steps are through.
            training.run(
                    new Task<Boolean>() {
                        @Override
                        protected Boolean call() {
                            return true;
                        }
                    },
                    through -> settled.run());
            end();
        }
    }

    private void end() {
        busy = false;
        pulse.stop();
        ended.run();
    }
}
