package backprop.ui.parameters;

import backprop.picture.Ink;
import backprop.picture.Theme;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** The shades of {@link Heat} for one theme, made once, since a panel has hundreds of cells and a handful of shades. */
final class HeatPaints {
    private static final CornerRadii ROUND = new CornerRadii(4);
    private static final Insets UPPER_PART = new Insets(0, 0, 4, 0);

    private final Background[] grounds = new Background[Heat.LEVELS + 1];
    private final Paint[] words = new Paint[Heat.LEVELS + 1];

    private final Background unreached;
    private final Paint unreachedWords;

    HeatPaints(Theme theme) {
        unreached = roundBelow(color(theme.surface().towards(theme.line(), 0.5)));
        unreachedWords = color(theme.quiet());
        for (int level = 0; level <= Heat.LEVELS; level++) {
            grounds[level] = roundBelow(color(Heat.ground(theme, level)));
            words[level] = color(Heat.words(theme, level));
        }
    }

    /**
     * Round below and square above, of two fills one over the other: with four equal corners each is a ready image, while
     * corners that differ would be outlined anew for each cell of each frame.
     */
    private static Background roundBelow(Color shade) {
        return new Background(
                new BackgroundFill(shade, ROUND, Insets.EMPTY),
                new BackgroundFill(shade, CornerRadii.EMPTY, UPPER_PART));
    }

    private static Color color(Ink ink) {
        return Color.rgb(ink.red(), ink.green(), ink.blue(), ink.opacity());
    }

    /** Behind a gradient that the pass has not reached. */
    Background unreached() {
        return unreached;
    }

    Paint unreachedWords() {
        return unreachedWords;
    }

    Background ground(int level) {
        return grounds[level];
    }

    Paint words(int level) {
        return words[level];
    }
}
