package backprop.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The activity of a run's units at many steps. Each step is looked at once, however many units are asked about. */
final class Activities {
    private final History history;
    private final Samples samples;
    private final Map<Integer, Activity> kept = new HashMap<>();
    private final Map<Integer, List<Activity>> between = new HashMap<>();

    Activities(History history, Samples samples) {
        this.history = history;
        this.samples = samples;
    }

    /** That of a step whose network is kept. */
    private Activity at(int step) {
        return kept.computeIfAbsent(step, s -> Activity.of(history.networkAt(s), samples));
    }

    /** The first step from which on it has been so, at every network that is kept and every one before the first of them. */
    int since(int step, Predicate<Activity> isSo) {
        int known = step;
        int before = history.keptBefore(known);
        while (before >= 0 && isSo.test(at(before))) {
            known = before;
            before = history.keptBefore(known);
        }
        return before < 0 ? known : firstAfter(before, known, isSo);
    }

    private int firstAfter(int before, int upTo, Predicate<Activity> isSo) {
        List<Activity> all = between.computeIfAbsent(before, b -> all(b, upTo));
        int first = upTo;
        for (int step = upTo; step > before && isSo.test(all.get(step - before - 1)); step--) {
            first = step;
        }
        return first;
    }

    /** Between two networks that are kept, or from the last one on to the step that is looked at. */
    private List<Activity> all(int before, int upTo) {
        List<Activity> all = new ArrayList<>();
        history.walk(before, upTo, network -> all.add(Activity.of(network, samples)));
        return all;
    }
}
