package backprop.ui;

import backprop.engine.Trace;
import backprop.session.Passes;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Computes the passes of large networks away from the thread of the window; of several that wait, only the last. */
final class BackgroundPasses implements Passes {
    private @Nullable Work work;
    private Consumer<Throwable> onFailure = failure -> {};
    private @Nullable Runnable giveUpLast;

    /** Until now passes were computed at once; from now on they are work. */
    void begin(Work other, Consumer<Throwable> failures) {
        work = other;
        onFailure = failures;
    }

    @Override
    public void run(Supplier<Trace> pass, Consumer<Trace> done) {
        Work here = work;
        if (here == null) {
            Passes.AT_ONCE.run(pass, done);
            return;
        }
        if (giveUpLast != null) {
            giveUpLast.run();
        }
        giveUpLast = here.follow("Computing the pass …", pass::get, done, onFailure);
    }
}
