package backprop.picture.chart;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Activation;
import backprop.picture.Ink;
import backprop.picture.Picture;
import backprop.picture.Shape;
import backprop.picture.Shapes;
import backprop.picture.Shapes.Area;
import backprop.picture.Size;
import backprop.picture.Theme;
import backprop.picture.Transcript;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarsPictureTest {
    private static final Size ROOM = new Size(560, 300);

    private static Picture bars(double[]... values) {
        return bars(ROOM, values);
    }

    private static Picture bars(Size room, double[]... values) {
        Activation[] activations = {Activation.SIGMOID, Activation.RELU, Activation.TANH};
        List<Series> series = new ArrayList<>();
        for (int s = 0; s < values.length; s++) {
            series.add(Charts.series(activations[s], Theme.LIGHT, values[s]));
        }
        return BarsPicture.of(Charts.layers(values[0].length), series, Theme.LIGHT, room);
    }

    private static Shape.Group bar(Picture picture, String key) {
        return (Shape.Group) Shapes.named(picture, key).orElseThrow();
    }

    private static Shape sign(Picture picture, String key) {
        return bar(picture, key).members().get(1);
    }

    @Test
    void seedFortyTwoLooksAsItDid() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(BarsPictureTest.class.getResourceAsStream("/picture/bars-seed-42.txt"))) {
            String golden = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(Transcript.of(bars(Charts.SIGMOID, Charts.DEAD))).isEqualTo(golden);
        }
    }

    @Test
    void aBarStandsAtItsLogarithmAndSaysSevenDigits() {
        Picture picture = bars(new double[] {1e-4, 1e-2, 7.002996e-05, 1});
        Area low = Shapes.around(sign(picture, "sigmoid-1"));
        Area middle = Shapes.around(sign(picture, "sigmoid-2"));
        Area top = Shapes.around(sign(picture, "sigmoid-4"));
        assertThat(middle.bottom() - middle.top()).isCloseTo(3 * (low.bottom() - low.top()), within());
        assertThat(top.bottom() - top.top()).isCloseTo(5 * (low.bottom() - low.top()), within());
        assertThat(bar(picture, "sigmoid-3").mark().spoken()).isEqualTo("sigmoid, layer 3: 7.002996e-05");
        assertThat(((Shape.Rectangle) sign(picture, "sigmoid-1")).fill()).isEqualTo(Ink.of(0xE74C3C));
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-9);
    }

    @Test
    void exactlyZeroIsASignOnTheBaselineThatSaysSo() {
        Picture picture = bars(Charts.SIGMOID, Charts.DEAD);
        double baseline = Shapes.around(sign(picture, "sigmoid-1")).bottom();
        for (int l = 1; l <= 6; l++) {
            assertThat(sign(picture, "relu-" + l)).isInstanceOf(Shape.Path.class);
            Area area = Shapes.around(sign(picture, "relu-" + l));
            assertThat((area.top() + area.bottom()) / 2).isCloseTo(baseline, within());
            assertThat(area.bottom() - area.top()).isGreaterThan(6);
            assertThat(bar(picture, "relu-" + l).mark().spoken())
                    .isEqualTo("relu, layer " + l + ": exactly 0: dead output unit");
        }
        List<String> words = words(picture);
        assertThat(words).filteredOn("exactly 0"::equals).hasSize(6);
        assertThat(words).contains("relu (exactly 0: dead output unit)");
    }

    @Test
    void nothingButZerosIsStillAChart() {
        Picture picture = bars(Charts.DEAD, Charts.DEAD);
        assertThat(words(picture)).contains("exactly 0").noneMatch(w -> w.contains("NaN"));
        assertThat(sign(picture, "sigmoid-6")).isInstanceOf(Shape.Path.class);
    }

    @Test
    void theUndefinedAndTheInfiniteSaySo() {
        Picture picture = bars(new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e-3, 1e300});
        assertThat(bar(picture, "sigmoid-1").mark().spoken()).isEqualTo("sigmoid, layer 1: undefined");
        assertThat(bar(picture, "sigmoid-2").mark().spoken()).isEqualTo("sigmoid, layer 2: ∞");
        assertThat(words(picture)).contains("undefined", "∞", "1.0e-03", "1.0e+300");
        assertThat(Shapes.around(sign(picture, "sigmoid-2")).top())
                .isLessThan(Shapes.around(sign(picture, "sigmoid-4")).top() + 0.5);
        assertThat(inside(picture)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"560, 300", "300, 180", "900, 420"})
    void noTwoTextsTouchWhateverTheDepth(double width, double height) {
        for (int layers = 1; layers <= 100; layers++) {
            double[][][] cases = {
                {Charts.wild(layers, layers), Charts.wild(layers, -layers)},
                {Charts.vanishing(layers, 0.24), Charts.vanishing(layers, 1.1)},
                {Charts.wild(layers, layers), Charts.wild(layers, 7), Charts.vanishing(layers, 0.5)}
            };
            for (double[][] values : cases) {
                Picture picture = bars(new Size(width, height), values);
                List<Shape> texts = picture.shapes().stream()
                        .filter(s -> s instanceof Shape.Text)
                        .toList();
                for (int i = 0; i < texts.size(); i++) {
                    for (Shape other : texts.subList(0, i)) {
                        assertThat(Shapes.around(texts.get(i)).overlaps(Shapes.around(other)))
                                .as("%s layers: %s over %s", layers, texts.get(i), other)
                                .isFalse();
                    }
                }
                assertThat(inside(picture)).as("%s layers inside", layers).isTrue();
            }
        }
    }

    @Test
    void whereThereIsLittleRoomTheLargestIsWrittenAndAsManyOthersAsFit() {
        List<String> words = words(bars(Charts.vanishing(100, 0.24)));
        assertThat(words).contains("1.0e+00");
        assertThat(words).filteredOn(word -> word.contains("e-")).hasSizeGreaterThan(9);
    }

    private static List<String> words(Picture picture) {
        return Shapes.all(picture).stream()
                .filter(Shape.Text.class::isInstance)
                .map(s -> ((Shape.Text) s).text())
                .toList();
    }

    private static boolean inside(Picture picture) {
        Area all = new Area(-0.5, 0, picture.width() + 0.5, picture.height());
        return picture.shapes().stream().allMatch(s -> all.contains(Shapes.around(s)));
    }
}
