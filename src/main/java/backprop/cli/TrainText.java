package backprop.cli;

import backprop.document.DecimalText;
import backprop.document.NetworkDocument;
import backprop.engine.Bias;
import backprop.engine.Layer;
import backprop.engine.Network;
import backprop.engine.Numerals;
import backprop.training.Recipe;
import backprop.training.Reduction;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code train} prints. */
final class TrainText {
    private static final int ROWS = 20;

    private TrainText() {}

    /** The loss before each step, and the layers after the last. */
    static void json(Output out, Losses losses, Network network) throws IOException {
        out.text("{\n  \"losses\": [");
        for (int step = 0; step < losses.size(); step++) {
            out.text((step == 0 ? "" : ", ") + JsonText.number(losses.at(step)));
        }
        out.text("],\n  \"final\": [\n");
        for (int l = 1; l <= network.depth(); l++) {
            out.text(layer(network.layer(l)) + (l < network.depth() ? ",\n" : "\n"));
        }
        out.text("  ]\n}\n");
    }

    private static String layer(Layer layer) {
        String rows = Arrays.stream(layer.weights().toArray())
                .map(JsonText::numbers)
                .collect(Collectors.joining(",\n        ", "[\n        ", "\n      ]"));
        String biases = layer.hasBiases() ? JsonText.numbers(layer.biases().toVector()) : "[]";
        return "    {\n      \"weights\": " + rows + ",\n      \"biases\": " + biases + "\n    }";
    }

    /** Some twenty of the losses. */
    static void table(Output out, NetworkDocument document, Recipe recipe, Losses losses) throws IOException {
        out.line(heading(document, recipe));
        out.line("");
        int width = Math.max("step".length(), String.valueOf(losses.size()).length());
        out.line(pad("step", width) + "  loss");
        int stride = Math.max(1, losses.size() / ROWS);
        for (int step = 0; step < losses.size() - 1; step += stride) {
            out.line(row(step, losses, width));
        }
        out.line(row(losses.size() - 1, losses, width));
    }

    private static String heading(NetworkDocument document, Recipe recipe) {
        String name = OneLine.of(document.name());
        return (name.isEmpty() ? "" : name + " · ") + document.network().shape() + " · "
                + document.network().loss().title() + " · " + recipe.optimiser().word() + " · η = "
                + DecimalText.of(recipe.rate()) + changes(recipe) + " · " + recipe.batchSize() + " of "
                + recipe.training().size() + " samples a step"
                + (recipe.reduction() == Reduction.SUM ? ", their sum" : "") + biases(document);
    }

    private static String biases(NetworkDocument document) {
        Set<Bias> modes = document.network().layers().stream().map(Layer::bias).collect(Collectors.toSet());
        if (modes.equals(Set.of(Bias.FREE))) {
            return "";
        }
        return modes.equals(Set.of(Bias.NONE))
                ? " · no biases"
                : modes.equals(Set.of(Bias.HELD)) ? " · biases held" : " · some biases held or none";
    }

    /** What is not as it usually is. */
    private static String changes(Recipe recipe) {
        String schedule = recipe.schedule().word();
        return (schedule.equals("constant") ? "" : " " + schedule)
                + (recipe.decay() == 0 ? "" : " · λ = " + DecimalText.of(recipe.decay()));
    }

    private static String row(int step, Losses losses, int width) {
        return pad(String.valueOf(step), width) + "  " + Numerals.shown(losses.at(step));
    }

    private static String pad(String text, int width) {
        return " ".repeat(width - text.length()) + text;
    }
}
