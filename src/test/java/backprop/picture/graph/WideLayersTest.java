package backprop.picture.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backprop.document.Examples;
import backprop.document.NetworkDocument;
import backprop.engine.Cell;
import backprop.engine.Matrix;
import backprop.picture.Frames;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Shapes;
import backprop.picture.Size;
import backprop.picture.Theme;
import backprop.session.Frame;
import backprop.session.Lab;
import backprop.session.Playhead;
import backprop.session.Session;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example of digits with its third sample, a 2 that it nearly takes for a 3. Expected numbers are NumPy's. */
class WideLayersTest {
    private static final Size ROOM = new Size(940, 640);
    private static final int AFTER_BP2 = 7;
    private static final Lab TWO = two();

    private static Lab two() {
        NetworkDocument digits = Examples.read("digits-784-128-10");
        return Lab.of("two", digits.network(), List.of(digits.samples().get(2)));
    }

    private static Picture picture(Frame frame, Colouring colouring) {
        GraphLayout layout = GraphLayout.ofValues(frame.lab().network(), ROOM, frame.focus());
        return GraphPicture.of(frame, layout, Theme.LIGHT, null, colouring, ValueScale.of(List.of(frame.trace())));
    }

    private static Picture backward() {
        return picture(Frames.after(TWO, AFTER_BP2), Colouring.BACKWARD);
    }

    private static Shape.Grid grid(Picture picture, String key) {
        return (Shape.Grid) Shapes.named(picture, key).orElseThrow(() -> new AssertionError("no " + key));
    }

    private static Mark mark(Shape.Grid grid, int column, int row) {
        return Objects.requireNonNull(grid.tiles().mark(column, row));
    }

    @ParameterizedTest
    @CsvSource({"0, 784, 28, 28", "1, 784, 40, 20", "0, 100, 10, 10", "1, 128, 16, 8", "0, 128, 16, 8", "2, 30, 8, 4"})
    void aTileIsAPictureOrTwiceAsHighAsWide(int layer, int n, int rows, int columns) {
        assertThat(TileShape.of(layer, n)).isEqualTo(new TileShape(rows, columns));
    }

    @Test
    void eachNeuronOfAWideLayerIsACellOfATileAndNoneIsLeftOut() {
        Picture picture = backward();
        for (int layer = 0; layer <= 1; layer++) {
            Shape.Grid tile = grid(picture, "tile-" + layer);
            long cells = IntStream.range(0, tile.tiles().rows())
                    .mapToLong(row -> IntStream.range(0, tile.tiles().columns())
                            .filter(column -> tile.tiles().mark(column, row) != null)
                            .count())
                    .sum();
            assertThat(cells).isEqualTo(layer == 0 ? 784 : 128);
        }
        assertThat(Shapes.all(picture).stream()
                        .flatMap(shape -> Shapes.texts(shape).stream())
                        .map(Shape.Text::text))
                .noneMatch(text -> text.contains("more") || (text.contains("…") && !text.contains("1.00")));
    }

    @Test
    void aCellTellsItsNumberAndWhichItIs() {
        Picture picture = backward();
        Mark hidden = mark(grid(picture, "tile-1"), 5, 6);
        assertThat(hidden.cell()).isEqualTo(Cell.delta(1, 54));
        assertThat(hidden.spoken()).contains("= 0.012051, error signal delta of neuron 54, layer 1");
        Mark pixel = mark(grid(picture, "tile-0"), 15, 14);
        assertThat(pixel.cell()).isEqualTo(Cell.activation(0, 408));
        assertThat(pixel.spoken()).contains("= 0.19");
    }

    /** log10(0.012050882) = −1.918981, so the place is (6 − 1.918981)/6 = 0.680170, between anchors 4 and 5 of 6. */
    @Test
    void aCellHasTheColourOfItsNumberOnTheScaleOfTheWholeNetwork() {
        Ink expected = Ink.of(0xE74C3C).towards(Ink.of(0xB7281A), 6 * 0.680170 - 4);
        assertThat(grid(backward(), "tile-1").tiles().ink(5, 6)).isEqualTo(expected);
    }

    @Test
    void whatIsNotReachedIsGrey() {
        Shape.Grid tile = grid(picture(Frames.after(TWO, 0), Colouring.FORWARD), "tile-1");
        assertThat(tile.tiles().ink(0, 0)).isEqualTo(Ink.of(0xFFFFFF).towards(Ink.of(0xD5DBE1), 0.5));
        assertThat(mark(tile, 0, 0).spoken()).contains("not reached yet");
    }

