package backprop.picture.chart;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Activation;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Shapes;
import backprop.picture.Size;
import backprop.picture.Theme;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeedsPictureTest {
    private static Picture picture(int dead, double... medians) {
        List<Spread> spreads = new ArrayList<>();
        for (int l = 1; l <= medians.length; l++) {
            spreads.add(new Spread("s-" + l, "layer " + l, medians[l - 1] / 2, medians[l - 1], medians[l - 1] * 2));
        }
        Band band = new Band("relu", Ink.of(0x2ECC71), spreads, 200, dead);
        return SeedsPicture.of(Charts.layers(medians.length), List.of(band), Theme.LIGHT, new Size(560, 300));
    }

    private static List<Shape.Path> paths(Picture picture) {
        return picture.shapes().stream()
                .filter(Shape.Path.class::isInstance)
                .map(Shape.Path.class::cast)
                .toList();
    }

    @Test
    void theMedianRunsThroughTheMiddleOfTheBand() {
        Picture picture = picture(0, 1e-3, 1e-2, 1e-1);
        assertThat(paths(picture)).hasSize(2);
        assertThat(paths(picture).get(0).segments()).hasSize(7);
        Shape.Circle dot = (Shape.Circle) Shapes.named(picture, "s-2").orElseThrow();
        Shape.Segment.Straight on =
                (Shape.Segment.Straight) paths(picture).get(1).segments().get(1);
        assertThat(dot.y()).isEqualTo(on.y());
        Shapes.Area band = Shapes.around(paths(picture).get(0));
        assertThat((band.top() + band.bottom()) / 2).isCloseTo(dot.y(), Offset.offset(1e-6));
        assertThat(dot.mark().spoken())
                .isEqualTo("layer 2: median 1.000000e-02, quartiles 5.000000e-03 and 2.000000e-02");
    }

    @Test
    void theShareOfDeadRunsIsSaid() {
        assertThat(Shapes.texts(new Shape.Group(
                        Mark.plain(Role.DATUM), picture(104, 0.1).shapes())))
                .extracting(Shape.Text::text)
                .contains("relu: 104 of 200 runs dead (52 %)");
    }

    @Test
    void aMedianThatIsZeroEndsTheLineAndStandsOnTheBaseline() {
        Picture picture = picture(150, 1e-3, 0, Double.NaN, 1e-1, 1e-1);
        assertThat(Shapes.named(picture, "s-2")).get().isInstanceOf(Shape.Group.class);
        assertThat(Shapes.named(picture, "s-3")).isEmpty();
        List<Shape.Segment> line = paths(picture).get(1).segments();
        assertThat(line).filteredOn(Shape.Segment.Move.class::isInstance).hasSize(2);
        assertThat(line).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void everyActivationHasAColourOfItsOwn(Activation activation) {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            Ink ink = ActivationInks.of(activation, theme);
            for (Activation other : Activation.values()) {
                Ink its = ActivationInks.of(other, theme);
                int difference = Math.abs(ink.red() - its.red())
                        + Math.abs(ink.green() - its.green())
                        + Math.abs(ink.blue() - its.blue());
                assertThat(other == activation || difference > 60)
                        .as("%s and %s", activation, other)
                        .isTrue();
            }
            assertThat(Marks.strong(ink, theme).contrast(theme.surface())).isGreaterThanOrEqualTo(3);
        }
    }
}
