package backprop.training;

import backprop.engine.Activation;
import backprop.engine.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which layers move too little or too much by the size of their weights, and what to try: never a larger rate where
 * something else asks for a smaller one, or where units have no slope to learn with.
 */
final class Strides {
    /** Below this share of the first loss a run has learned, and rests rightly. */
    static final double LEARNED = 1e-2;

    /** That of the steps of Adam, which have the size of the rate whatever the gradient is. */
    private static final double RATE_OF_ADAM = 0.01;

    /** Below this ratio it is not the rate that is too small: there is no slope. */
    private static final double FLAT = 1e-10;

    private final Recipe recipe;
    private final int step;
    private final boolean overshot;
    private final boolean learned;

    /** ‖ΔW‖/‖W‖ of each layer; usual ones before the first step. */
    private final double[] ratios;

    /**
     * @param recipe of the step
     * @param overshot whether the step goes farther than the tangent reaches
     * @param learned whether there is nothing left to learn
     */
    Strides(History history, int step, Recipe recipe, boolean overshot, boolean learned) {
        this.recipe = recipe;
        this.step = step;
        this.overshot = overshot;
        this.learned = learned;
        this.ratios = IntStream.rangeClosed(1, recipe.start().depth())
                .mapToDouble(l -> usual(history.updateRatio(l)))
                .toArray();
    }

    /** The median of the last epoch, since one batch may have nothing to teach. */
    private double usual(Series series) {
        if (series.isEmpty()) {
            return Finding.Stride.USUAL;
        }
        int last = Math.min(series.size() - 1, step / series.stride());
        int first = Math.max(0, last - (recipe.stepsPerEpoch() - 1) / series.stride());
        double[] epoch = IntStream.rangeClosed(first, last)
                .mapToDouble(series::value)
                .sorted()
                .toArray();
        return epoch[epoch.length / 2];
    }

    /** @param others what else keeps the run from learning */
    List<Finding> findings(List<Finding> others) {
        List<Finding> findings = new ArrayList<>();
        boolean fast = overshot
                || others.stream().anyMatch(Finding.Exploding.class::isInstance)
                || Arrays.stream(ratios).anyMatch(ratio -> ratio > Finding.Stride.MOST);
        for (int l = 1; l <= ratios.length; l++) {
            double ratio = ratios[l - 1];
            if (ratio > Finding.Stride.MOST) {
                findings.add(new Finding.Stride(l, ratio, Fix.slower(recipe, step / 2)));
            } else if (ratio < Finding.Stride.LEAST && !learned) {
                findings.add(new Finding.Stride(l, ratio, against(l, others, fast)));
            }
        }
        return findings;
    }

    /** What to try for a layer that hardly moves. */
    private Fix against(int layer, List<Finding> others, boolean fast) {
        Optional<Fix> slopes = others.stream()
                .filter(Finding.OfUnit.class::isInstance)
                .map(Finding.OfUnit.class::cast)
                .filter(unit -> unit.layer() >= layer - 1) // one before it gives it nothing to multiply
                .map(Finding::fix)
                .findFirst();
        if (slopes.isPresent()) {
            return slopes.get();
        }
        if (ratios[layer - 1] < FLAT) {
            return isStraight() ? bent() : Fix.redrawn(recipe);
        }
        if (!fast) {
            return Fix.faster(recipe, step / 2);
        }
        return recipe.optimiser() instanceof Optimiser.Adam ? Fix.redrawn(recipe) : adaptive();
    }

    /** True if there are hidden layers, and none bends what it gets: together they can do no more than one layer. */
    private boolean isStraight() {
        Network start = recipe.start();
        return start.depth() > 1
                && IntStream.range(1, start.depth())
                        .allMatch(l -> start.layer(l).activation().isLinear());
    }

    private Fix bent() {
        Network start = recipe.start();
        for (int l = 1; l < start.depth(); l++) {
            start = start.with(l, start.layer(l).with(Activation.TANH));
        }
        return new Fix(
                "Give the hidden layers tanh: without a bend they can do no more than one layer.",
                0,
                recipe.withStart(start));
    }

    private Fix adaptive() {
        int from = step / 2;
        return new Fix(
                "Take Adam from step " + from + ": each weight gets a step of its own size.",
                from,
                recipe.with(Optimiser.Adam.USUAL).withRate(RATE_OF_ADAM));
    }
}
