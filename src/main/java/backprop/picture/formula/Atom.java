package backprop.picture.formula;

import java.util.List;

/**
 * What a part of a formula is to its neighbours, which decides the space between them.
 *
 * <p>Classes and spaces are those of D. E. Knuth, <i>The TeXbook</i>, Addison-Wesley 1984, chapter 18.
 */
public enum Atom {
    /** A letter, a number, anything in braces. */
    ORDINARY("01bc000a"),
    /** A sum sign, a function name. */
    OPERATOR("110c000a"),
    /** A sign between two operands, such as + or ⊙. */
    BINARY("bb00b00b"),
    /** A sign that states something of two sides, such as =. */
    RELATION("cc00c00c"),
    /** An opening delimiter. */
    OPENING("00000000"),
    /** A closing delimiter. */
    CLOSING("01bc000a"),
    /** A comma. */
    PUNCTUATION("aa0aaaaa"),
    /** A fraction, or something between growing delimiters. */
    INNER("a1bca0aa");

    private static final double THIN = 3 / 18.0;
    private static final double MEDIUM = 4 / 18.0;
    private static final double THICK = 5 / 18.0;

    private static final List<Atom> COLUMNS = List.of(values());

    /** One sign per right neighbour, in the order of this list: 1 a thin space always; a, b, c thin, medium, thick unless in a script. */
    private final String spaces;

    Atom(String spaces) {
        this.spaces = spaces;
    }

    /** The space between this and {@code next}, in em. */
    double spaceBefore(Atom next, boolean inScript) {
        return switch (spaces.charAt(COLUMNS.indexOf(next))) {
            case '1' -> THIN;
            case 'a' -> inScript ? 0 : THIN;
            case 'b' -> inScript ? 0 : MEDIUM;
            case 'c' -> inScript ? 0 : THICK;
            default -> 0;
        };
    }

    /** True where a sign that could be binary has no left operand, as the minus of −1 has none. */
    boolean leavesNoOperand() {
        return switch (this) {
            case OPERATOR, BINARY, RELATION, OPENING, PUNCTUATION -> true;
            case ORDINARY, CLOSING, INNER -> false;
        };
    }

    /** True where a sign before this one has no right operand. */
    boolean takesNoOperand() {
        return switch (this) {
            case RELATION, CLOSING, PUNCTUATION -> true;
            case ORDINARY, OPERATOR, BINARY, OPENING, INNER -> false;
        };
    }
}
