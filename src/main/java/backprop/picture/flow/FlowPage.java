package backprop.picture.flow;

import backprop.flow.Diagnosis;
import backprop.flow.Experiment;
import backprop.flow.Flow;
import backprop.flow.Sizes;
import backprop.flow.Summary;
import backprop.picture.Names;
import backprop.picture.Picture;
import backprop.picture.Size;
import backprop.picture.Theme;
import java.util.List;

/**
 * The whole comparison on one page: bars, many seeds beside them if there are any, and below for each network its verdict,
 * its strip and its neurons. A page that has no room for the neurons leaves them out; one that is too low for the rest
 * comes out higher than the room.
 */
public final class FlowPage {
    private static final double GAP = 10;
    private static final double STRIP = 58;
    private static final double NEURONS = 72;
    private static final double LEAST_BARS = 140;
    private static final double GOOD_BARS = 260;

    private final FlowCharts charts;
    private final Theme theme;
    private final Sheet sheet;

    private FlowPage(FlowCharts charts, Size room) {
        this.charts = charts;
        this.theme = charts.theme();
        this.sheet = new Sheet(room);
    }

    /**
     * The page of some charts.
     *
     * @param summaries what many seeds gave; may be empty
     * @param firstSeed the first of them
     */
    public static Picture of(FlowCharts charts, List<Summary> summaries, long firstSeed, Size room) {
        FlowPage page = new FlowPage(charts, room);
        page.headings();
        int networks = charts.flows().size();
        double headings = summaries.isEmpty() ? 0 : Sheet.line();
        double free = page.sheet.free() - headings - networks * (GAP + Sheet.line() + STRIP);
        boolean neurons = free - networks * (GAP + NEURONS) >= GOOD_BARS;
        double height = Math.max(LEAST_BARS, neurons ? free - networks * (GAP + NEURONS) : free);
        if (summaries.isEmpty()) {
            page.sheet.picture(charts.bars(new Size(page.sheet.width(), height)));
        } else {
            page.barsAndSeeds(summaries, firstSeed, height);
        }
        for (int n = 0; n < networks; n++) {
            page.network(n, neurons);
        }
        return page.sheet.picture();
    }

    private void headings() {
        Flow first = charts.flows().get(0);
        Experiment e = first.experiment();
        sheet.title("Gradient norm by layer, seed " + first.seed(), theme.text());
        String facts = Sizes.text(e.sizes()) + " · " + Names.of(e.initialiser()) + " weights · "
                + (e.bias() ? "biases" : "no biases") + " · " + e.loss().title();
        sheet.line(facts, theme.quiet());
        sheet.skip(GAP);
    }

    private void barsAndSeeds(List<Summary> summaries, long firstSeed, double height) {
        Size half = new Size((sheet.width() - 2 * GAP) / 2, height);
        int count = summaries.get(0).count();
        sheet.pair(
                "Seed " + charts.flows().get(0).seed(),
                charts.bars(half),
                "Seeds " + firstSeed + " to " + (firstSeed + count - 1) + ": median and quartiles",
                FlowCharts.seeds(summaries, theme, half),
                theme.text());
    }

    private void network(int n, boolean neurons) {
        Flow flow = charts.flows().get(n);
        String ratio = (flow.ratio().isPresent() ? " = " : " is ") + Diagnosis.ratioText(flow);
        sheet.skip(GAP);
        sheet.line(
                FlowNames.of(flow.experiment()) + ": " + Diagnosis.kindOf(flow).word() + ", layer 1 / layer "
                        + flow.depth() + ratio,
                theme.text());
        sheet.picture(charts.strip(n, new Size(sheet.width(), STRIP)));
        if (neurons) {
            sheet.skip(GAP);
            sheet.picture(charts.neurons(n, new Size(sheet.width(), NEURONS)));
        }
    }
}
