package backprop.cli;

import backprop.engine.Numerals;
import backprop.flow.Diagnosis;
import backprop.flow.Flow;
import backprop.flow.LayerFlow;
import backprop.flow.LayerSummary;
import backprop.flow.Quartiles;
import backprop.flow.Receipt;
import backprop.flow.Remedy;
import backprop.flow.Summary;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What {@code flow} prints for a person: a table with a row for each layer, and what it comes to in words. */
final class FlowTable {
    private static final int GAP = 2;

    private FlowTable() {}

    static String of(Flow flow) {
        Diagnosis diagnosis = Diagnosis.of(flow);
        StringBuilder text = new StringBuilder(flow.experiment().title() + " · seed " + flow.seed() + "\n\n");
        Stream<List<String>> rows = flow.layers().stream().map(layer -> row(flow, layer, diagnosis.zeroNote()));
        text.append(table(Stream.concat(
                Stream.of(List.of("layer", "neurons", "‖δ‖", "‖∂ℒ/∂W‖", "dead", "saturated", "by Wᵀ", "by σ′", "")),
                rows)));
        text.append("\nloss ").append(Numerals.shown(flow.loss())).append('\n');
        text.append("ratio layer 1 / layer ").append(flow.depth()).append(' ');
        text.append(diagnosis.ratioText())
                .append("\n\n")
                .append(diagnosis.text())
                .append('\n');
        if (!diagnosis.remedies().isEmpty()) {
            text.append("\nWhat would help, tried on the same seed:\n");
        }
        for (Remedy remedy : diagnosis.remedies()) {
            text.append("  ").append(remedy.text()).append('\n');
        }
        return text.toString();
    }

    private static List<String> row(Flow flow, LayerFlow layer, String zeroNote) {
        Optional<Receipt> receipt =
                layer.layer() < flow.depth() ? Optional.of(flow.receipts().get(layer.layer() - 1)) : Optional.empty();
        return List.of(
                String.valueOf(layer.layer()),
                String.valueOf(layer.size()),
                norm(layer.deltaNorm()),
                norm(layer.weightGradientNorm()),
                percent(layer.deadShare()),
                percent(layer.saturatedShare()),
                receipt.map(r -> factor(r.byWeights())).orElse(""),
                receipt.map(r -> factor(r.bySlope())).orElse(""),
                layer.deltaNorm() == 0 ? zeroNote : "");
    }

    static String of(Summary summary, long firstSeed) {
        String seeds =
                summary.count() == 1 ? "seed " + firstSeed : summary.count() + " seeds from " + firstSeed + " on";
        StringBuilder text = new StringBuilder(summary.experiment().title() + " · " + seeds + "\n\n");
        text.append("‖δ‖ over all runs\n").append(quartiles(summary, layer -> Optional.of(layer.all())));
        text.append("\ndead runs: ").append(summary.dead()).append(" of ").append(summary.count());
        text.append(" (").append(Numerals.fixed(100 * summary.deadShare(), 1)).append(" %)\n");
        if (summary.dead() > 0 && summary.dead() < summary.count()) {
            text.append("\n‖δ‖ over the runs that are not dead\n").append(quartiles(summary, LayerSummary::alive));
        }
        return text.toString();
    }

    private static String quartiles(Summary summary, Function<LayerSummary, Optional<Quartiles>> which) {
        Stream<List<String>> rows = summary.layers().stream()
                .flatMap(layer -> which.apply(layer).stream()
                        .map(q -> List.of(
                                String.valueOf(layer.layer()), norm(q.lower()), norm(q.median()), norm(q.upper()))));
        return table(Stream.concat(Stream.of(List.of("layer", "lower quartile", "median", "upper quartile")), rows));
    }

    /** Columns flush right, but the last, which is a note if it has no heading. */
    private static String table(Stream<List<String>> lines) {
        List<List<String>> rows = lines.toList();
        int columns = rows.get(0).size();
        int[] widths = IntStream.range(0, columns)
                .map(c ->
                        rows.stream().mapToInt(row -> row.get(c).length()).max().orElse(0))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, columns)
                        .mapToObj(c -> rows.get(0).get(c).isEmpty()
                                ? row.get(c)
                                : " ".repeat(widths[c] - row.get(c).length()) + row.get(c))
                        .collect(Collectors.joining(" ".repeat(GAP)))
                        .stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String norm(double norm) {
        return norm == 0 ? "0" : Numerals.scientific(norm, Numerals.DIGITS);
    }

    private static String percent(double share) {
        return Numerals.fixed(100 * share, 0) + " %";
    }

    private static String factor(OptionalDouble factor) {
        return factor.isPresent() ? Numerals.shown(factor.getAsDouble(), 3) : "undefined";
    }
}
