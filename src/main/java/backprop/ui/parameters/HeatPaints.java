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
    private static final CornerRadii BELOW = new CornerRadii(0, 0, 4, 4, false);

    private final Background[] grounds = new Background[Heat.LEVELS + 1];
    private final Paint[] words = new Paint[Heat.LEVELS + 1];

    HeatPaints(Theme theme) {
        for (int level = 0; level <= Heat.LEVELS; level++) {
            grounds[level] = new Background(new BackgroundFill(color(Heat.ground(theme, level)), BELOW, Insets.EMPTY));
            words[level] = color(Heat.words(theme, level));
        }
    }

    private static Color color(Ink ink) {
        return Color.rgb(ink.red(), ink.green(), ink.blue(), ink.opacity());
    }

    Background ground(int level) {
        return grounds[level];
    }

    Paint words(int level) {
        return words[level];
    }
}
