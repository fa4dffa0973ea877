package backprop.ui.flow;

import backprop.export.FlowCsv;
import backprop.export.FlowScript;
import backprop.flow.Summary;
import backprop.picture.Picture;
import backprop.picture.Size;
import backprop.picture.flow.FlowCharts;
import backprop.picture.flow.FlowNames;
import backprop.picture.flow.FlowPage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the screen shows at one moment, as values that can be written away from the window.
 *
 * @param charts the charts of one seed
 * @param summaries what many seeds gave so far; empty if none have been run
 */
public record Shown(FlowCharts charts, List<Summary> summaries) {
    private static final Size PAGE = new Size(1440, 900);
    private static final Size CHART = new Size(720, 360);
    private static final Size STRIP = new Size(720, 64);
    private static final Size NEURONS = new Size(720, 110);

    /**
     * A chart to be taken along.
     *
     * @param id the end of an id
     * @param title what it is
     * @param picture the drawing
     */
    public record Chart(String id, String title, Picture picture) {}

    /** The name of a file of it. */
    public String name() {
        return "gradient-flow-seed-" + charts.flows().get(0).seed();
    }

    /** All charts, at a size for a page. */
    public List<Chart> pictures() {
        List<Chart> all = new ArrayList<>();
        all.add(new Chart("page", "All on one page", FlowPage.of(charts, summaries, 0, PAGE)));
        all.add(new Chart("bars", "Bars", charts.bars(CHART)));
        if (!summaries.isEmpty()) {
            all.add(new Chart("summary", "Many seeds", FlowCharts.seeds(summaries, charts.theme(), CHART)));
        }
        for (int n = 0; n < charts.flows().size(); n++) {
            String name = FlowNames.of(charts.flows().get(n).experiment());
            char letter = FlowCharts.letter(n);
            all.add(new Chart("heat-" + letter, "Heatmap of " + name, charts.strip(n, STRIP)));
            all.add(new Chart("neurons-" + letter, "Neurons of " + name, charts.neurons(n, NEURONS)));
        }
        return all;
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
