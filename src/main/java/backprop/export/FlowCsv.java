package backprop.export;

import backprop.document.DecimalText;
import backprop.flow.Experiment;
import backprop.flow.Flow;
import backprop.flow.LayerFlow;
import backprop.flow.LayerSummary;
import backprop.flow.Quartiles;
import backprop.flow.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers of gradient-flow experiments as CSV in the form of RFC 4180: a row for each layer, which says to which
 * experiment it belongs. All is ASCII and every number reads back to the same bits; what is undefined is an empty field.
 */
public final class FlowCsv {
    private static final String EXPERIMENT = "sizes,activation,output,initialiser,bias,loss";
    private static final String END = "\r\n";

    private FlowCsv() {}

    /** One seed of each experiment: norms, dead and saturated units, and the receipt of each hidden layer. */
    public static String ofFlows(List<Flow> flows) {
        return table(
                EXPERIMENT + ",seed,layer,neurons,delta_norm,dW_norm,dead_units,saturated_units,by_weights,by_slope",
                flows,
                flow -> flow.layers().stream().map(layer -> row(flow, layer)));
    }

    /** Many seeds of each experiment: quartiles over all runs and over those that are not dead. */
    public static String ofSummaries(List<Summary> summaries) {
        return table(
                EXPERIMENT + ",seeds,dead_runs,layer,q1,median,q3,alive_q1,alive_median,alive_q3",
                summaries,
                summary -> summary.layers().stream().map(layer -> row(summary, layer)));
    }

    private static <T> String table(String header, List<T> parts, Function<T, Stream<String>> rows) {
        return Stream.concat(Stream.of(header), parts.stream().flatMap(rows))
                .map(line -> line + END)
                .collect(Collectors.joining());
    }

    private static String row(Flow flow, LayerFlow layer) {
        List<String> fields = fields(flow.experiment());
        fields.add(String.valueOf(flow.seed()));
        fields.add(String.valueOf(layer.layer()));
        fields.add(String.valueOf(layer.size()));
        fields.add(number(layer.deltaNorm()));
        fields.add(number(layer.weightGradientNorm()));
        fields.add(String.valueOf(layer.deadUnits()));
        fields.add(String.valueOf(layer.saturatedUnits()));
        boolean hidden = layer.layer() < flow.depth();
        fields.add(hidden ? number(flow.receipts().get(layer.layer() - 1).byWeights()) : "");
        fields.add(hidden ? number(flow.receipts().get(layer.layer() - 1).bySlope()) : "");
        return String.join(",", fields);
    }

    private static String row(Summary summary, LayerSummary layer) {
        List<String> fields = fields(summary.experiment());
        fields.add(String.valueOf(summary.count()));
        fields.add(String.valueOf(summary.dead()));
        fields.add(String.valueOf(layer.layer()));
        fields.add(quartiles(layer.all()));
        fields.add(layer.alive().map(FlowCsv::quartiles).orElse(",,"));
        return String.join(",", fields);
    }

    private static List<String> fields(Experiment e) {
        return new ArrayList<>(List.of(
                e.sizes().stream().map(String::valueOf).collect(Collectors.joining("-")),
                e.activation().fileName(),
                e.output().fileName(),
                e.initialiser().fileName(),
                String.valueOf(e.bias()),
                e.loss().fileName()));
    }

    private static String quartiles(Quartiles q) {
        return number(q.lower()) + "," + number(q.median()) + "," + number(q.upper());
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    private static String number(double value) {
        return Double.isFinite(value) ? DecimalText.of(value) : "";
    }
}
