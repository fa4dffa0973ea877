package backprop.picture;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.picture.graph.GraphLayout;
import backprop.picture.graph.GraphPicture;
import backprop.picture.step.ArithmeticPicture;
import backprop.picture.step.MatrixPicture;
import backprop.picture.step.TimelinePicture;
import backprop.session.Frame;
import backprop.session.Granularity;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text reaches AA of WCAG 2.2 on what it stands on; what is not reached yet is faint but can be made out. */
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double NOT_REACHED = 3;

    @ParameterizedTest
    @ValueSource(strings = {"worked-example", "default-3-4-2", "softmax-classifier", "deep-sigmoid"})
    void everyTextCanBeRead(String name) {
        Set<String> faults = new TreeSet<>();
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            for (Frame frame : Frames.all(Frames.example(name), Granularity.LAYER)) {
                pictures(frame, theme).forEach(picture -> check(picture, theme, faults));
            }
        }
        assertThat(faults).isEmpty();
    }

    private static Stream<Picture> pictures(Frame frame, Theme theme) {
        GraphLayout layout = GraphLayout.of(frame.lab().network(), new Size(940, 640), null);
        return Stream.of(
                GraphPicture.of(frame, layout, theme, null),
                ArithmeticPicture.of(frame, theme, 400),
                MatrixPicture.of(frame, theme, 400),
                TimelinePicture.of(frame, theme, 900));
    }

    @ParameterizedTest
    @MethodSource("themes")
    void theColoursOfFormulasAndWordsCanBeRead(Theme theme) {
        assertThat(List.of(
                        theme.text(),
                        theme.quiet(),
                        theme.forwardText(),
                        theme.backwardText(),
                        theme.good(),
                        theme.weights(),
                        theme.activations(),
                        theme.deltas(),
                        theme.losses(),
                        theme.given()))
                .allMatch(ink -> ink.contrast(theme.surface()) >= TEXT);
        assertThat(Ink.of(0xFFFFFF).contrast(theme.primary())).isGreaterThanOrEqualTo(TEXT);
        assertThat(theme.faint().contrast(theme.surface())).isGreaterThanOrEqualTo(NOT_REACHED);
    }

    static Stream<Theme> themes() {
        return Stream.of(Theme.LIGHT, Theme.DARK);
    }

    private static void check(Picture picture, Theme theme, Set<String> faults) {
        List<Shape> shapes = Shapes.all(picture);
        for (int k = 0; k < shapes.size(); k++) {
            if (shapes.get(k) instanceof Shape.Text text && !text.text().isBlank()) {
                Ink ground = ground(shapes.subList(0, k), text, theme);
                double contrast = text.fill().contrast(ground);
                double needed = text.fill().equals(theme.faint()) ? NOT_REACHED : TEXT;
                if (contrast < needed) {
                    faults.add("%s %s on %s: %.2f, as in %s"
                            .formatted(
                                    theme.dark() ? "dark" : "light",
                                    text.fill().hex(),
                                    ground.hex(),
                                    contrast,
                                    text.text()));
                }
            }
        }
    }

    /** The colour of the uppermost area below the middle of a text. */
    private static Ink ground(List<Shape> below, Shape.Text text, Theme theme) {
        Shapes.Area area = Shapes.around(text);
        double x = (area.left() + area.right()) / 2;
        double y = (area.top() + area.bottom()) / 2;
        Ink ground = theme.surface();
        for (Shape shape : below) {
            Ink fill =
                    shape instanceof Shape.Rectangle r ? r.fill() : shape instanceof Shape.Circle c ? c.fill() : null;
            Shapes.Area a = fill == null ? null : Shapes.around(shape);
            if (a != null && x > a.left() && x < a.right() && y > a.top() && y < a.bottom()) {
                ground = ground.towards(Ink.of(fill == null ? 0 : fill.rgb()), fill == null ? 0 : fill.opacity());
            }
        }
        return ground;
    }
}
