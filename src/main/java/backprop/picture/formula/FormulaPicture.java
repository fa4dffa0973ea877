package backprop.picture.formula;

import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Theme;
import java.util.List;

/**
 * A formula alone in a picture that fits around it.
 *
 * @param picture the drawing; its one shape is a group with the key {@code formula}
 * @param baseline how far below the upper edge the letters stand, in pixels, so that text beside it can stand there too
 */
public record FormulaPicture(Picture picture, double baseline) {
    /** A formula on a line of its own. */
    public static FormulaPicture of(Formula formula, Theme theme, double size) {
        return of(FormulaLayout.display(formula, size), theme, size);
    }

    /** A formula inside a line of text. */
    public static FormulaPicture inline(Formula formula, Theme theme, double size) {
        return of(FormulaLayout.inline(formula, size), theme, size);
    }

    /** A formula on as many lines as it takes to fit a width in pixels; the baseline is that of the first. */
    public static FormulaPicture wrapped(Formula formula, Theme theme, double size, double width) {
        return of(FormulaLayout.wrapped(formula, size, width - 2 * margin(size)), theme, size);
    }

    private static FormulaPicture of(FormulaLayout layout, Theme theme, double size) {
        double margin = margin(size);
        double baseline = Math.ceil(layout.height() + margin);
        return new FormulaPicture(
                new Picture(
                        Math.ceil(layout.width() + 2 * margin),
                        baseline + Math.ceil(layout.depth() + margin),
                        List.of(layout.at(margin, baseline, theme, Mark.named("formula", Role.SYMBOL)))),
                baseline);
    }

    /** Italic letters lean a little out of their boxes, and a screen rounds edges outwards. */
    private static double margin(double size) {
        return Math.ceil(size / 16);
    }
}
