package backprop.picture.graph;

import backprop.engine.Matrix;
import backprop.engine.Numerals;
import backprop.picture.Ink;
import backprop.picture.Theme;
import backprop.picture.chart.Palette;
import java.util.Arrays;

/**
 * Which colour stands for a weight: white, or the ground, is 0, purple above, orange below, and the darkest colours stand
 * for {@code most} on both sides. In a matrix of 10,000 weights or more that is what 99.5 % of them do not pass in size,
 * so that a few large ones do not fade the others; in a smaller one it is the largest.
 *
 * @see <a href="https://colorbrewer2.org/#type=diverging&scheme=PuOr&n=11">ColorBrewer, 11-class PuOr</a>
 */
public record WeightScale(double most, boolean cut) {
    private static final int MANY = 10_000;
    private static final double SHARE = 0.995;

    /** Orange to purple. */
    private static final Palette LIGHT = Palette.of(
            "weights", 0x7F3B08, 0xB35806, 0xE08214, 0xFDB863, 0xFEE0B6, 0xFFFFFF, 0xD8DAEB, 0xB2ABD2, 0x8073AC,
            0x542788, 0x2D004B);

    private static final Palette DARK = Palette.of("weights", 0xFFC46B, 0xF1A340, 0x1B2129, 0xB2ABD2, 0xD9D4F0);

    /** Weights grow to slate, and shrink to red. */
    private static final Palette GRADIENT_LIGHT =
            Palette.of("gradient", 0x1F2D3A, 0x34495E, 0xFFFFFF, 0xE74C3C, 0x8E1B10);

    private static final Palette GRADIENT_DARK =
            Palette.of("gradient", 0xC3D0DC, 0x8FA3B5, 0x1B2129, 0xEC6A5C, 0xFFC2B8);

    /** The scale of one matrix. */
    public static WeightScale of(Matrix weights) {
        double[] sizes = Arrays.stream(weights.toArray())
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        boolean cut = sizes.length >= MANY;
        int last = sizes.length - 1;
        double most = sizes.length == 0 ? 0 : cut ? quantile(sizes, SHARE * last) : sizes[last];
        return new WeightScale(most, cut);
    }

    /** Between the two numbers at whose places a place lies. */
    private static double quantile(double[] sorted, double place) {
        int below = (int) place;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (place - below) * (above - sorted[below]);
    }

    /** Where a number stands between −most, 0, and most, 1. */
    public double place(double value) {
        return most == 0 ? 0.5 : Math.max(0, Math.min(1, 0.5 + 0.5 * value / most));
    }

    /** The colours of weights. */
    public static Palette weights(Theme theme) {
        return theme.dark() ? DARK : LIGHT;
    }

    /** The colours of gradients of weights. */
    public static Palette gradients(Theme theme) {
        return theme.dark() ? GRADIENT_DARK : GRADIENT_LIGHT;
    }

    /** The colours of a palette at equal distances, to be looked up. */
    static Ink[] inks(Palette palette, Theme theme, int count) {
        Ink[] inks = new Ink[count];
        for (int k = 0; k < count; k++) {
            inks[k] = palette.at(k / (count - 1.0), theme);
        }
        return inks;
    }

    /** {@code ±0.23}. */
    public String words() {
        return "±" + brief();
    }

    /** {@code 0.23}. */
    public String brief() {
        return most == 0 || (most >= 0.01 && most < 1_000)
                ? Numerals.fixed(most, 2)
                : Numerals.withPower(Numerals.scientific(most, 1));
    }
}
