package backprop.session;

import backprop.engine.Trace;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where the pass of a large network is computed. Small ones do not take long enough to be worth it. */
@FunctionalInterface
public interface Passes {
    /** On the spot. */
    Passes AT_ONCE = (pass, done) -> done.accept(pass.get());

    /**
     * Computes a pass, at once or elsewhere. A pass that was asked for before and is not done yet need not be: nobody wants
     * it any more.
     *
     * @param done gets the trace, on the thread of the session
     */
    void run(Supplier<Trace> pass, Consumer<Trace> done);
}
