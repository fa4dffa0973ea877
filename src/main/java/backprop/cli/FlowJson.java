package backprop.cli;

import backprop.flow.Flow;
import backprop.flow.LayerSummary;
import backprop.flow.Quartiles;
import backprop.flow.Summary;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What {@code flow --json} prints. */
final class FlowJson {
    private FlowJson() {}

    static String of(Flow flow) {
        return """
                {
                  "delta_norms": %s,
                  "dW_norms": %s,
                  "loss": %s
                }
                """.formatted(
                        JsonText.numbers(flow.deltaNorms()),
                        JsonText.numbers(flow.weightGradientNorms()),
                        JsonText.number(flow.loss()));
    }

    /** Quartiles over all runs, and over those that are not dead; null for these if all are. */
    static String of(Summary summary, long firstSeed) {
        boolean allDead = summary.dead() == summary.count();
        return """
                {
                  "first_seed": %s,
                  "seeds": %s,
                  "dead": %s,
                  "dead_share": %s,
                  "delta_norms": %s,
                  "alive_delta_norms": %s
                }
                """.formatted(
                firstSeed,
                summary.count(),
                summary.dead(),
                JsonText.number(summary.deadShare()),
                quartiles(summary, LayerSummary::all),
                allDead ? "null" : quartiles(summary, layer -> layer.alive().orElseThrow()));
    }

    private static String quartiles(Summary summary, Function<LayerSummary, Quartiles> which) {
        return """
                {
                    "q1": %s,
                    "median": %s,
                    "q3": %s
                  }""".formatted(
                        numbers(summary, which, Quartiles::lower),
                        numbers(summary, which, Quartiles::median),
                        numbers(summary, which, Quartiles::upper));
    }

    private static String numbers(
            Summary summary, Function<LayerSummary, Quartiles> which, ToDoubleFunction<Quartiles> quartile) {
        return JsonText.numbers(
                summary.layers().stream().map(which).mapToDouble(quartile).toArray());
    }
}
