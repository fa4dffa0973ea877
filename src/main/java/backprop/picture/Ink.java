package backprop.picture;

import java.util.Locale;

/**
 * A colour in sRGB.
 *
 * @param rgb red, green and blue, eight bits each
 * @param opacity from 0, invisible, to 1
 */
public record Ink(int rgb, double opacity) {
    /** An opaque colour, as in {@code Ink.of(0x2E86C1)}. */
    public static Ink of(int rgb) {
        return new Ink(rgb, 1);
    }

    /** The same colour with another opacity. */
    public Ink faded(double opacity) {
        return new Ink(rgb, opacity);
    }

    /** From 0 to 255. */
    public int red() {
        return (rgb >> 16) & 0xFF;
    }

    /** From 0 to 255. */
    public int green() {
        return (rgb >> 8) & 0xFF;
    }

    /** From 0 to 255. */
    public int blue() {
        return rgb & 0xFF;
    }

    /** {@code #2E86C1}, without the opacity. */
    public String hex() {
        return String.format(Locale.ROOT, "#%06X", rgb);
    }

    /** The colour at {@code t} on the way from this one (0) to another (1). */
    public Ink towards(Ink other, double t) {
        return new Ink(
                (mix(red(), other.red(), t) << 16)
                        | (mix(green(), other.green(), t) << 8)
                        | mix(blue(), other.blue(), t),
                opacity + t * (other.opacity - opacity));
    }

    private static int mix(int a, int b, double t) {
        return (int) Math.round(a + t * (b - a));
    }

    /**
     * The contrast with another opaque colour, from 1 to 21.
     *
     * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2, contrast ratio</a>
     */
    public double contrast(Ink other) {
        double light = Math.max(luminance(), other.luminance());
        double dark = Math.min(luminance(), other.luminance());
        return (light + 0.05) / (dark + 0.05);
    }

    /** Black or white, whichever can be read better on this opaque colour: the contrast is 4.58 at least. */
    public Ink words() {
        Ink black = of(0x000000);
        Ink white = of(0xFFFFFF);
        return contrast(black) >= contrast(white) ? black : white;
    }

    private double luminance() {
        return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
