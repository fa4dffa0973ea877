package backprop.picture.chart;

import backprop.picture.Ink;
import backprop.picture.Theme;

/**
 * Which colour stands for a size: a palette over decades. A size outside of them has the colour of the nearer end; one
 * that is exactly 0 has the grey of nothing, which is not in the palette.
 *
 * @param palette the colours
 * @param theme what they stand on
 * @param lowest the exponent where the palette starts
 * @param highest the exponent where it ends
 */
public record HeatScale(Palette palette, Theme theme, int lowest, int highest) {
    private static final double SMALLEST = 1e-20;

    /** From 10⁻¹⁰ to 1, the decades of a gradient that vanishes. */
    public static HeatScale ofGradients(Palette palette, Theme theme) {
        return new HeatScale(palette, theme, -10, 0);
    }

    /** Where log₁₀(|value| + 10⁻²⁰) stands between the ends, from 0 to 1. */
    double place(double value) {
        double exponent = Math.log10(Math.abs(value) + SMALLEST);
        return Math.max(0, Math.min(1, (exponent - lowest) / (highest - lowest)));
    }

    /** The colour of a number, whatever its sign. */
    public Ink ink(double value) {
        return value == 0 || Double.isNaN(value) ? nothing() : palette.at(place(value), theme);
    }

    /** The colour of exactly 0 and of what is undefined. */
    Ink nothing() {
        return theme.line();
    }
}
