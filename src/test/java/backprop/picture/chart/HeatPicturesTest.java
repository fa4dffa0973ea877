package backprop.picture.chart;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Shapes;
import backprop.picture.Size;
import backprop.picture.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HeatPicturesTest {
    private static final HeatScale REDS = HeatScale.ofGradients(Palette.REDS, Theme.LIGHT);

    private static Picture strip(HeatScale scale, double... values) {
        return HeatStripPicture.of(Charts.data("sigmoid", values), scale, new Size(560, 70));
    }

    static Stream<HeatScale> scales() {
        Stream<Palette> palettes = Stream.concat(
                Stream.of(Palette.CIVIDIS), Arrays.stream(Activation.values()).map(Palette::of));
        return palettes.flatMap(p -> Stream.of(Theme.LIGHT, Theme.DARK).map(t -> HeatScale.ofGradients(p, t)));
    }

    @Test
    void theScaleIsTheLogarithmFromTenToTheMinusTenToOne() {
        assertThat(REDS.place(1)).isEqualTo(1);
        assertThat(REDS.place(1e-10)).isCloseTo(0, Offset.offset(1e-9));
        assertThat(REDS.place(1e-5)).isCloseTo(0.5, Offset.offset(1e-9));
        assertThat(REDS.place(-1e-5)).isEqualTo(REDS.place(1e-5));
        assertThat(REDS.place(1e-15)).isZero();
        assertThat(REDS.place(50)).isEqualTo(1);
        assertThat(REDS.ink(1)).isEqualTo(Ink.of(0x67000D));
        assertThat(REDS.ink(1e-15)).isEqualTo(Ink.of(0xFFF5F0));
        assertThat(REDS.ink(0)).isEqualTo(Theme.LIGHT.line()).isNotEqualTo(REDS.ink(1e-15));
    }

    @Test
    void cellsAreLabelledAsNumPyPrintsThem() {
        Picture picture = strip(REDS, Charts.SIGMOID);
        assertThat(words(picture))
                .containsExactly(
                        "7.00e-05",
                        "3.23e-04",
                        "1.35e-03",
                        "6.24e-03",
                        "3.03e-02",
                        "8.63e-02",
                        "10",
                        "−10",
                        "10",
                        "−5",
                        "1");
        assertThat(words(strip(REDS, Charts.DEAD)))
                .filteredOn("exactly 0"::equals)
                .hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("scales")
    void everyLabelCanBeReadOnItsCell(HeatScale scale) {
        double[] values = DoubleStream.concat(
                        DoubleStream.of(0, Double.NaN), DoubleStream.iterate(1e-12, v -> v < 20, v -> v * 1.07))
                .toArray();
        for (double value : values) {
            Shape.Group cell =
                    (Shape.Group) Shapes.named(strip(scale, value), "sigmoid-1").orElseThrow();
            Ink ground = ((Shape.Rectangle) cell.members().get(0)).fill();
            assertThat(Shapes.texts(cell))
                    .hasSize(1)
                    .allSatisfy(text -> assertThat(text.fill().contrast(Objects.requireNonNull(ground)))
                            .as("%s on %s", value, ground)
                            .isGreaterThanOrEqualTo(4.5));
        }
    }

    @ParameterizedTest
    @MethodSource("scales")
    void moreIsFurtherFromTheGroundOrLighterInEvenSteps(HeatScale scale) {
        boolean follows = scale.palette().followsGround();
        Ink from = follows ? scale.theme().surface() : Ink.of(0x000000);
        double before = 0;
        for (int k = 0; k <= 20; k++) {
            double contrast = scale.palette().at(k / 20.0, scale.theme()).contrast(from);
            assertThat(contrast).as("%s of 20", k).isGreaterThan(before);
            before = contrast;
        }
    }

    @Test
    void theStepsOfTheSafePaletteAreEvenInLightness() {
        double[] lightness = new double[21];
        for (int k = 0; k <= 20; k++) {
            double luminance = Palette.CIVIDIS.at(k / 20.0, Theme.LIGHT).contrast(Ink.of(0)) * 0.05 - 0.05;
            lightness[k] = 116 * Math.cbrt(luminance) - 16;
        }
        double even = (lightness[20] - lightness[0]) / 20;
        for (int k = 1; k <= 20; k++) {
            assertThat(lightness[k] - lightness[k - 1]).as("step %s", k).isBetween(0.75 * even, 1.3 * even);
        }
    }

    @Test
    void noLabelLeavesItsCellWhateverTheDepth() {
        for (int layers = 1; layers <= 100; layers++) {
            Picture picture = strip(REDS, Charts.wild(layers, layers));
            for (int l = 1; l <= layers; l++) {
                Shape.Group cell =
                        (Shape.Group) Shapes.named(picture, "sigmoid-" + l).orElseThrow();
                for (Shape member : cell.members()) {
                    assertThat(Shapes.around(cell.members().get(0)).contains(Shapes.around(member)))
                            .as("%s layers, cell %s", layers, l)
                            .isTrue();
                }
            }
        }
    }

    private static List<List<Double>> deltas(int layers, int neurons) {
        List<List<Double>> deltas = new ArrayList<>();
        for (int l = 1; l <= layers; l++) {
            deltas.add(DoubleStream.of(Charts.wild(l == layers ? 1 : neurons, l))
                    .boxed()
                    .toList());
        }
        return deltas;
    }

    @ParameterizedTest
    @CsvSource({"6, 20, 540, 70", "100, 256, 540, 200", "1, 1, 540, 70", "100, 256, 200, 40", "3, 256, 300, 60"})
    void everyNeuronHasATileThatLeadsToIt(int layers, int neurons, double width, double height) {
        Picture picture = NeuronsHeatPicture.of("n", deltas(layers, neurons), REDS, new Size(width, height));
        Set<Cell> reached = new HashSet<>();
        for (int l = 1; l <= layers; l++) {
            Shape.Grid grid = (Shape.Grid) Shapes.named(picture, "n-" + l).orElseThrow();
            assertThat(grid.tileWidth()).isGreaterThanOrEqualTo(2);
            assertThat(grid.tileHeight()).isGreaterThanOrEqualTo(2);
            assertThat(grid.x() + grid.width()).isLessThanOrEqualTo(picture.width());
            assertThat(grid.y() + grid.height()).isLessThan(picture.height());
            for (double y = grid.y() + 1; y < grid.y() + grid.height(); y += grid.tileHeight()) {
                for (double x = grid.x() + 1; x < grid.x() + grid.width(); x += grid.tileWidth()) {
                    Cell cell = grid.markAt(x, y).cell();
                    if (cell != null) {
                        assertThat(reached.add(cell)).isTrue();
                    }
                }
            }
        }
        assertThat(reached).hasSize((layers - 1) * neurons + 1);
    }

    @Test
    void aTileSaysItsNumberWithItsSign() {
        List<List<Double>> deltas = List.of(List.of(0.5, -1.25e-3, 0.0));
        Picture picture = NeuronsHeatPicture.of("n", deltas, REDS, new Size(300, 60));
        Shape.Grid grid = (Shape.Grid) picture.shapes().get(0);
        Mark second = grid.tiles().mark(1, 0);
        assertThat(second)
                .isEqualTo(Mark.of(
                                "n-delta1-2",
                                Role.DATUM,
                                Cell.delta(1, 2),
                                "δ⁽¹⁾₂ = -1.250000e-03, error signal delta of neuron 2, layer 1")
                        .telling(-1.25e-3));
        assertThat(grid.tiles().mark(2, 0))
                .isNotNull()
                .satisfies(m -> assertThat(m.spoken()).contains("exactly 0"));
        assertThat(grid.tiles().ink(1, 0)).isEqualTo(REDS.ink(1.25e-3));
    }

    @Test
    void theSameNumbersGiveAnEqualPicture() {
        Size room = new Size(540, 200);
        assertThat(NeuronsHeatPicture.of("n", deltas(10, 30), REDS, room))
                .isEqualTo(NeuronsHeatPicture.of("n", deltas(10, 30), REDS, room))
                .isNotEqualTo(NeuronsHeatPicture.of("n", deltas(10, 31), REDS, room));
    }

    private static List<String> words(Picture picture) {
        return Shapes.all(picture).stream()
                .filter(Shape.Text.class::isInstance)
                .map(s -> ((Shape.Text) s).text())
                .toList();
    }
}
