package backprop.ui.flow;

import backprop.engine.Numerals;
import backprop.flow.Diagnosis;
import backprop.flow.Experiment;
import backprop.flow.Flow;
import backprop.flow.LayerFlow;
import backprop.flow.Remedy;
import backprop.flow.Summary;
import backprop.picture.Names;
import backprop.picture.flow.FlowNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the screen says in words, made of the numbers. */
final class Phrases {
    private static final int SHORT_LIST = 8;

    private Phrases() {}

    /** The sizes as one types them: {@code 10 20 20 1}, and {@code 10 20×98 1} where there are many. */
    static String sizes(List<Integer> sizes) {
        return sizes.size() <= SHORT_LIST
                ? sizes.stream().map(String::valueOf).collect(Collectors.joining(" "))
                : backprop.flow.Sizes.text(sizes).replace('-', ' ');
    }

    /** The name of a network at the beginning of a line. */
    static String title(Flow flow) {
        return capital(FlowNames.of(flow.experiment()));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** What happened, and what would have happened with the output activation that was spared. */
    static String diagnosis(Diagnosis diagnosis, @Nullable Flow spared, Optional<Summary> sparedSeeds) {
        return spared == null ? diagnosis.text() : diagnosis.text() + " " + spared(spared, sparedSeeds);
    }

    private static String spared(Flow flow, Optional<Summary> seeds) {
        String unit = "With a " + Names.of(flow.experiment().output()) + " output unit ";
        String share = seeds.map(s -> " (" + Numerals.fixed(100 * s.deadShare(), 0) + " % of " + s.count() + " seeds)")
                .orElse("");
        return flow.deadOutput()
                ? unit + "this seed is exactly 0 everywhere: the unit is dead" + share + "."
                : unit + "this seed would flow too, but others are dead" + share + ".";
    }

    /** What a remedy would do: {@code Linear output → 1.6e-01}. */
    static String remedy(Remedy remedy) {
        OptionalDouble ratio = remedy.ratio();
        Experiment better = remedy.experiment();
        String change = switch (remedy.change()) {
            case OUTPUT -> Names.of(better.output()) + " output";
            case INITIALISER -> Names.of(better.initialiser()) + " weights";
            case ACTIVATION -> Names.of(better.activation());
            case DEPTH -> better.depth() == 1 ? "1 layer" : better.depth() + " layers";
        };
        return capital(change) + " → "
                + (ratio.isPresent() ? Numerals.scientific(ratio.getAsDouble(), 1) : "undefined");
    }

    /** What a remedy would do, in a sentence. */
    static String remedyReason(Remedy remedy, Diagnosis now) {
        return "What it would do on this seed, instead of " + now.ratioText() + ": " + remedy.text()
                + ". Click to apply it.";
    }

    /** All norms of the networks, for those who cannot see the bars. */
    static String bars(List<Flow> flows) {
        return "Gradient norm of δ by layer, seed " + flows.get(0).seed() + ". "
                + flows.stream().map(Phrases::norms).collect(Collectors.joining(" "));
    }

    /** The norms and the ratio of one network. */
    static String norms(Flow flow) {
        Stream<String> layers = flow.layers().stream().map(l -> "layer " + l.layer() + ": " + norm(flow, l));
        return FlowNames.of(flow.experiment()) + ": " + layers.collect(Collectors.joining(", ")) + "; layer 1 / layer "
                + flow.depth() + " = " + Diagnosis.ratioText(flow) + ".";
    }

    private static String norm(Flow flow, LayerFlow layer) {
        String reason = FlowNames.reason(flow, layer.layer());
        return reason == null ? Numerals.scientific(layer.deltaNorm(), Numerals.DIGITS) : "exactly 0: " + reason;
    }

    /** How many units are dead or saturated, where there are any. */
    static String units(Flow flow) {
        return flow.layers().stream()
                .map(l -> "layer " + l.layer() + ": " + l.deadUnits() + " of " + l.size() + " dead, "
                        + l.saturatedUnits() + " saturated")
                .collect(Collectors.joining("; "));
    }

    /** Why there is no chart of many seeds; empty if there is one, or soon will be. */
    static String noSeeds(Outcome.Seeds sweep) {
        if (!sweep.compared().isEmpty()) {
            return "";
        }
        return switch (sweep.phase()) {
            case WAITING ->
                "Networks of this size take a while. Run starts the "
                        + sweep.setup().seeds() + " seeds.";
            case CANCELLED -> "Stopped before the first seed was done. Run starts again.";
            case RUNNING, DONE -> "";
        };
    }

    /** The medians of many seeds, for those who cannot see the bands. */
    static String seeds(List<Summary> summaries) {
        return summaries.stream()
                .map(s -> FlowNames.of(s.experiment()) + ": " + s.dead() + " of " + s.count() + " runs dead, medians "
                        + s.layers().stream()
                                .map(l -> "layer " + l.layer() + ": "
                                        + Numerals.scientific(l.all().median(), Numerals.DIGITS))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(". "));
    }
}
