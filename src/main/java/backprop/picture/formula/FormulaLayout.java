package backprop.picture.formula;

import backprop.engine.Quantity;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Shape;
import backprop.picture.Theme;
import java.util.function.Function;

/**
 * A formula at a font size, each of its parts in its place. Lengths are pixels.
 *
 * <pre>{@code
 * FormulaLayout layout = FormulaLayout.display(TexReader.read("\\delta^{(2)}"), 16);
 * Shape.Group shapes = layout.at(10, 30, Theme.LIGHT, Mark.named("equation", Role.SYMBOL));
 * }</pre>
 */
public final class FormulaLayout {
    private final Box box;

    private FormulaLayout(Box box) {
        this.box = box;
    }

    /** A formula on a line of its own: tall sums and fractions. */
    public static FormulaLayout display(Formula formula, double size) {
        return new FormulaLayout(Typesetter.set(formula, Setting.display(size)));
    }

    /** A formula inside a line of text: low sums and fractions. */
    public static FormulaLayout inline(Formula formula, double size) {
        return new FormulaLayout(Typesetter.set(formula, Setting.inline(size)));
    }

    /**
     * A formula on as many lines as it takes to fit a width, broken before its outermost signs. Its baseline is that of
     * the first line.
     */
    public static FormulaLayout wrapped(Formula formula, double size, double width) {
        return new FormulaLayout(LineBreaker.set(formula, Setting.display(size), width));
    }

    /** From the left end to the right end. */
    public double width() {
        return box.width();
    }

    /** From the baseline up to the top. */
    public double height() {
        return box.height();
    }

    /** From the baseline down to the bottom. */
    public double depth() {
        return box.depth();
    }

    /**
     * The shapes of the formula, each quantity in its colour. A part that has a Cell is a group, marked with the cell and
     * the key {@code mark.key()/W1-2-1} ({@code /W1-2-1/2} for its second place in the formula); its first member is an
     * invisible rectangle, the area that belongs to it.
     *
     * @param x where the formula starts
     * @param baseline where its letters stand
     * @param mark what the formula is in its picture
     */
    public Shape.Group at(double x, double baseline, Theme theme, Mark mark) {
        return new BoxShapes(mark.key(), theme::of).group(mark, box, x, baseline, theme.text());
    }

    /** The shapes of the formula in one colour, as where it is faint or stands on a coloured ground. */
    public Shape.Group at(double x, double baseline, Ink ink, Mark mark) {
        Function<Quantity, Ink> same = quantity -> ink;
        return new BoxShapes(mark.key(), same).group(mark, box, x, baseline, ink);
    }
}
