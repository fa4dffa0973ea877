package backprop.ui.flow;

import backprop.export.FlowCsv;
import backprop.export.FlowScript;
import backprop.flow.Diagnosis;
import backprop.flow.Summary;
import backprop.picture.Picture;
import backprop.picture.Size;
import backprop.picture.flow.FlowCharts;
import backprop.picture.flow.FlowNames;
import backprop.picture.flow.FlowPage;
import backprop.picture.flow.TitledChart;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the screen shows at one moment, as values that can be written away from the window.
 *
 * @param charts the charts of one seed
 * @param diagnoses what is said of each network
 * @param summaries what many seeds gave so far; empty if none have been run
 */
public record Shown(FlowCharts charts, List<Diagnosis> diagnoses, List<Summary> summaries) {
    private static final Size PAGE = new Size(1440, 900);
    private static final Size CHART = new Size(720, 360);
    private static final Size STRIP = new Size(720, 64);
    private static final Size FACTORS = new Size(720, 90);
    private static final Size NEURONS = new Size(720, 110);

    /**
     * A chart to be taken along.
     *
     * @param id the end of an id
     * @param title what it is, for a menu
     * @param picture the drawing
     */
    public record Chart(String id, String title, Picture picture) {}

    /** The name of a file of it. */
    public String name() {
        return "gradient-flow-seed-" + charts.flows().get(0).seed();
    }

    /** All charts, on one page and each by itself with its title. */
    public List<Chart> pictures() {
        List<Chart> all = new ArrayList<>();
        all.add(new Chart("page", "All on one page", FlowPage.of(charts, summaries, 0, PAGE)));
        String seed = ", seed " + charts.flows().get(0).seed();
        all.add(chart("bars", "Bars", "Gradient norm ‖δ‖ by layer" + seed, charts.bars(CHART)));
        if (!summaries.isEmpty()) {
            String title = "Gradient norm ‖δ‖ by layer: median and quartiles of "
                    + summaries.get(0).count() + " seeds";
            all.add(chart("summary", "Many seeds", title, FlowCharts.seeds(summaries, charts.theme(), CHART)));
        }
        for (int n = 0; n < charts.flows().size(); n++) {
            String name = FlowNames.of(charts.flows().get(n).experiment());
            String end = "-" + FlowCharts.letter(n);
            String of = " of " + name;
            all.add(chart("heat" + end, "Heatmap" + of, name + ": ‖δ‖ by layer" + seed, charts.strip(n, STRIP)));
            String factors = name + ": what ‖δ‖ was multiplied by on its way back" + seed;
            all.add(chart("factors" + end, "Factors" + of, factors, charts.receipt(n, diagnoses.get(n), FACTORS)));
            String neurons = name + ": |δ| of every neuron" + seed;
            all.add(chart("neurons" + end, "Neurons" + of, neurons, charts.neurons(n, NEURONS)));
        }
        return all;
    }

    private Chart chart(String id, String menu, String title, Picture picture) {
        return new Chart(id, menu, TitledChart.of(title, picture, charts.theme()));
    }

    /** One script of NumPy after the other, one for each network. */
    public String script() {
        return charts.flows().stream().map(FlowScript::of).collect(Collectors.joining("\n\n"));
    }

    /** The norms of one seed as CSV. */
    public String csv() {
        return FlowCsv.ofFlows(charts.flows());
    }

    /** The quartiles of many seeds as CSV. */
    public String summaryCsv() {
        return FlowCsv.ofSummaries(summaries);
    }
}
