package backprop.training;

import backprop.engine.Activation;
import backprop.engine.Layer;
import backprop.engine.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * How a run is doing at a step.
 *
 * @param step how many steps were made before
 * @param prediction what the tangent says of the next step beside what the step does
 * @param findings what keeps it from learning; none if all is well
 */
public record Diagnosis(int step, Prediction prediction, List<Finding> findings) {
    private static final double GROWN = 10;

    /**
     * The diagnosis of a step. It replays some steps, so that it takes a moment.
     *
     * @throws IllegalArgumentException if the run did not come so far
     */
    public static Diagnosis of(History history, int step) {
        Recipe recipe = history.recipeAt(step);
        Prediction prediction = Prediction.of(recipe, history.stateAt(step));
        double first = Evaluation.loss(history.networkAt(0), recipe.training());
        Network there = history.networkAt(step);
        double loss = Evaluation.loss(there, recipe.training());
        List<Finding> findings = new ArrayList<>();
        addExploding(findings, history, step, recipe, first, loss);
        addUnits(findings, history, step, recipe, there);
        Strides strides = new Strides(history, step, recipe, prediction.isOvershot(), loss < Strides.LEARNED * first);
        findings.addAll(strides.findings(findings));
        return new Diagnosis(step, prediction, List.copyOf(findings));
    }

    /** The loss of one batch says little: all samples are asked now and at the start. */
    private static void addExploding(
            List<Finding> findings, History history, int step, Recipe recipe, double first, double loss) {
        Series losses = history.loss();
        if (losses.isEmpty()) {
            return;
        }
        int best = 0;
        for (int i = 0; i < losses.size() && losses.step(i) <= step; i++) {
            best = losses.value(i) < losses.value(best) ? i : best;
        }
        double smallest = losses.value(best);
        if (!(loss <= Math.max(first, GROWN * smallest))) {
            int since = losses.step(best);
            findings.add(new Finding.Exploding(loss, first, smallest, since, Fix.slower(recipe, since)));
        }
    }

    private static void addUnits(List<Finding> findings, History history, int step, Recipe recipe, Network there) {
        Samples samples = recipe.training();
        Activities activities = new Activities(history, samples);
        Activity activity = Activity.of(there, samples);
        for (Activity.Unit unit : activity.dead(samples.size())) {
            int since = activities.since(step, a -> has(a.dead(samples.size()), unit));
            findings.add(new Finding.Dead(unit.layer(), unit.row(), since, leaky(recipe, unit.layer(), since)));
        }
        for (Activity.Unit unit : activity.saturated(samples.size())) {
            int since = activities.since(step, a -> has(a.saturated(samples.size()), unit));
            Fix fix = since == 0 ? Fix.redrawn(recipe) : Fix.slower(recipe, since);
            findings.add(new Finding.Saturated(
                    unit.layer(), unit.row(), List.copyOf(unit.saturated()), samples.size(), since, fix));
        }
    }

    private static boolean has(List<Activity.Unit> units, Activity.Unit unit) {
        return units.stream().anyMatch(u -> u.layer() == unit.layer() && u.row() == unit.row());
    }

    private static Fix leaky(Recipe recipe, int layer, int since) {
        Network start = recipe.start();
        Layer other = start.layer(layer).with(Activation.LEAKY_RELU);
        return new Fix(
                "Give layer " + layer + " leaky ReLU from step " + since + ".",
                since,
                recipe.withStart(start.with(layer, other)));
    }
}
