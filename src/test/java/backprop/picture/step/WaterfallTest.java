package backprop.picture.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backprop.engine.Cell;
import backprop.engine.Trace;
import backprop.picture.Frames;
import backprop.picture.Picture;
import backprop.picture.Shape;
import backprop.picture.Shapes;
import backprop.picture.Theme;
import backprop.session.Frame;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * By hand, for the network 2-2-2 with weights 0.15 … 0.55, biases 0.35 and 0.6, input (0.05, 0.1) and target (0.01, 0.99):
 * δ² = (0.138498562, −0.038098236), so into δ¹₁ come 0.4 · 0.138498562 = 0.055399425 and 0.5 · (−0.038098236) =
 * −0.019049118, together 0.036350307; a = 0.593269992, the slope 0.593269992 · 0.406730008 = 0.241300709, and δ =
 * 0.008771355. Forward z¹₁ = 0.35 + 0.2 · 0.1 + 0.15 · 0.05 = 0.35 + 0.02 + 0.0075 = 0.3775.
 */
class WaterfallTest {
    private static final Frame END = Frames.after(Frames.example("mazur-2-2-2"), 100);
    private static final double EXACT = 1e-9;

    private static Waterfall of(Cell cell) {
        return Waterfall.of(END.trace(), cell).orElseThrow();
    }

    @Test
    void anErrorIsTheSumOfWhatComesBackTimesTheSlope() {
        Waterfall fall = of(Cell.delta(1, 1));
        assertThat(fall.terms())
                .extracting(Waterfall.Term::cell)
                .containsExactly(Cell.weight(2, 1, 1), Cell.weight(2, 2, 1));
        assertThat(fall.terms().get(0).value()).isCloseTo(0.055399425, within(EXACT));
        assertThat(fall.terms().get(1).value()).isCloseTo(-0.019049118, within(EXACT));
        assertThat(fall.sum()).isCloseTo(0.036350307, within(EXACT));
        assertThat(fall.slope().orElseThrow()).isCloseTo(0.241300709, within(EXACT));
        assertThat(fall.result()).isCloseTo(0.008771355, within(EXACT));
    }

    @Test
    void anActivationIsMadeOfProductsAndItsBiasTheLargestFirst() {
        Waterfall fall = of(Cell.preActivation(1, 1));
        assertThat(fall.terms())
                .extracting(Waterfall.Term::cell)
                .containsExactly(Cell.bias(1, 1), Cell.weight(1, 1, 2), Cell.weight(1, 1, 1));
        assertThat(fall.terms().stream().mapToDouble(Waterfall.Term::value))
                .usingElementComparator((a, b) -> Math.abs(a - b) < EXACT ? 0 : 1)
                .containsExactly(0.35, 0.02, 0.0075);
        assertThat(fall.sum()).isCloseTo(0.3775, within(EXACT));
        assertThat(fall.result()).isCloseTo(0.593269992, within(EXACT));
    }

    @Test
    void whatHasNoSumHasNoWaterfall() {
        Trace trace = END.trace();
        assertThat(List.of(Cell.delta(2, 1), Cell.input(1), Cell.loss(), Cell.weight(1, 1, 1)))
                .allMatch(cell -> Waterfall.of(trace, cell).isEmpty());
    }

    /** The first bar ends where the second begins, the second where the sum ends: all heights are in one scale. */
    @Test
    void eachBarBeginsWhereTheOneBeforeEnds() {
        Picture picture =
                WaterfallPicture.of(END, Cell.delta(1, 1), Theme.LIGHT, 340).orElseThrow();
        Shape.Rectangle first = bar(picture, "fall-W2-1-1");
        Shape.Rectangle second = bar(picture, "fall-W2-2-1");
        Shape.Rectangle sum = bar(picture, "fall-Σ");
        Shape.Rectangle made = bar(picture, "fall-δ");
        assertThat(second.y()).isCloseTo(first.y(), within(1e-6));
        assertThat(second.height() / first.height()).isCloseTo(0.019049118 / 0.055399425, within(1e-6));
        assertThat(sum.height() / first.height()).isCloseTo(0.036350307 / 0.055399425, within(1e-6));
        assertThat(made.height() / first.height()).isCloseTo(0.008771355 / 0.055399425, within(1e-6));
        assertThat(first.fill()).isEqualTo(Theme.LIGHT.backward());
        assertThat(second.fill()).isEqualTo(Theme.LIGHT.slate());
    }

    private static Shape.Rectangle bar(Picture picture, String key) {
        Shape.Group group = (Shape.Group) Shapes.named(picture, key).orElseThrow();
        return (Shape.Rectangle) group.members().get(0);
    }

    @Test
    void nothingIsToldBeforeItIsReached() {
        Frame start = Frames.after(Frames.example("mazur-2-2-2"), 0);
        assertThat(WaterfallPicture.of(start, Cell.delta(1, 1), Theme.LIGHT, 340))
                .isEmpty();
    }
}
