package backprop.picture.formula;

import backprop.picture.Face;

/** The signs of arithmetic. */
final class Signs {
    static final Formula PLUS = new Formula.Symbol("+", Face.ROMAN, Atom.BINARY);
    static final Formula MINUS = new Formula.Symbol("−", Face.ROMAN, Atom.BINARY);
    static final Formula DOT = new Formula.Symbol("⋅", Face.ROMAN, Atom.BINARY);

    private Signs() {}

    /** A number or a word in upright letters. */
    static Formula upright(String text) {
        return new Formula.Symbol(text, Face.ROMAN, Atom.ORDINARY);
    }
}
