package backprop.picture.formula;

import java.util.List;

/**
 * A piece of arithmetic that does not know yet what will stand around it.
 *
 * @param parts what it shows
 * @param binding how firmly its parts hold together
 * @param signed whether it starts with a minus sign
 * @param digits whether it starts with a digit
 */
record Phrase(List<Formula> parts, Binding binding, boolean signed, boolean digits) {
    /** From the loosest to the firmest. */
    enum Binding {
        /** Terms with + or − between them. */
        SUM,
        /** Factors side by side. */
        PRODUCT,
        /** One thing, but with a superscript or a bar of its own. */
        BLOCK,
        /** A number or a bare symbol. */
        SINGLE
    }

    Phrase {
        parts = List.copyOf(parts);
    }

    static Phrase of(Formula formula, Binding binding) {
        return new Phrase(List.of(formula), binding, false, false);
    }

    Formula formula() {
        return Formula.row(parts);
    }

    /** As it stands, or in parentheses. */
    Phrase parenthesisedIf(boolean needed) {
        return needed ? of(new Formula.Fence("(", formula(), ")"), Binding.SINGLE) : this;
    }

    /** As a factor or after a minus sign: sums and negative numbers need parentheses. */
    Phrase asFactor() {
        return parenthesisedIf(signed || binding == Binding.SUM);
    }

    /** After a plus sign: only a sign of its own needs parentheses. */
    Phrase asLaterTerm() {
        return parenthesisedIf(signed);
    }

    /** Below a superscript: anything but a bare symbol or number needs parentheses. */
    Phrase asBase() {
        return parenthesisedIf(signed || binding != Binding.SINGLE);
    }
}
