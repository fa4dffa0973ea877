package backprop.training;

import backprop.engine.Initialiser;
import backprop.engine.Layer;
import backprop.engine.Network;

/**
 * One thing to try: another recipe from an earlier step on.
 *
 * @param text what it is, as a sentence
 * @param step where the new run leaves the old one
 * @param recipe what it follows from there
 */
public record Fix(String text, int step, Recipe recipe) {
    private static final double GENTLER = 1.0 / 3;
    private static final double BOLDER = 3;

    /** A smaller rate. */
    public static Fix slower(Recipe recipe, int from) {
        return new Fix(
                "Take a third of the rate from step " + from + ".", from, recipe.withRate(recipe.rate() * GENTLER));
    }

    /** A larger rate. */
    static Fix faster(Recipe recipe, int from) {
        return new Fix(
                "Take three times the rate from step " + from + ".", from, recipe.withRate(recipe.rate() * BOLDER));
    }

    /** Other first weights. */
    static Fix redrawn(Recipe recipe) {
        Network start = recipe.start();
        SplitMix random = new SplitMix(recipe.seed());
        Initialiser xavier = new Initialiser.Xavier();
        for (int l = 1; l <= start.depth(); l++) {
            Layer layer = start.layer(l);
            start = start.with(l, layer.with(xavier.weights(layer.size(), layer.inputs(), random), layer.biases()));
        }
        return new Fix("Begin with weights drawn after Xavier.", 0, recipe.withStart(start));
    }

    /** What a run that tries it is called: {@code a third of the rate from step 74}. */
    public String name() {
        return text.replaceFirst("^Take ", "").replaceFirst("[.:].*$", "");
    }

    /** The run that tries it, beside the one that it mends. A fix from the start begins with the recipe's own network. */
    public Run on(Run run) {
        return step == 0 ? Run.of(recipe) : run.branch(step, recipe);
    }
}
