package backprop.picture.graph;

import backprop.engine.Cell;
import backprop.engine.Numerals;
import backprop.picture.Face;
import backprop.picture.FontMetrics;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Theme;
import backprop.picture.formula.FormulaLayout;
import backprop.picture.formula.TexReader;
import backprop.session.Frame;
import org.jspecify.annotations.Nullable;

/** What the parts of a graph picture are made from, and the small shapes that they all use. */
record Scene(Frame frame, GraphLayout layout, Theme theme, Emphasis emphasis) {
    private static final double FADED = 0.22;
    private static final double FADED_A_LITTLE = 0.45;

    /** True if there are so few connections, and so much room, that each is a thing of its own. */
    boolean few() {
        return layout.connections() <= GraphPicture.CHIPS_UP_TO && !layout.isNarrow();
    }

    double value(Cell cell) {
        return frame.trace().value(cell);
    }

    /** A number as the chapter prints it. */
    String number(Cell cell) {
        return Numerals.withPower(frame.trace().text(cell));
    }

    /** A number in at most so many characters. */
    String number(Cell cell, int most) {
        return Numerals.withPower(Numerals.fitted(value(cell), frame.trace().text(cell), most));
    }

    /** What a number is, in words, with its value or that it is not reached yet. */
    String spoken(Cell cell) {
        String value = emphasis.reached(cell) ? number(cell) : "not reached yet";
        return cell.unicode() + " = " + value + ", " + cell.spoken();
    }

    /** The numbers of a neuron in words, a line each. */
    String spoken(int layer, int row) {
        StringBuilder words = new StringBuilder(spoken(Cell.activation(layer, row)));
        if (layer > 0) {
            words.append('\n').append(spoken(Cell.preActivation(layer, row)));
            Cell bias = Cell.bias(layer, row);
            words.append(frame.trace().has(bias) ? '\n' + spoken(bias) : "");
            words.append('\n').append(spoken(Cell.delta(layer, row)));
        }
        return words.toString();
    }

    /** The ink, faded towards the surface if the thing has nothing to do with what is asked about. */
    Ink ink(Ink ink, boolean fades) {
        double rest = few() ? FADED_A_LITTLE : FADED;
        return fades ? theme.surface().towards(ink, rest) : ink;
    }

    /** Red or green that fades: further than words do, since a colour is louder than grey. */
    Ink loud(Ink ink, boolean fades) {
        return fades ? theme.surface().towards(ink, FADED) : ink;
    }

    /** One line of text that is centred on x. */
    Shape centred(String plain, double x, double baseline, Face face, double size, Ink ink) {
        String text = plain.replace('-', '−');
        double width = FontMetrics.of(face).width(text, size);
        return new Shape.Text(Mark.plain(Role.CAPTION), x - width / 2, baseline, text, face, size, ink);
    }

    /** A formula in TeX, centred on x, in the colours of its quantities, or in one ink. */
    Shape formula(String tex, double x, double baseline, double size, @Nullable Ink ink) {
        FormulaLayout formula = FormulaLayout.inline(TexReader.read(tex), size);
        double left = x - formula.width() / 2;
        Mark mark = Mark.plain(Role.CAPTION);
        return ink == null ? formula.at(left, baseline, theme, mark) : formula.at(left, baseline, ink, mark);
    }

    static double width(String tex, double size) {
        return FormulaLayout.inline(TexReader.read(tex), size).width();
    }
}
