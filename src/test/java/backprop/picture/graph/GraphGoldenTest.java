package backprop.picture.graph;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.picture.Frames;
import backprop.picture.Ink;
import backprop.picture.Picture;
import backprop.picture.Shape;
import backprop.picture.Shapes;
import backprop.picture.Size;
import backprop.picture.Stroke;
import backprop.picture.Theme;
import backprop.session.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The graph of the worked example at its seventh step, BP2, as a text that one can read. */
class GraphGoldenTest {
    private static final String FILE = "/picture/worked-example-step-7.txt";

    @Test
    void theWorkedExampleLooksAsItDid() throws IOException {
        Frame frame = Frames.after(Frames.example("worked-example"), 7);
        GraphLayout layout = GraphLayout.of(frame.lab().network(), new Size(940, 640), null);
        assertThat(written(GraphPicture.of(frame, layout, Theme.LIGHT, null))).isEqualTo(golden());
    }

    private static String golden() throws IOException {
        try (InputStream in = Objects.requireNonNull(GraphGoldenTest.class.getResourceAsStream(FILE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A line for each shape of the picture: its name, where it stands, how it is drawn and what it says. */
    private static String written(Picture picture) {
        return picture.shapes().stream().map(GraphGoldenTest::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Shape shape) {
        String key = shape.mark().key();
        String name = key.isEmpty() ? shape.mark().role().name().toLowerCase(Locale.ROOT) : key;
        Shapes.Area a = Shapes.around(shape);
        String place = String.format(
                Locale.ROOT,
                "%4.0f,%4.0f to %4.0f,%4.0f",
                whole(a.left()),
                whole(a.top()),
                whole(a.right()),
                whole(a.bottom()));
        return String.format(Locale.ROOT, "%-15s %s  %s", name, place, look(shape))
                .stripTrailing();
    }

    /** Without a negative zero. */
    private static double whole(double coordinate) {
        return Math.rint(coordinate) + 0.0;
    }

    private static String look(Shape shape) {
        if (shape instanceof Shape.Line line) {
            return stroke(line.stroke()) + (line.x2() < line.x1() ? " leftwards" : " rightwards");
        } else if (shape instanceof Shape.Path path) {
            return Optional.ofNullable(path.fill()).map(Ink::hex).orElse("");
        }
        return "“" + Shapes.words(shape) + "”";
    }

    private static String stroke(Stroke stroke) {
        return String.format(
                Locale.ROOT,
                "%s %s %.2f",
                stroke.dash() > 0 ? "dashed" : "solid",
                stroke.ink().hex(),
                stroke.width());
    }
}
