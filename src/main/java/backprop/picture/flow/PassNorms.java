package backprop.picture.flow;

import backprop.engine.Cell;
import backprop.engine.Trace;
import backprop.picture.Picture;
import backprop.picture.Size;
import backprop.picture.Theme;
import backprop.picture.chart.ActivationInks;
import backprop.picture.chart.BarsPicture;
import backprop.picture.chart.Datum;
import backprop.picture.chart.Series;
import java.util.List;
import java.util.stream.IntStream;

/** ‖δ⁽ˡ⁾‖ of a single pass by layer, as bars: the gradient flow of any network, not of an experiment. */
public final class PassNorms {
    private static final double LEAST = 100;

    private PassNorms() {}

    /**
     * The bars of a pass.
     *
     * @param name what the network is called
     * @param first the first layer whose δ is known by now; L + 1 if none is
     */
    public static Picture of(String name, Trace trace, int first, Theme theme, Size room) {
        int depth = trace.network().depth();
        List<String> layers =
                IntStream.rangeClosed(1, depth).mapToObj(l -> "layer " + l).toList();
        List<Datum> norms = IntStream.rangeClosed(first, depth)
                .mapToObj(l -> datum(name, trace, l))
                .toList();
        Series series =
                new Series(name, ActivationInks.of(trace.network().layer(1).activation(), theme), norms);
        Sheet sheet = new Sheet(room);
        sheet.title("Gradient norm by layer", theme.text());
        Size rest = new Size(sheet.width(), Math.max(LEAST, sheet.free()));
        sheet.picture(BarsPicture.of(layers, List.of(series), theme, rest));
        return sheet.picture();
    }

    private static Datum datum(String name, Trace trace, int layer) {
        double norm = trace.delta(layer).norm();
        Cell loudest = FlowCharts.loudest(layer, trace.delta(layer));
        return new Datum("flow-bar-a-" + layer, name + ", layer " + layer, norm, null, loudest);
    }
}
