package backprop.training;

import backprop.engine.Bias;
import backprop.engine.Layer;
import backprop.engine.Network;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * A training under way. One thread works it with {@link #step} or {@link #advance}; any thread may read {@link #progress}
 * and {@link #history} meanwhile.
 *
 * <p>A run stops by itself before a step whose loss, gradient or parameters are not finite.
 */
public final class Run {
    private final Recipe recipe;
    private final Stepper stepper;
    private final Meter meter;
    private final Evaluation test;
    private final History history;
    private double testLoss;
    private double loss;
    private boolean stopped;

    private volatile Progress published;
    private volatile boolean wanted;

    private Run(Recipe recipe, Stepper stepper, History history) {
        this.recipe = recipe;
        this.stepper = stepper;
        this.history = history;
        this.meter = new Meter(stepper.pass());
        this.test = Evaluation.of(recipe.start(), recipe.test());
        this.testLoss = test.loss(stepper.pass());
        this.loss = stepper.loss();
        this.published = new Progress(stepper.step(), stepper.network(), loss, false);
    }

    /** A run at its start. */
    public static Run of(Recipe recipe) {
        Stepper stepper = new Stepper(recipe);
        return new Run(recipe, stepper, History.of(recipe, stepper.state()));
    }

    /**
     * A run that goes on from a step of this one after another recipe, with the weights and biases of that step. What the
     * optimiser remembers goes on if it is of the same kind and begins anew if not. The other recipe may have other
     * activations and another loss, but not another shape.
     *
     * @throws IllegalArgumentException if this run did not come so far or the shape is another
     */
    public Run branch(int step, Recipe other) {
        return branch(other, history.stateAt(step));
    }

    /** As {@link #branch(int, Recipe)}, but with the weights and biases of another network, as if that step had led there. */
    public Run branch(int step, Recipe other, Network there) {
        double[][] parameters = new Stepper(other.withStart(there)).state().parameters();
        return branch(other, history.stateAt(step).with(parameters));
    }

    private Run branch(Recipe other, State state) {
        if (!other.start().sizes().equals(recipe.start().sizes())) {
            throw new IllegalArgumentException("expected a " + recipe.start().shape() + " network, found "
                    + other.start().shape());
        }
        if (!biases(other).equals(biases(recipe))) {
            throw new IllegalArgumentException("expected layers with the same biases free, held or none");
        }
        Optimiser before = history.recipeAt(state.step()).optimiser();
        State start = before.getClass().equals(other.optimiser().getClass())
                ? state
                : state.forgetting(other.optimiser().memory());
        return new Run(other, new Stepper(other, start), history.branch(other, start));
    }

    private static List<Bias> biases(Recipe recipe) {
        return recipe.start().layers().stream().map(Layer::bias).toList();
    }

    /** The recipe that it follows. */
    public Recipe recipe() {
        return recipe;
    }

    /** What it has been through. */
    public History history() {
        return history;
    }

    /** How far it has come; while it is worked by another thread, as of the last step or the one at the last asking. */
    public Progress progress() {
        Progress latest = published;
        wanted = true;
        return latest;
    }

    /** Makes one step; false if the run has stopped. */
    public boolean step() {
        return advance(1) == 1;
    }

    /**
     * Makes so many steps, fewer if the run stops or the thread is interrupted, which stays so.
     *
     * @return how many were made
     */
    public int advance(int steps) {
        return advance(steps, ignored -> {});
    }

    /** As {@link #advance(int)}, and hands on the loss before each step. */
    public synchronized int advance(int steps, DoubleConsumer losses) {
        int made = 0;
        while (made < steps && !stopped && !Thread.currentThread().isInterrupted()) {
            if (stepOnce()) {
                made++;
                losses.accept(loss);
            }
            if (wanted) {
                publish();
            }
        }
        publish();
        return made;
    }

    private boolean stepOnce() {
        int step = stepper.step();
        loss = stepper.gradient();
        stopped = !stepper.isFinite();
        if (stopped) {
            return false;
        }
        if (!recipe.test().isEmpty() && step % recipe.stepsPerEpoch() == 0) {
            testLoss = test.loss(stepper.pass());
        }
        boolean kept = history.keepsMeasures(step);
        if (kept) {
            meter.beforeUpdate(loss, testLoss);
        }
        stepper.update();
        if (kept) {
            meter.afterUpdate();
            history.add(step, meter.row());
        }
        history.arrive(stepper);
        return true;
    }

    private void publish() {
        wanted = false;
        published = new Progress(stepper.step(), stepper.network(), loss, stopped);
    }
}
