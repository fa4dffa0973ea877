package backprop.lesson.slip;

import backprop.lesson.text.Term;

/** What is said to somebody who slipped in a line of letters. */
final class FormulaWords {
    private final Change change;

    private FormulaWords(Change change) {
        this.change = change;
    }

    static String says(Change change) {
        return new FormulaWords(change).says();
    }

    private String was() {
        return Spelling.ofLetters(change.was());
    }

    private String became() {
        return change.became().map(Spelling::ofLetters).orElse("");
    }

    private String says() {
        return switch (change.slip()) {
            case SIGN ->
                change.isSignOfAll()
                        ? "The sign is turned; all else is right."
                        : "One sign is turned: that of " + was() + ".";
            case NEGATED_ARGUMENT -> became() + " stands where " + was() + " belongs: the argument has the wrong sign.";
            case HALF_WAY -> halfWay();
            case HALF_MISSING -> change.became().isPresent() ? "A factor of two is too many or too few." : leftOut();
            case RESIDUAL_TIMES_A -> became() + " is not the derivative, which has the form a (1 − a).";
            case PATH_MISSING, BIAS_MISSING -> "A term is missing: " + was() + ".";
            case TOO_MUCH -> tooMuch();
            case OPERATION -> operation();
            default -> change.became().isPresent() ? became() + " stands where " + was() + " belongs." : leftOut();
        };
    }

    private String leftOut() {
        return "What is missing: " + was() + ".";
    }

    private String tooMuch() {
        return change.line() instanceof Term.Sum
                ? "There is a term too many: " + became() + "."
                : "There is a factor too many: " + became() + ".";
    }

    private String operation() {
        Term was = change.was();
        Term became = change.became().orElse(was);
        if (was instanceof Term.Product && became instanceof Term.Sum) {
            return became() + ": multiply these, do not add them.";
        } else if (was instanceof Term.Sum && became instanceof Term.Product) {
            return became() + ": add these, do not multiply them.";
        } else if (was instanceof Term.Quotient && became instanceof Term.Product) {
            return became() + ": divide, do not multiply.";
        } else if (was instanceof Term.Quotient q) {
            return q.over() instanceof Term.Literal
                    ? "One over it is missing: " + became() + " belongs into the denominator."
                    : became() + " is upside down.";
        }
        return became() + " stands where " + was() + " belongs.";
    }

    private String halfWay() {
        if (change.became().isPresent()) {
            return "That is " + became() + " alone, a part of the line. The rest is still to be done.";
        }
        return change.was() instanceof Term.Literal n
                ? "A power is missing: the exponent " + Spelling.ofLetters(n) + "."
                : change.was() instanceof Term.Call
                        ? "A function is missing: " + was() + "."
                        : "The denominator is missing: " + was() + ".";
    }
}
