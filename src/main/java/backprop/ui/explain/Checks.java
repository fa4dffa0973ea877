package backprop.ui.explain;

import backprop.engine.Trace;
import backprop.picture.step.StepCheck;
import backprop.picture.step.UncheckedStep;
import backprop.ui.kit.Background;
import java.util.Optional;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/** Checks steps: those of small networks at once, those of large ones away from the window; and keeps the last result. */
final class Checks {
    private final Background working = new Background("step-check");
    private final Runnable done;
    private @Nullable UncheckedStep asked;
    private @Nullable StepCheck result;

    /** @param done is told of the result of the check that was asked for last, unless it was there at once */
    Checks(Runnable done) {
        this.done = done;
    }

    /** The check of a step; without a value while it is worked out. */
    Optional<StepCheck> of(UncheckedStep step) {
        if (!step.equals(asked)) {
            forget();
            asked = step;
            if (step.isQuick()) {
                result = step.check();
            } else {
                work(step);
            }
        }
        return Optional.ofNullable(result);
    }

    /** Ends a check of another pass, and forgets its result. */
    void forgetAllBut(Trace trace) {
        if (asked != null && !trace.equals(asked.trace())) {
            forget();
        }
    }

    /** Ends the check that is worked on, and forgets its result. */
    void forget() {
        working.stop();
        asked = null;
        result = null;
    }

    private void work(UncheckedStep step) {
        working.run(
                new Task<StepCheck>() {
                    @Override
                    protected StepCheck call() {
                        return step.check();
                    }
                },
                check -> {
                    result = check;
                    done.run();
                });
    }
}
