package backprop.picture.formula;

import backprop.engine.Cell;
import backprop.engine.Quantity;
import backprop.picture.Face;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mathematics as a tree, before it has a size. {@link TexReader} and {@link Arithmetic} make such trees,
 * {@link FormulaLayout} gives each part its place.
 */
public sealed interface Formula {
    /** Letters or signs in one font: a variable, a number, an operator, a function name, a word. */
    record Symbol(String text, Face face, Atom atom) implements Formula {}

    /** ∑, ∏ or ∫, larger where a formula stands on its own line. */
    record BigOperator(String sign) implements Formula {}

    /** Empty room, in em. */
    record Space(double em) implements Formula {}

    /** Parts side by side. To its neighbours a row is one ordinary part, as a group in braces is in TeX. */
    record Row(List<Formula> parts) implements Formula {
        public Row {
            parts = List.copyOf(parts);
        }
    }

    /** A base with a subscript, a superscript or both. */
    record Scripts(
            Formula base, @Nullable Formula sub, @Nullable Formula sup) implements Formula {}

    /** An operator with limits, which stand below and above it on a line of their own and beside it elsewhere. */
    record Limits(
            Formula operator,
            @Nullable Formula below,
            @Nullable Formula above) implements Formula {}

    /** A numerator over a denominator. */
    record Fraction(Formula numerator, Formula denominator) implements Formula {}

    /** A root. */
    record Root(Formula body, @Nullable Formula degree) implements Formula {}

    /** A sign above its body, as in ŷ. */
    record Accent(Formula body, String sign) implements Formula {}

    /** A sign struck through, as in ≠: the stroke stands over its middle. */
    record Overlay(Formula sign, Formula stroke) implements Formula {}

    /** Delimiters that grow with what they enclose; an empty one is invisible. */
    record Fence(String left, Formula body, String right) implements Formula {}

    /** Rows and columns: a matrix, lines aligned at a sign, cases. */
    record Grid(List<List<Formula>> rows, Arrangement arrangement) implements Formula {
        public Grid {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Something with a meaning in the pass.
     *
     * @param quantity whose colour it has; the colour around it if there is none
     * @param cell the number that a click on it asks for, if any
     */
    record Term(
            Formula body,
            @Nullable Quantity quantity,
            @Nullable Cell cell) implements Formula {}

    /** How the columns of a {@link Grid} are set. */
    enum Arrangement {
        /** Columns centred, wide apart. */
        MATRIX,
        /** Columns alternately right and left, so that the second begins where the first ends. */
        ALIGNED,
        /** Columns left. */
        CASES
    }

    /** What this part is to its left neighbour. */
    default Atom atom() {
        if (this instanceof Symbol symbol) {
            return symbol.atom();
        } else if (this instanceof Scripts scripts) {
            return scripts.base().atom();
        } else if (this instanceof Term term) {
            return term.body().atom();
        } else if (this instanceof Overlay overlay) {
            return overlay.sign().atom();
        } else if (this instanceof BigOperator || this instanceof Limits) {
            return Atom.OPERATOR;
        } else if (this instanceof Fence fence) {
            return fence.body() instanceof Grid ? Atom.INNER : Atom.OPENING;
        } else if (this instanceof Fraction) {
            return Atom.INNER;
        }
        return Atom.ORDINARY;
    }

    /** What this part is to its right neighbour. Parentheses keep as close to a function name as they do unless grown. */
    default Atom atomAfter() {
        if (this instanceof Term term) {
            return term.body().atomAfter();
        } else if (this instanceof Scripts scripts) {
            return scripts.base().atomAfter();
        }
        return this instanceof Fence && atom() == Atom.OPENING ? Atom.CLOSING : atom();
    }

    /** Whether this is a single sign, at whose corners scripts stand closer than at those of a box. */
    default boolean isCharacter() {
        if (this instanceof Term term) {
            return term.body().isCharacter();
        } else if (this instanceof Accent accent) {
            return accent.body().isCharacter();
        } else if (this instanceof Row row) {
            return row.parts().size() == 1 && row.parts().get(0).isCharacter();
        }
        return this instanceof Symbol;
    }

    /** One line of mathematics; a single part stands for itself. */
    static Formula row(List<Formula> parts) {
        return parts.size() == 1 ? parts.get(0) : new Row(parts);
    }
}
