package backprop.training;

import java.util.List;
import java.util.TreeMap;

/**
 * States at evenly spaced steps, in bounded memory: when there are more than fit, every second one goes and the distance
 * doubles. Those where a recipe begins stay.
 */
final class Snapshots {
    /** Bytes that the states of a run may take together. */
    static final long BUDGET = 48L << 20;

    private static final int FEWEST = 4;
    private static final int MOST = 1024;

    private final TreeMap<Integer, State> states = new TreeMap<>();
    private final TreeMap<Integer, Recipe> recipes = new TreeMap<>();
    private int distance = 16;

    /** A new beginning: from this state on, the run follows the recipe. */
    void begin(Recipe recipe, State state) {
        states.put(state.step(), state);
        recipes.put(state.step(), recipe);
    }

    /** Those up to a step. */
    Snapshots upTo(int step) {
        Snapshots copy = new Snapshots();
        copy.states.putAll(states.headMap(step, true));
        copy.recipes.putAll(recipes.headMap(step, true));
        copy.distance = distance;
        return copy;
    }

    boolean wants(int step) {
        return step % distance == 0 && !states.containsKey(step);
    }

    void add(State state) {
        states.put(state.step(), state);
        if (states.size() > Math.max(FEWEST, Math.min(MOST, BUDGET / state.bytes()))) {
            distance *= 2;
            states.keySet().removeIf(step -> step % distance != 0 && !recipes.containsKey(step));
        }
    }

    /** The last state at or before a step. */
    State before(int step) {
        return states.floorEntry(step).getValue();
    }

    /** The step of the last state before a step, or −1. */
    int stepBefore(int step) {
        Integer before = states.lowerKey(step);
        return before == null ? -1 : before;
    }

    /** All states, in order. */
    List<State> all() {
        return List.copyOf(states.values());
    }

    /** The recipe that is followed from a step on. */
    Recipe recipeAt(int step) {
        return recipes.floorEntry(step).getValue();
    }

    /** How many steps lie between two states. */
    int distance() {
        return distance;
    }
}
