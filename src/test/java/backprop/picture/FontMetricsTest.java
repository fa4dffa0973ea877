package backprop.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FontMetricsTest {
    @ParameterizedTest
    @EnumSource(Face.class)
    void everyFaceIsReadAndHasLinesOfALikelyHeight(Face face) {
        FontMetrics metrics = FontMetrics.of(face);
        assertThat(metrics.ascent(1)).isBetween(0.6, 3.1);
        assertThat(metrics.descent(1)).isBetween(0.0, 3.1);
        assertThat(FontMetrics.of(face)).isSameAs(metrics);
    }

    @Test
    void boxesAreThoseOfTheFontFile() {
        GlyphBox x = FontMetrics.of(Face.ITALIC).box('x');
        assertThat(x.advance()).isCloseTo(0.572, within(0.001));
        assertThat(x.height()).isCloseTo(0.442, within(0.012));
        assertThat(FontMetrics.of(Face.SIZE1).box('(').extent()).isCloseTo(1.2, within(0.002));
        assertThat(FontMetrics.of(Face.SIZE4).box('(').extent()).isCloseTo(3.0, within(0.002));
        assertThat(FontMetrics.of(Face.ROMAN).box('p').depth()).isCloseTo(0.194, within(0.002));
        assertThat(FontMetrics.of(Face.ROMAN).box(' ').extent()).isZero();
    }

    @Test
    void widthIsAdditiveAndGrowsWithTheSize() {
        FontMetrics text = FontMetrics.of(Face.TEXT);
        double whole = text.width("Backprop Lab", 16);
        assertThat(whole).isCloseTo(text.width("Backprop", 16) + text.width(" Lab", 16), within(1e-9));
        assertThat(text.width("Backprop Lab", 32)).isCloseTo(2 * whole, within(1e-9));
        assertThat(text.width("", 16)).isZero();
        assertThat(text.box("Backprop Lab").advance() * 16).isCloseTo(whole, within(1e-9));
    }

    @Test
    void digitsAreEquallyWideSoThatNumbersStandInColumns() {
        FontMetrics roman = FontMetrics.of(Face.ROMAN);
        assertThat("0123456789".chars().mapToObj(c -> roman.box(c).advance()).distinct())
                .hasSize(1);
    }

    @Test
    void saysWhichSignsAFontLacks() {
        assertThat(FontMetrics.of(Face.ROMAN).hasGlyph('⊙')).isTrue();
        assertThat(FontMetrics.of(Face.ROMAN).hasGlyph('δ')).isFalse();
        assertThat(FontMetrics.of(Face.ITALIC).hasGlyph('δ')).isTrue();
        assertThat(FontMetrics.of(Face.MONO).hasGlyph('⁽')).isTrue();
        assertThat(FontMetrics.of(Face.SCRIPT).hasGlyph('1')).isFalse();
    }

    @Test
    void manyThreadsMeasureTheSame() {
        String signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+−=()[]";
        List<Double> widths = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> FontMetrics.of(Face.ROMAN_BOLD).width(signs, 10))
                .distinct()
                .toList();
        assertThat(widths).hasSize(1);
    }
}
