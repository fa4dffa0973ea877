package backprop.picture.training;

import backprop.Golden;
import backprop.GoldenNetwork;
import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.engine.Workspace;
import backprop.picture.FinitePictures;
import backprop.picture.Picture;
import backprop.picture.Size;
import backprop.picture.Theme;
import backprop.training.Axis;
import backprop.training.LossLandscape;
import backprop.training.LossSlice;
import backprop.training.Recipe;
import backprop.training.Run;
import backprop.training.Samples;
import backprop.training.Series;
import backprop.training.Tangent;
import backprop.training.Waypoint;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However large or small the weights, the training tab has finite pictures. */
class FiniteTrainingPicturesTest {
    private static final Size ROOM = new Size(640, 480);
    private static final int STEPS = 4;

    static Stream<Arguments> extremes() {
        return Stream.of("extremes.json", "beyond-range.json")
                .flatMap(file -> Golden.read(file).items().stream())
                .map(file -> file.get("network"))
                .map(file -> Arguments.of(
                        file.get("name").text(),
                        GoldenNetwork.network(file),
                        Samples.of(GoldenNetwork.samples(file).subList(0, 1))));
    }

    private static void requireSane(Picture picture) {
        FinitePictures.requireSane(picture, ROOM.width());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("extremes")
    void ofARun(String name, Network network, Samples samples) {
        for (double rate : new double[] {1e-3, 0.5, 1e6}) {
            Run run = Run.of(Recipe.of(network, samples).withRate(rate));
            run.advance(STEPS);
            StepAxis steps = new StepAxis(STEPS, run.history().steps());
            Curve loss = curve("training", run.history().loss());
            for (boolean log : new boolean[] {true, false}) {
                requireSane(LossPicture.of(List.of(loss), steps, log, Theme.LIGHT, ROOM));
            }
            List<Curve> layers = IntStream.rangeClosed(1, network.depth())
                    .boxed()
                    .flatMap(l -> Stream.of(
                            run.history().gradientNorm(l),
                            run.history().deltaNorm(l),
                            run.history().updateRatio(l)))
                    .map(series -> curve("layer", series))
                    .toList();
            requireSane(StepHeatPicture.of("norms", layers, steps, Theme.DARK, ROOM));
        }
    }

    private static Curve curve(String name, Series series) {
        return new Curve(name, Theme.LIGHT.forward(), series.stride(), series.values());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("extremes")
    void ofOneNetwork(String name, Network network, Samples samples) {
        for (int l = 1; l <= network.depth(); l++) {
            double[] weights = network.layer(l).weights().toVector();
            requireSane(HistogramPicture.of("weights", weights, Theme.LIGHT.forward(), Theme.LIGHT, ROOM));
        }
        Workspace work = Workspace.of(network);
        work.forward(samples.input(0));
        work.backward(samples.target(0));
        for (int l = 1; l <= network.depth(); l++) {
            double[] delta = work.delta(l).clone();
            requireSane(HistogramPicture.of("delta", delta, Theme.LIGHT.forward(), Theme.LIGHT, ROOM));
        }
        if (network.size(0) == 2) {
            double[] x = samples.input(0);
            double half = 1.15 * Math.max(Math.abs(x[0]), Math.abs(x[1]));
            PlanePoint point = new PlanePoint(x[0], x[1], -1, samples.target(0)[0], PlanePoint.Role.LEARNED);
            for (double side : new double[] {1, half}) {
                PlaneField field = PlaneField.of(network, network.depth(), 0, 10, side);
                requireSane(PlanePicture.of(field, List.of(point), Theme.LIGHT, ROOM));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("extremes")
    void ofTheLossAlongWeights(String name, Network network, Samples samples) {
        Cell first = Cell.weight(1, 1, 1);
        Cell last = Cell.weight(network.depth(), 1, 1);
        for (double side : new double[] {0.5, 10}) {
            Axis across = around(network, first, side);
            Axis up = around(network, network.depth() == 1 ? Cell.bias(1, 1) : last, side);
            LossSlice slice = LossSlice.of(network, samples, across);
            requireSane(SlicePicture.of(slice, network.get(first), "step 0", Theme.LIGHT, ROOM));
            LossLandscape landscape = LossLandscape.of(network, samples, across, up);
            Waypoint home = new Waypoint(0, network.get(first), network.get(up.parameter()));
            for (boolean log : new boolean[] {true, false}) {
                ContourPicture.Content content = new ContourPicture.Content(
                        landscape,
                        List.of(home),
                        Optional.empty(),
                        home,
                        Tangent.of(network, samples, first),
                        Tangent.of(network, samples, up.parameter()),
                        log);
                requireSane(ContourPicture.of(content, Theme.LIGHT, ROOM));
            }
        }
    }

    private static Axis around(Network network, Cell cell, double side) {
        return Axis.over(cell, network.get(cell) - side, network.get(cell) + side, 21);
    }
}
