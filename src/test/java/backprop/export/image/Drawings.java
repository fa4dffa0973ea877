package backprop.export.image;

import backprop.engine.Cell;
import backprop.picture.Face;
import backprop.picture.Frames;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Shapes;
import backprop.picture.Size;
import backprop.picture.Stroke;
import backprop.picture.Theme;
import backprop.picture.chart.HeatScale;
import backprop.picture.chart.NeuronsHeatPicture;
import backprop.picture.chart.Palette;
import backprop.picture.graph.GraphLayout;
import backprop.picture.graph.GraphPicture;
import backprop.picture.step.StoryPicture;
import backprop.session.Frame;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pictures to be written into files. */
final class Drawings {
    static final Ink RED = Ink.of(0xE74C3C);

    private Drawings() {}

    /** The graph of an example after so many steps. */
    static Picture graph(String example, int steps, Theme theme) {
        Frame frame = Frames.after(Frames.example(example), steps);
        return GraphPicture.of(frame, GraphLayout.of(frame.lab().network(), new Size(1440, 900), null), theme, null);
    }

    /** The largest of what the lab draws, small ones, and one with formulas of every kind. */
    static Stream<Picture> all() {
        Frame frame = Frames.after(Frames.example("worked-example"), 12);
        return Stream.of(
                graph("worked-example", 7, Theme.LIGHT),
                graph("worked-example", 12, Theme.DARK),
                graph("deep-sigmoid", 20, Theme.LIGHT),
                StoryPicture.of(frame, Cell.delta(1, 2), Theme.LIGHT, 400),
                NeuronsHeatPicture.of(
                        "n",
                        List.of(List.of(0.1, -0.2, 0.0), List.of(0.5)),
                        HeatScale.ofGradients(Palette.REDS, Theme.DARK),
                        new Size(300, 60)),
                odd());
    }

    /** What no example has: signs that Inter lacks, what XML cannot say, half an opacity, a name twice. */
    static Picture odd() {
        return new Picture(
                200,
                100,
                List.of(
                        text("a", "ℒ ∂ᵀ <&\"'> ok", null),
                        text("a", "日本 \u0007 bell", "rings \u0001"),
                        new Shape.Rectangle(
                                Mark.plain(Role.DATUM),
                                10,
                                10,
                                50,
                                20,
                                4,
                                RED.faded(0.5),
                                Stroke.dashed(RED.faded(0.25), 2)),
                        new Shape.Circle(Mark.plain(Role.DATUM), 100, 50, 10, null, null)));
    }

    private static Shape text(String key, String words, @Nullable String spoken) {
        Mark mark = new Mark(key, Role.CAPTION, null, spoken);
        return new Shape.Text(mark, 10, 50, words, Face.TEXT, 14, Ink.of(0x17202A));
    }

    /** What is written in a picture, in the order of painting. */
    static List<String> words(Picture picture) {
        return Shapes.all(picture).stream()
                .filter(Shape.Text.class::isInstance)
                .map(s -> ((Shape.Text) s).text())
                .toList();
    }
}
