package backprop.picture.flow;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Matrix;
import backprop.flow.Culprit;
import backprop.flow.Diagnosis;
import backprop.flow.Experiment;
import backprop.flow.Flow;
import backprop.flow.LayerSummary;
import backprop.flow.Quartiles;
import backprop.flow.Receipt;
import backprop.flow.Summary;
import backprop.picture.Ink;
import backprop.picture.Picture;
import backprop.picture.Size;
import backprop.picture.Theme;
import backprop.picture.chart.ActivationInks;
import backprop.picture.chart.Band;
import backprop.picture.chart.BarsPicture;
import backprop.picture.chart.Datum;
import backprop.picture.chart.Factor;
import backprop.picture.chart.FactorsPicture;
import backprop.picture.chart.HeatScale;
import backprop.picture.chart.HeatStripPicture;
import backprop.picture.chart.NeuronsHeatPicture;
import backprop.picture.chart.Palette;
import backprop.picture.chart.SeedsPicture;
import backprop.picture.chart.Series;
import backprop.picture.chart.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The charts of some networks that are compared. The key of what belongs to the first of them has an {@code a} in it, as in
 * {@code flow-bar-a-1}, to the second a {@code b}; a click on layer l leads to the largest of its δ.
 *
 * @param flows what one seed gave
 * @param theme what the charts stand on
 * @param safe true for colours that look the same to people with and without a colour vision deficiency
 */
public record FlowCharts(List<Flow> flows, Theme theme, boolean safe) {
    private static final double TWIN = 0.45;

    public FlowCharts {
        flows = List.copyOf(flows);
    }

    /** The letter of a network, counted from 0. */
    public static char letter(int network) {
        return (char) ('a' + network);
    }

    /** The colour of a network: that of its activation, darker if one before it has it already. */
    public static Ink ink(List<Experiment> experiments, int network, Theme theme) {
        Activation activation = experiments.get(network).activation();
        long twins = experiments.subList(0, network).stream()
                .filter(e -> e.activation() == activation)
                .count();
        return ActivationInks.of(activation, theme).towards(theme.text(), Math.min(0.9, TWIN * twins));
    }

    /** The colour of one of these networks. */
    public Ink ink(int network) {
        return ink(flows.stream().map(Flow::experiment).toList(), network, theme);
    }

    /** ‖δ⁽ˡ⁾‖ by layer, the networks side by side. */
    public Picture bars(Size room) {
        List<Series> series = new ArrayList<>();
        for (int n = 0; n < flows.size(); n++) {
            series.add(new Series(FlowNames.of(flows.get(n).experiment()), ink(n), norms("flow-bar", n)));
        }
        return BarsPicture.of(layerNames(flows.get(0).depth()), series, theme, room);
    }

    /** ‖δ⁽ˡ⁾‖ of one network as a strip of colours. */
    public Picture strip(int network, Size room) {
        return HeatStripPicture.of(norms("flow-cell", network), scale(network), room);
    }

    /** |δ| of every neuron of one network. */
    public Picture neurons(int network, Size room) {
        List<List<Double>> deltas = flows.get(network).layers().stream()
                .map(l -> Arrays.stream(l.delta().toVector()).boxed().toList())
                .toList();
        return NeuronsHeatPicture.of("flow-neuron-" + letter(network), deltas, scale(network), room);
    }

    /** What Wᵀ and σ' did to the norm on the way into each layer. */
    public Picture receipt(int network, Diagnosis diagnosis, Size room) {
        List<Factor> weights = new ArrayList<>();
        List<Factor> slopes = new ArrayList<>();
        for (Receipt receipt : diagnosis.receipts()) {
            weights.add(factor(network, diagnosis, receipt, Culprit.Cause.WEIGHTS, receipt.byWeights()));
            slopes.add(factor(network, diagnosis, receipt, Culprit.Cause.SLOPE, receipt.bySlope()));
        }
        return FactorsPicture.of(
                List.of(new FactorsPicture.Row("Wᵀ", weights), new FactorsPicture.Row("σ′", slopes)), theme, room);
    }

    private Factor factor(
            int network, Diagnosis diagnosis, Receipt receipt, Culprit.Cause cause, OptionalDouble factor) {
        boolean loud = diagnosis
                .culprit()
                .filter(c -> c.cause() == cause && c.layer() == receipt.layer())
                .isPresent();
        boolean weights = cause == Culprit.Cause.WEIGHTS;
        String name = (weights ? "W" + Cell.raised(receipt.layer() + 1) + "ᵀ" : "σ′ of layer " + receipt.layer())
                + " on the way into layer " + receipt.layer();
        String key = "flow-" + (weights ? "weights" : "slope") + "-" + letter(network) + "-" + receipt.layer();
        return new Factor(key, name, factor, loud);
    }

    /** Medians and quartiles of many seeds. */
    public static Picture seeds(List<Summary> summaries, Theme theme, Size room) {
        List<Experiment> experiments =
                summaries.stream().map(Summary::experiment).toList();
        List<Band> bands = new ArrayList<>();
        for (int n = 0; n < summaries.size(); n++) {
            Summary summary = summaries.get(n);
            String name = FlowNames.of(summary.experiment());
            char letter = letter(n);
            List<Spread> spreads =
                    summary.layers().stream().map(l -> spread(l, name, letter)).toList();
            bands.add(new Band(name, ink(experiments, n, theme), spreads, summary.count(), summary.dead()));
        }
        return SeedsPicture.of(layerNames(experiments.get(0).depth()), bands, theme, room);
    }

    private static Spread spread(LayerSummary layer, String name, char letter) {
        Quartiles all = layer.all();
        return new Spread(
                "flow-seeds-" + letter + "-" + layer.layer(),
                name + ", layer " + layer.layer(),
                all.lower(),
                all.median(),
                all.upper());
    }

    private List<Datum> norms(String key, int network) {
        Flow flow = flows.get(network);
        String name = FlowNames.of(flow.experiment());
        return flow.layers().stream()
                .map(l -> new Datum(
                        key + "-" + letter(network) + "-" + l.layer(),
                        name + ", layer " + l.layer(),
                        l.deltaNorm(),
                        FlowNames.reason(flow, l.layer()),
                        loudest(l.layer(), l.delta())))
                .toList();
    }

    /** Where |δ⁽ˡ⁾| is largest. */
    static Cell loudest(int layer, Matrix delta) {
        int row = 1;
        for (int i = 2; i <= delta.rows(); i++) {
            row = Math.abs(delta.at(i)) > Math.abs(delta.at(row)) ? i : row;
        }
        return Cell.delta(layer, row);
    }

    private HeatScale scale(int network) {
        Palette palette = safe
                ? Palette.CIVIDIS
                : Palette.of(flows.get(network).experiment().activation());
        return HeatScale.ofGradients(palette, theme);
    }

    private static List<String> layerNames(int depth) {
        return IntStream.rangeClosed(1, depth).mapToObj(l -> "layer " + l).toList();
    }
}
