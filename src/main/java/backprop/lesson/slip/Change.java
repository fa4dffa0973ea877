package backprop.lesson.slip;

import backprop.engine.Cell;
import backprop.lesson.slip.Misstep.Likelihood;
import backprop.lesson.text.Names;
import backprop.lesson.text.Term;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A line with one thing in it changed.
 *
 * @param line the line as it stands now
 * @param inside the number whose line was changed, if it stands for a name in this one
 */
record Change(
        Slip slip,
        boolean turned,
        Term line,
        Term was,
        Optional<Term> became,
        Optional<Cell> inside,
        Likelihood likelihood) {
    /** A part left out. */
    static Change without(Slip slip, Term line, Term part, Likelihood likelihood) {
        return new Change(slip, false, line, part, Optional.empty(), Optional.empty(), likelihood);
    }

    /** A part replaced. */
    static Change replaced(Slip slip, Term line, Term part, Term by, Likelihood likelihood) {
        return new Change(slip, false, line, part, Optional.of(by), Optional.empty(), likelihood);
    }

    /** The same change in a line of which this one is a part. */
    Change in(UnaryOperator<Term> whole) {
        return new Change(slip, turned, whole.apply(line), was, became, inside, likelihood);
    }

    /** The same, not as likely. */
    Change atMost(Likelihood most) {
        Likelihood less = likelihood.compareTo(most) > 0 ? likelihood : most;
        return new Change(slip, turned, line, was, became, inside, less);
    }

    /** The same, made in the line of a number before. */
    Change madeIn(Cell cell) {
        return new Change(slip, turned, line, was, became, inside.or(() -> Optional.of(cell)), likelihood)
                .atMost(Likelihood.BEFORE);
    }

    /** The same with the sign turned besides. */
    Change turnedRound() {
        return new Change(slip, true, new Term.Negative(line), was, became, inside, likelihood);
    }

    /** True where nothing but the sign of the whole line is wrong. */
    boolean isSignOfAll() {
        return slip == Slip.SIGN && line.equals(new Term.Negative(was));
    }

    Misstep misstep(Names names) {
        return new Misstep(slip, turned, line.value(names), was, became, inside, likelihood);
    }
}
