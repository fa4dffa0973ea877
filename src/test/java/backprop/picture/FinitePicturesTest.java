package backprop.picture;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finite network gives a picture whose places, widths and colours are finite numbers of a sane size. */
class FinitePicturesTest {
    private static final double LARGEST = 1e5;
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
        int steps = Frames.after(lab, 0).trace().steps().size();
        for (int k = 0; k <= steps; k++) {
            Frame frame = Frames.after(lab, k);
            sane(GraphPicture.of(frame, layout, Theme.LIGHT, Cell.weight(1, 1, 1)), Double.MAX_VALUE);
            sane(GraphPicture.of(frame, layout, Theme.DARK, null), Double.MAX_VALUE);
            sane(ArithmeticPicture.of(frame, Theme.LIGHT, 420), 420.5);
            sane(MatrixPicture.of(frame, Theme.LIGHT, 420), Double.MAX_VALUE);
            sane(TimelinePicture.of(frame, Theme.LIGHT, 420), 420.5);
        }
        Frame end = Frames.after(lab, steps);
        sane(StoryPicture.of(end, Cell.delta(1, 1), Theme.LIGHT, 420), Double.MAX_VALUE);
        sane(PassNorms.of("pass", end.trace(), 1, Theme.LIGHT, ROOM), Double.MAX_VALUE);
    }

    private static void sane(Picture picture, double width) {
        assertThat(picture.width()).isLessThanOrEqualTo(width);
        check(picture, "picture");
    }

    /** Every number of a value, of what it is made of, and so on. */
    private static void check(Object value, String where) {
        if (value instanceof Double number) {
            assertThat(Math.abs(number)).as(where).isLessThan(LARGEST);
        } else if (value instanceof Ink ink) {
            assertThat(ink.rgb()).as(where).isBetween(0, 0xFFFFFF);
            assertThat(ink.opacity()).as(where).isBetween(0.0, 1.0);
        } else if (value instanceof List<?> list) {
            list.forEach(item -> check(item, where));
        } else if (value instanceof Record parts
                && parts.getClass().getPackageName().startsWith("backprop.picture")) {
            for (RecordComponent part : parts.getClass().getRecordComponents()) {
                check(read(parts, part), where + "." + part.getName());
            }
        }
    }

    private static Object read(Record parts, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            Object value = part.getAccessor().invoke(parts);
            return value == null ? "" : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
