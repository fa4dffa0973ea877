package backprop.picture;

import backprop.Golden;
import backprop.GoldenNetwork;
import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.engine.Sample;
import backprop.picture.flow.PassNorms;
import backprop.picture.graph.GraphLayout;
import backprop.picture.graph.GraphPicture;
import backprop.picture.step.ArithmeticPicture;
import backprop.picture.step.MatrixPicture;
import backprop.picture.step.StoryPicture;
import backprop.picture.step.TimelinePicture;
import backprop.session.Frame;
import backprop.session.Lab;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finite network gives a picture whose places, widths and colours are finite numbers of a sane size. */
class FinitePicturesTest {
    private static final Size ROOM = new Size(900, 600);

    static Stream<Lab> labs() {
        Lab worked = Frames.example("worked-example");
        return Stream.concat(
                Stream.of("extremes.json", "beyond-range.json")
                        .flatMap(file -> Golden.read(file).items().stream())
                        .map(file -> file.get("network"))
                        .map(file ->
                                lab(file.get("name").text(), GoldenNetwork.network(file), GoldenNetwork.samples(file))),
                Stream.of(1e308, -1e308, Double.MAX_VALUE, Double.MIN_VALUE, 1e154, -1e-300)
                        .flatMap(value -> worked.network().parameterCells().stream()
                                .map(cell -> lab(
                                        cell + " = " + value, worked.network().with(cell, value), worked.samples()))));
    }

    private static Lab lab(String name, Network network, List<Sample> samples) {
        return Lab.of(name, network, samples.subList(0, 1));
    }

    @ParameterizedTest
    @MethodSource("labs")
    void allPicturesAreFinite(Lab lab) {
        GraphLayout layout = GraphLayout.of(lab.network(), ROOM, null);
        GraphLayout values = GraphLayout.ofValues(lab.network(), ROOM, null);
        int steps = Frames.after(lab, 0).trace().steps().size();
        for (int k = 0; k <= steps; k++) {
            Frame frame = Frames.after(lab, k);
            FinitePictures.requireSane(
                    GraphPicture.of(frame, layout, Theme.LIGHT, Cell.weight(1, 1, 1)), Double.MAX_VALUE);
            FinitePictures.requireSane(GraphPicture.of(frame, layout, Theme.DARK, null), Double.MAX_VALUE);
            FinitePictures.requireSane(
                    GraphPicture.of(frame, values, Theme.LIGHT, Cell.activation(1, 1)), Double.MAX_VALUE);
            FinitePictures.requireSane(ArithmeticPicture.of(frame, Theme.LIGHT, 420), 420.5);
            FinitePictures.requireSane(MatrixPicture.of(frame, Theme.LIGHT, 420), Double.MAX_VALUE);
            FinitePictures.requireSane(TimelinePicture.of(frame, Theme.LIGHT, 420), 420.5);
        }
        Frame end = Frames.after(lab, steps);
        FinitePictures.requireSane(StoryPicture.of(end, Cell.delta(1, 1), Theme.LIGHT, 420), Double.MAX_VALUE);
        FinitePictures.requireSane(PassNorms.of("pass", end.trace(), 1, Theme.LIGHT, ROOM), Double.MAX_VALUE);
    }
}
