package backprop.ui.parameters;

import backprop.picture.Ink;
import backprop.picture.Theme;

/** The colour behind a gradient: the redder, the larger it is beside the largest of its layer. Pure. */
final class Heat {
    /** The number of shades. */
    static final int LEVELS = 16;

    private static final double STRONGEST = 0.62;

    private Heat() {}

    /** The shade of a gradient, from 0 for none to {@link #LEVELS}. */
    static int level(double gradient, double largest) {
        double share = largest > 0 ? Math.abs(gradient) / largest : 0;
        return Double.isFinite(share) ? (int) Math.ceil(LEVELS * Math.min(1, share)) : LEVELS;
    }

    static Ink ground(Theme theme, int level) {
        return theme.surface().towards(theme.backward(), level == 0 ? 0 : 0.08 + (STRONGEST - 0.08) * level / LEVELS);
    }

    /** Black or white or the text of the theme: what reads best on a shade. */
    static Ink words(Theme theme, int level) {
        Ink ground = ground(theme, level);
        Ink text = theme.text();
        Ink other = theme.dark() ? Ink.of(0x000000) : Ink.of(0xFFFFFF);
        return text.contrast(ground) >= 4.5 || text.contrast(ground) >= other.contrast(ground) ? text : other;
    }
}
