package backprop.ui.training;

import backprop.engine.Network;
import backprop.engine.Numerals;
import backprop.engine.Sample;
import backprop.engine.Workspace;
import backprop.picture.Ink;
import backprop.picture.Picture;
import backprop.picture.Shape;
import backprop.picture.Size;
import backprop.picture.Theme;
import backprop.picture.chart.Words;
import backprop.picture.training.Curve;
import backprop.picture.training.HistogramPicture;
import backprop.picture.training.LossPicture;
import backprop.picture.training.PlaneField;
import backprop.picture.training.PlanePicture;
import backprop.picture.training.PlanePoint;
import backprop.picture.training.StepAxis;
import backprop.picture.training.StepHeatPicture;
import backprop.training.History;
import backprop.training.Run;
import backprop.training.Samples;
import backprop.training.Series;
import backprop.training.data.DataSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The pictures of one outcome. */
final class TrainingCharts {
    /** Why there is nothing to see of a neuron. */
    static final String NO_PLANE =
            "What a neuron answers is drawn over the plane of two inputs; these data have others.";

    private static final int CELLS = 50;
    private static final double MARGIN = 1.15;
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final Outcome outcome;
    private final Theme theme;

    TrainingCharts(Outcome outcome, Theme theme) {
        this.outcome = outcome;
        this.theme = theme;
    }

    StepAxis steps() {
        return new StepAxis(outcome.steps(), outcome.step());
    }

    Picture loss(boolean log, Size room) {
        List<Curve> curves = new ArrayList<>();
        History history = outcome.run().history();
        // Each step knows the loss of the samples that it saw, and of no others.
        String name = outcome.run().recipe().stepsPerEpoch() == 1 ? "training" : "batch";
        curves.add(curve(name, theme.forward(), history.loss()));
        if (!outcome.run().recipe().test().isEmpty()) {
            curves.add(curve("test", theme.good(), history.testLoss()));
        }
        Outcome.Rival rival = outcome.rival();
        if (rival != null) {
            curves.add(
                    curve(rival.name(), theme.backward(), rival.run().history().loss()));
        }
        return LossPicture.of(curves, steps(), log, outcome.run().recipe().reduction(), theme, room);
    }

    private static Curve curve(String name, Ink ink, Series series) {
        return new Curve(name, ink, series.stride(), series.values());
    }

    Picture heat(Measure measure, Size room) {
        History history = outcome.run().history();
        List<Curve> layers = IntStream.rangeClosed(1, outcome.network().depth())
                .mapToObj(l -> curve(measure.letter() + raised(l), theme.backward(), measure.of(history, l)))
                .toList();
        return StepHeatPicture.of(measure.title(), layers, steps(), theme, room);
    }

    /** {@code ⁽²⁾} without the brackets, which the font of the charts lacks. */
    private static String raised(int l) {
        StringBuilder text = new StringBuilder();
        for (char digit : String.valueOf(l).toCharArray()) {
            text.append(RAISED.charAt(digit - '0'));
        }
        return text.toString();
    }

    /** True if there is a plane: two inputs. */
    boolean hasPlane() {
        return outcome.network().size(0) == 2;
    }

    /** Words where a plane would be. */
    Picture noPlane(Size room) {
        return words(List.of(NO_PLANE), theme, room);
    }

    /** Lines of words where a chart would be. */
    static Picture words(List<String> lines, Theme theme, Size room) {
        return new Picture(
                room.width(),
                room.height(),
                IntStream.range(0, lines.size())
                        .<Shape>mapToObj(i -> Words.centred(
                                room.width() / 2,
                                room.height() / 2 + 1.5 * i * Words.SIZE,
                                lines.get(i),
                                Words.SIZE,
                                theme.quiet()))
                        .toList());
    }

    /** The output of a network over the plane. The field takes a moment, to draw it does not. */
    Function<Size, Picture> plane(Network network, Run run) {
        return field(network, network.depth(), 0, run, Set.of());
    }

    /**
     * What a neuron answers over the plane; it takes a moment.
     *
     * @param ringed training samples, from 0
     */
    Function<Size, Picture> response(int layer, int unit, Set<Integer> ringed) {
        return field(outcome.network(), layer, unit, outcome.run(), ringed);
    }

    private Function<Size, Picture> field(Network network, int layer, int unit, Run run, Set<Integer> ringed) {
        List<PlanePoint> points = new ArrayList<>();
        add(
                points,
                run.recipe().training(),
                network,
                k -> ringed.contains(k) ? PlanePoint.Role.RINGED : PlanePoint.Role.LEARNED);
        add(points, run.recipe().test(), network, k -> PlanePoint.Role.TESTED);
        double half = MARGIN
                * points.stream()
                        .flatMapToDouble(p -> DoubleStream.of(Math.abs(p.x()), Math.abs(p.y())))
                        .max()
                        .orElse(1);
        PlaneField field = PlaneField.of(network, layer, unit, CELLS, half);
        return room -> PlanePicture.of(field, points, theme, room);
    }

    private static void add(
            List<PlanePoint> points, Samples samples, Network network, IntFunction<PlanePoint.Role> role) {
        boolean regression = network.output().activation().isLinear();
        for (int k = 0; k < samples.size(); k++) {
            double[] x = samples.input(k);
            double[] y = samples.target(k);
            points.add(new PlanePoint(x[0], x[1], regression ? -1 : DataSet.classOf(y), y[0], role.apply(k)));
        }
    }

    /** Numbers of a layer, counted; it takes a moment. */
    Function<Size, Picture> histogram(Histogram kind, int layer) {
        double[] values = kind.values(outcome.network(), outcome.run().recipe().training(), layer);
        return room -> HistogramPicture.of(
                kind.title() + " of layer " + layer + " at step " + outcome.step(),
                values,
                kind == Histogram.GRADIENTS ? theme.backward() : theme.forward(),
                theme,
                room);
    }

    /** How many of some samples a network puts into the right class, in words; one without a number is wrong. */
    static String right(Network network, Samples samples) {
        Workspace work = Workspace.of(network);
        int right = 0;
        for (Sample sample : samples.list()) {
            work.forward(sample.input().toVector());
            double[] output = work.activation(network.depth());
            boolean known = Arrays.stream(output).noneMatch(Double::isNaN);
            right += known
                            && DataSet.classOf(output)
                                    == DataSet.classOf(sample.target().toVector())
                    ? 1
                    : 0;
        }
        return Numerals.fixed(100.0 * right / samples.size(), 1) + " %";
    }
}
