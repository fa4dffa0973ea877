package backprop.picture.graph;

import backprop.picture.Ink;
import backprop.picture.Theme;
import backprop.picture.chart.Palette;

/** Which colours stand for the values of both passes. Sign and size never depend on the hue alone. */
public enum Hues {
    /** Blue forward, red backward. */
    USUAL,
    /**
     * Blue forward, orange backward, which all people tell apart.
     *
     * @see <a href="https://jfly.uni-koeln.de/color/">Okabe and Ito, Color Universal Design: blue 0072B2, vermilion
     *     D55E00</a>
     */
    COLOUR_BLIND;

    private static final Palette FORWARD_LIGHT =
            Palette.of("forward", 0xF5FAFD, 0xD3E7F5, 0x9CCBEA, 0x5BA6D8, 0x2E86C1, 0x1C5F8E, 0x123F61);
    private static final Palette FORWARD_DARK = Palette.of("forward", 0x1E2A35, 0x1F4E73, 0x2E86C1, 0x7CBDE8, 0xD6ECFA);
    private static final Palette BACKWARD_LIGHT =
            Palette.of("backward", 0xFFF7F5, 0xFDE0DB, 0xF8B4AA, 0xF07F72, 0xE74C3C, 0xB7281A, 0x8E1B10);
    private static final Palette BACKWARD_DARK =
            Palette.of("backward", 0x2A2023, 0x5A2420, 0xA93226, 0xEC6A5C, 0xFFC2B8);

    private static final Palette BLUE_LIGHT = Palette.of("forward", 0xF2F8FC, 0xBFDDEF, 0x66AAD1, 0x0072B2, 0x003F63);
    private static final Palette BLUE_DARK = Palette.of("forward", 0x1E2A35, 0x0F4A70, 0x0072B2, 0x6FB6DF, 0xD2E9F7);
    private static final Palette ORANGE_LIGHT =
            Palette.of("backward", 0xFFF6EC, 0xFDD9B0, 0xF5A55A, 0xD55E00, 0x8A3B00);
    private static final Palette ORANGE_DARK = Palette.of("backward", 0x2A241E, 0x5C3A17, 0xB35A0C, 0xF2973F, 0xFFDCB2);

    /** The colours of activations, little first. */
    Palette forward(Theme theme) {
        return switch (this) {
            case USUAL -> theme.dark() ? FORWARD_DARK : FORWARD_LIGHT;
            case COLOUR_BLIND -> theme.dark() ? BLUE_DARK : BLUE_LIGHT;
        };
    }

    /** The colours of errors, little first. */
    Palette backward(Theme theme) {
        return switch (this) {
            case USUAL -> theme.dark() ? BACKWARD_DARK : BACKWARD_LIGHT;
            case COLOUR_BLIND -> theme.dark() ? ORANGE_DARK : ORANGE_LIGHT;
        };
    }

    /** A theme whose passes have these colours. */
    Theme worn(Theme theme) {
        if (this == USUAL) {
            return theme;
        }
        return theme.dark()
                ? theme.withPasses(
                        Ink.of(0x4FA3DB), Ink.of(0x7CBDE8), Ink.of(0xF2973F), Ink.of(0xF5B26B), Ink.of(0xA34700))
                : theme.withPasses(
                        Ink.of(0x0072B2), Ink.of(0x005E93), Ink.of(0xD55E00), Ink.of(0xA34700), Ink.of(0xA34700));
    }
}
