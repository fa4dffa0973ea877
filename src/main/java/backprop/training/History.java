package backprop.training;

import backprop.engine.BatchPass;
import backprop.engine.Cell;
import backprop.engine.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a run has been through, for any thread to read while the run goes on.
 *
 * <p>The measures of every step are kept up to 65,536 steps, then those of every second, every fourth and so on. Networks
 * are kept at some steps, in 48 MB at most (and four of them at least); one in between is made again from the last before
 * it, to the very bits.
 *
 * <p>Step t is the network after t steps, so step 0 is the start. The measures of step t are those of the pass that is made
 * there, before the update.
 */
public final class History {
    /** Steps of a run that is short enough to be gone again for its path. */
    private static final int REPLAYED = 512;

    private final Table table;
    private final Snapshots snapshots;
    private int steps;

    private History(Table table, Snapshots snapshots, int steps) {
        this.table = table;
        this.snapshots = snapshots;
        this.steps = steps;
    }

    static History of(Recipe recipe, State start) {
        int depth = recipe.start().depth();
        Snapshots snapshots = new Snapshots();
        snapshots.begin(recipe, start);
        return new History(new Table(Meter.columns(depth)), snapshots, start.step());
    }

    /** The same past up to a state, from which another recipe is followed. */
    synchronized History branch(Recipe recipe, State state) {
        Snapshots past = snapshots.upTo(state.step());
        past.begin(recipe, state);
        return new History(table.before(state.step()), past, state.step());
    }

    synchronized void add(int step, double[] row) {
        table.add(step, row);
    }

    synchronized boolean keepsMeasures(int step) {
        return table.keeps(step);
    }

    /** Takes note that a step was made. */
    synchronized void arrive(Stepper stepper) {
        steps = stepper.step();
        if (snapshots.wants(steps)) {
            snapshots.add(stepper.state());
        }
    }

    /** How many steps were made. */
    public synchronized int steps() {
        return steps;
    }

    /** How many steps lie between two networks that are kept: a network in between takes up to so many steps to make. */
    public synchronized int distance() {
        return snapshots.distance();
    }

    /**
     * The network after so many steps.
     *
     * @throws IllegalArgumentException if the run did not come so far
     */
    public Network networkAt(int step) {
        return replay(step).network();
    }

    /**
     * The recipe that the step after this one follows.
     *
     * @throws IllegalArgumentException if the run did not come so far
     */
    public synchronized Recipe recipeAt(int step) {
        requireReached(step);
        return snapshots.recipeAt(step);
    }

    /**
     * Where two weights or biases went, from the start to the last step: at every step of a short run, else at the steps
     * whose networks are kept, and at the last.
     */
    public List<Waypoint> path(Cell across, Cell up) {
        List<State> kept;
        int last;
        synchronized (this) {
            kept = snapshots.all();
            last = steps;
        }
        Network like = recipeAt(0).start();
        List<Waypoint> path = new ArrayList<>();
        for (int k = 0; k < kept.size(); k++) {
            State state = kept.get(k);
            int next = k + 1 < kept.size() ? kept.get(k + 1).step() : last + 1;
            path.add(new Waypoint(state.step(), state.value(across, like), state.value(up, like)));
            boolean everyStep = last <= REPLAYED;
            if (everyStep || (next == last + 1 && state.step() < last)) {
                walk(state, next - 1, everyStep, across, up, path);
            }
        }
        return path;
    }

    private void walk(State from, int to, boolean everyStep, Cell across, Cell up, List<Waypoint> path) {
        Stepper stepper = new Stepper(recipeAt(from.step()), from);
        while (stepper.step() < to) {
            stepper.gradient();
            stepper.update();
            if (everyStep || stepper.step() == to) {
                BatchPass pass = stepper.pass();
                path.add(new Waypoint(
                        stepper.step(),
                        Probe.place(pass, across).get(),
                        Probe.place(pass, up).get()));
            }
        }
    }

    State stateAt(int step) {
        return replay(step).state();
    }

    /** The step of the last network before a step that is kept, or −1. */
    synchronized int keptBefore(int step) {
        return snapshots.stepBefore(step);
    }

    /** Hands on the network of every step after one, up to another. */
    void walk(int after, int upTo, Consumer<Network> networks) {
        Stepper stepper = from(after);
        while (stepper.step() < upTo) {
            stepper.gradient();
            stepper.update();
            networks.accept(stepper.network());
        }
    }

    private Stepper replay(int step) {
        Stepper stepper = from(step);
        while (stepper.step() < step) {
            stepper.gradient();
            stepper.update();
        }
        return stepper;
    }

    private synchronized Stepper from(int step) {
        requireReached(step);
        State state = snapshots.before(step);
        return new Stepper(snapshots.recipeAt(state.step()), state);
    }

    private void requireReached(int step) {
        if (step < 0 || step > steps) {
            throw new IllegalArgumentException("expected a step from 0 to " + steps + ", found " + step);
        }
    }

    /** The mean loss of each step's batch. */
    public synchronized Series loss() {
        return table.column(Meter.LOSS);
    }

    /** The mean loss over the samples of the test, measured once an epoch; 0 if there are none. */
    public synchronized Series testLoss() {
        return table.column(Meter.TEST_LOSS);
    }

    /** ‖∂ℒ/∂W⁽ˡ⁾‖. */
    public synchronized Series gradientNorm(int l) {
        return table.column(Meter.gradientNorm(l));
    }

    /** √(mean of ‖δ⁽ˡ⁾‖² over the batch). */
    public synchronized Series deltaNorm(int l) {
        return table.column(Meter.deltaNorm(l));
    }

    /** ‖ΔW⁽ˡ⁾‖/‖W⁽ˡ⁾‖, how far the step moves the weights by their size. */
    public synchronized Series updateRatio(int l) {
        return table.column(Meter.updateRatio(l));
    }
}
