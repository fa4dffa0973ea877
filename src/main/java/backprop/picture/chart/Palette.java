package backprop.picture.chart;

import backprop.engine.Activation;
import backprop.picture.Ink;
import backprop.picture.Theme;
import java.util.Arrays;
import java.util.List;

/**
 * Colours from little to much.
 *
 * @param name what a choice calls it
 * @param anchors colours at equal distances, little first; those between are mixed in sRGB
 * @param followsGround true if little is to be near to the ground that it stands on, so that a dark theme reads the
 *     colours from their other end
 */
public record Palette(String name, List<Ink> anchors, boolean followsGround) {
    /**
     * White to dark red.
     *
     * @see <a href="https://colorbrewer2.org/#type=sequential&scheme=Reds&n=9">ColorBrewer, 9-class Reds</a>
     */
    public static final Palette REDS =
            of("reds", true, 0xFFF5F0, 0xFEE0D2, 0xFCBBA1, 0xFC9272, 0xFB6A4A, 0xEF3B2C, 0xCB181D, 0xA50F15, 0x67000D);

    /**
     * White to dark green.
     *
     * @see <a href="https://colorbrewer2.org/#type=sequential&scheme=Greens&n=9">ColorBrewer, 9-class Greens</a>
     */
    public static final Palette GREENS = of(
            "greens", true, 0xF7FCF5, 0xE5F5E0, 0xC7E9C0, 0xA1D99B, 0x74C476, 0x41AB5D, 0x238B45, 0x006D2C, 0x00441B);

    /**
     * Dark blue to yellow in even steps of lightness, the same to people with and without a colour vision deficiency.
     *
     * @see <a href="https://doi.org/10.1371/journal.pone.0199239">Nuñez, Anderton and Renslow, 2018; ten colours of the
     *     published map</a>
     */
    public static final Palette CIVIDIS = of(
            "colour-blind safe",
            false,
            0x00204D,
            0x00336F,
            0x39486B,
            0x575C6D,
            0x707173,
            0x8A8779,
            0xA69D75,
            0xC4B56C,
            0xE4CF5B,
            0xFFEA46);

    /** How far a dark theme goes towards the light end: white would be louder than anything beside it. */
    private static final double LIGHTEST_ON_DARK = 0.7;

    public Palette {
        anchors = List.copyOf(anchors);
    }

    /** Colours that are the same on any ground. */
    public static Palette of(String name, int... anchors) {
        return of(name, false, anchors);
    }

    private static Palette of(String name, boolean followsGround, int... anchors) {
        return new Palette(name, Arrays.stream(anchors).mapToObj(Ink::of).toList(), followsGround);
    }

    /** The palette in the hue of an activation's bars. */
    public static Palette of(Activation activation) {
        return switch (activation) {
            case SIGMOID -> REDS;
            case RELU -> GREENS;
            default -> ramp(activation.fileName(), ActivationInks.of(activation, Theme.LIGHT));
        };
    }

    /** Nearly white over a colour to nearly black, all in its hue. */
    public static Palette ramp(String name, Ink ink) {
        Ink light = Ink.of(0xFFFFFF).towards(ink, 0.06);
        Ink dark = Ink.of(0x000000).towards(ink, 0.4);
        return new Palette(name, List.of(light, light.towards(ink, 0.5), ink, ink.towards(dark, 0.5), dark), true);
    }

    /** The colour at a place from 0, little, to 1, much. */
    public Ink at(double place, Theme theme) {
        double t = Math.max(0, Math.min(1, place));
        if (followsGround && theme.dark()) {
            t = 1 - LIGHTEST_ON_DARK * t;
        }
        double index = t * (anchors.size() - 1);
        int below = Math.min((int) index, anchors.size() - 2);
        return anchors.get(below).towards(anchors.get(below + 1), index - below);
    }
}
