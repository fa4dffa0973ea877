package backprop.training;

import backprop.engine.Activation;
import backprop.engine.Initialiser;
import backprop.engine.Layer;
import backprop.engine.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How a run is doing at a step.
 *
 * @param step how many steps were made before
 * @param prediction what the tangent says of the next step beside what the step does
 * @param findings what keeps it from learning; none if all is well
 */
public record Diagnosis(int step, Prediction prediction, List<Finding> findings) {
    private static final double GROWN = 10;
    private static final double GENTLER = 1.0 / 3;
    private static final double BOLDER = 3;

    /**
     * The diagnosis of a step. It replays some steps, so that it takes a moment.
     *
     * @throws IllegalArgumentException if the run did not come so far
     */
    public static Diagnosis of(History history, int step) {
        Recipe recipe = history.recipeAt(step);
        List<Finding> findings = new ArrayList<>();
        addExploding(findings, history, step, recipe);
        addUnits(findings, history, step, recipe);
        addStrides(findings, history, step, recipe);
        return new Diagnosis(step, Prediction.of(recipe, history.stateAt(step)), List.copyOf(findings));
    }

    private static void addExploding(List<Finding> findings, History history, int step, Recipe recipe) {
        Series loss = history.loss();
        if (loss.isEmpty()) {
            return;
        }
        int best = 0;
        for (int i = 0; i < loss.size() && loss.step(i) <= step; i++) {
            best = loss.value(i) < loss.value(best) ? i : best;
        }
        if (!(loss.at(step) <= GROWN * loss.value(best))) {
            int since = loss.step(best);
            findings.add(new Finding.Exploding(loss.value(best), since, slower(recipe, since)));
        }
    }

    private static Fix slower(Recipe recipe, int from) {
        return new Fix(
                "Take a third of the rate from step " + from + ".", from, recipe.withRate(recipe.rate() * GENTLER));
    }

    private static void addUnits(List<Finding> findings, History history, int step, Recipe recipe) {
        Samples samples = recipe.training();
        Activity activity = Activity.of(history.networkAt(step), samples);
        for (Activity.Unit unit : activity.dead(samples.size())) {
            int since = since(history, step, samples, a -> has(a.dead(samples.size()), unit));
            findings.add(new Finding.Dead(unit.layer(), unit.row(), since, leaky(recipe, unit.layer(), since)));
        }
        for (Activity.Unit unit : activity.saturated(samples.size())) {
            int since = since(history, step, samples, a -> has(a.saturated(samples.size()), unit));
            Fix fix = since == 0 ? redrawn(recipe) : slower(recipe, since);
            findings.add(new Finding.Saturated(
                    unit.layer(), unit.row(), List.copyOf(unit.saturated()), samples.size(), since, fix));
        }
    }

    private static boolean has(List<Activity.Unit> units, Activity.Unit unit) {
        return units.stream().anyMatch(u -> u.layer() == unit.layer() && u.row() == unit.row());
    }

    /** The first step from which on it has been so, at every network that is kept and every one before the first of them. */
    private static int since(History history, int step, Samples samples, Predicate<Activity> isSo) {
        Function<Network, Activity> activity = network -> Activity.of(network, samples);
        int known = step;
        int before = history.keptBefore(known);
        while (before >= 0 && isSo.test(activity.apply(history.networkAt(before)))) {
            known = before;
            before = history.keptBefore(known);
        }
        return before < 0 ? known : history.firstSince(before, known, network -> isSo.test(activity.apply(network)));
    }

    private static Fix leaky(Recipe recipe, int layer, int since) {
        Network start = recipe.start();
        Layer other = start.layer(layer).with(Activation.LEAKY_RELU);
        return new Fix(
                "Give layer " + layer + " leaky ReLU from step " + since + ".",
                since,
                recipe.withStart(start.with(layer, other)));
    }

    private static Fix redrawn(Recipe recipe) {
        Network start = recipe.start();
        SplitMix random = new SplitMix(recipe.seed());
        Initialiser xavier = new Initialiser.Xavier();
        for (int l = 1; l <= start.depth(); l++) {
            Layer layer = start.layer(l);
            start = start.with(
                    l,
                    new Layer(
                            xavier.weights(layer.size(), layer.inputs(), random), layer.biases(), layer.activation()));
        }
        return new Fix("Begin with weights drawn after Xavier.", 0, recipe.withStart(start));
    }

    private static void addStrides(List<Finding> findings, History history, int step, Recipe recipe) {
        for (int l = 1; l <= recipe.start().depth(); l++) {
            Series ratios = history.updateRatio(l);
            if (!ratios.isEmpty()) {
                addStride(findings, l, ratios.at(step), step, recipe);
            }
        }
    }

    private static void addStride(List<Finding> findings, int layer, double ratio, int step, Recipe recipe) {
        if (ratio > Finding.Stride.MOST) {
            findings.add(new Finding.Stride(layer, ratio, slower(recipe, step / 2)));
        } else if (ratio < Finding.Stride.LEAST) {
            Fix fix = new Fix(
                    "Take three times the rate from step " + step / 2 + ".",
                    step / 2,
                    recipe.withRate(recipe.rate() * BOLDER));
            findings.add(new Finding.Stride(layer, ratio, fix));
        }
    }
}