    @Test
    void aMinusStandsInEachCellBelowZero() {
        long minuses = backward().shapes().stream()
                .filter(shape -> shape.mark().role() == Role.FOCUS)
                .filter(Shape.Path.class::isInstance)
                .flatMap(shape -> ((Shape.Path) shape).segments().stream())
                .filter(Shape.Segment.Move.class::isInstance)
                .count();
        assertThat(minuses).isEqualTo(65);
    }

    @Test
    void theMapOfWeightsHasATileForEachNeuronThatReceives() {
        Picture picture = backward();
        Shape.Grid map = grid(picture, "map-1");
        assertThat(map.tiles().columns()).isEqualTo(8 * 29 - 1);
        assertThat(map.tiles().rows()).isEqualTo(16 * 29 - 1);
        Mark weight = mark(map, 5 * 29 + 15, 6 * 29 + 14);
        assertThat(weight.cell()).isEqualTo(Cell.weight(1, 54, 408));
        assertThat(weight.spoken()).contains("= −0.1265");
        assertThat(map.tiles().mark(28, 0)).isNull();
        assertThat(mark(grid(picture, "map-2-10"), 7, 15).cell()).isEqualTo(Cell.weight(2, 10, 128));
    }

    /** −0.1265/0.2299 = −0.55024, so the place is 0.22488, between anchors 2 (E08214) and 3 (FDB863) of 10. */
    @Test
    void aWeightBelowZeroIsOrange() {
        Ink ink = Objects.requireNonNull(grid(backward(), "map-1").tiles().ink(5 * 29 + 15, 6 * 29 + 14));
        Ink expected = Ink.of(0xE08214).towards(Ink.of(0xFDB863), 0.2488);
        assertThat(ink.red()).isCloseTo(expected.red(), within(1));
        assertThat(ink.green()).isCloseTo(expected.green(), within(1));
        assertThat(ink.blue()).isCloseTo(expected.blue(), within(2));
    }

    @Test
    void aLargeMatrixIsCutAtItsQuantileAndASmallOneIsNot() {
        assertThat(WeightScale.of(TWO.network().layer(1).weights()).most()).isCloseTo(0.2299, within(1e-12));
        assertThat(WeightScale.of(TWO.network().layer(2).weights()).most()).isEqualTo(2.0173);
        assertThat(WeightScale.of(Matrix.column(1, Double.NaN, -3)).most()).isEqualTo(3);
    }

    @Test
    void theRangeOfAMapIsPrinted() {
        assertThat(Shapes.all(backward()).stream()
                        .flatMap(shape -> Shapes.texts(shape).stream())
                        .map(Shape.Text::text))
                .anyMatch(text -> text.contains("128 tiles of 28 × 28, ±0.23"))
                .anyMatch(text -> text.contains("±2.02"));
    }

    @Test
    void tenOutputsHaveBarsOfTheirActivationAndError() {
        Picture picture = backward();
        assertThat(bar(picture, "bar-a2-3")).containsExactly("0.589");
        assertThat(bar(picture, "bar-delta2-3")).containsExactly("−0.411");
        assertThat(bar(picture, "bar-a2-4")).containsExactly("0.411");
        assertThat(bar(picture, "bar-delta2-4")).containsExactly("+0.411");
    }

    private static List<String> bar(Picture picture, String key) {
        return Shapes.texts(Shapes.named(picture, key).orElseThrow()).stream()
                .map(Shape.Text::text)
                .toList();
    }

    /** Row 54 of the gradient is x times 0.012050882: 0.00228967 at the pixel that is 0.19. */
    @Test
    void theWeightsAndTheGradientOfANeuronAreTiles() {
        Session session = new Session(TWO);
        session.seek(Playhead.end(session.frame().trace()));
        session.focus(Cell.delta(1, 54));
        Picture unit = UnitPicture.of(session.frame(), Cell.delta(1, 54), Theme.LIGHT, 400)
                .orElseThrow();
        assertThat(mark(grid(unit, "unit-weights"), 15, 14).spoken()).contains("= −0.1265");
        Mark gradient = mark(grid(unit, "unit-gradient"), 15, 14);
        assertThat(gradient.cell()).isEqualTo(Cell.weightGradient(1, 54, 408));
        assertThat(gradient.spoken()).contains("= 0.00228967");
        assertThat(UnitPicture.of(session.frame(), Cell.loss(), Theme.LIGHT, 400))
                .isEmpty();
    }
}
