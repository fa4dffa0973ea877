package backprop.ui.training;

import backprop.engine.Activation;
import backprop.engine.Network;
import backprop.training.Recipe;
import backprop.training.Run;
import org.jspecify.annotations.Nullable;

/**
 * What there is to see at one moment.
 *
 * @param setup what is chosen
 * @param run the run of it
 * @param step the step that is looked at
 * @param network that of the step
 * @param rival the run beside it, if two are compared
 * @param preparing true while a run is made that takes the place of this one
 * @param training true while steps are made
 * @param steps how many steps the run has made
 * @param goal how many it is to make while it trains
 */
record Outcome(
        Setup setup,
        Run run,
        int step,
        Network network,
        @Nullable Rival rival,
        boolean preparing,
        boolean training,
        int steps,
        int goal) {
    /**
     * A second run.
     *
     * @param name what is different
     * @param run from the same first step on
     * @param network that of the step that is looked at, or of its last
     */
    record Rival(String name, Run run, Network network) {
        Rival with(Network other) {
            return new Rival(name, run, other);
        }
    }

    /** The same moment with another network to look at. */
    Outcome with(Network other) {
        return new Outcome(setup, run, step, other, rival, preparing, training, steps, goal);
    }

    /** The run as it goes on from its last step, with what is chosen by now; it takes a moment. */
    Run goingOn() {
        Recipe next = setup.after(run.recipe());
        return next.equals(run.recipe()) ? run : run.branch(steps, next);
    }

    /** True while nothing can be done with the run: steps are made, or another takes its place. */
    boolean isBusy() {
        return preparing || training;
    }

    /** True if the network tells classes apart, so that a sample is right or wrong; whichever the loss is. */
    boolean hasClasses() {
        return network.layer(network.depth()).activation() != Activation.IDENTITY;
    }

    /** True if the run met a number that is not finite. */
    boolean isStopped() {
        return run.progress().isStopped();
    }
}
