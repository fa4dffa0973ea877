package backprop.picture.formula;

import backprop.picture.Face;
import java.util.List;

/** The signs that formulas are put together with. */
final class Signs {
    static final Formula PLUS = new Formula.Symbol("+", Face.ROMAN, Atom.BINARY);
    static final Formula MINUS = new Formula.Symbol("−", Face.ROMAN, Atom.BINARY);
    static final Formula DOT = new Formula.Symbol("⋅", Face.ROMAN, Atom.BINARY);
    static final Formula DOTS = new Formula.Symbol("⋯", Face.ROMAN, Atom.INNER);
    static final Formula EQUALS = new Formula.Symbol("=", Face.ROMAN, Atom.RELATION);

    /** An empty operand, so that a sign beside it keeps its space. */
    static final Formula NOTHING = new Formula.Row(List.of());

    private Signs() {}

    /** A number or a word in upright letters. */
    static Formula upright(String text) {
        return new Formula.Symbol(text, Face.ROMAN, Atom.ORDINARY);
    }
}
