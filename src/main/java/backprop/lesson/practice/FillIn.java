package backprop.lesson.practice;

import backprop.engine.Cell;
import backprop.engine.Quantity;
import backprop.engine.Step;
import backprop.engine.Trace;
import backprop.lesson.text.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fill in the blanks: round 1 leaves out the last results of the pass, each round reaches further back, until the learner
 * works out the whole of it. The first rounds are on the worked example, later ones on fresh networks.
 *
 * @param round from 1
 * @param trace the pass
 * @param blanks what is left out, in the order in which it can be worked out
 */
public record FillIn(int round, Trace trace, List<Question.Blank> blanks) {
    public FillIn {
        blanks = List.copyOf(blanks);
    }

    /** The rounds that there are on one network: one for each step but the update. */
    public static int rounds(Trace trace) {
        return (int) trace.steps().stream()
                .filter(s -> s.phase() != Step.Phase.UPDATE)
                .count();
    }

    /** Round {@code round}: the last {@code round} steps before the update have a blank each. */
    public static FillIn of(Trace trace, int round) {
        List<Step> steps = trace.steps().stream()
                .filter(s -> s.phase() != Step.Phase.UPDATE)
                .toList();
        int from = Math.max(0, steps.size() - round);
        List<Question.Blank> blanks = new ArrayList<>();
        for (Step step : steps.subList(from, steps.size())) {
            Cell cell = step.cell((round + step.size() - 1) % step.size());
            blanks.add(new Question.Blank(ask(step, cell), cell, cell, Question.DIGITS));
        }
        return new FillIn(round, trace, blanks);
    }

    /** A round on a fresh network of 2-3-1. */
    public static FillIn fresh(long seed, int round) {
        return of(RandomPass.likeTheWorkedExample(seed), round);
    }

    private static Ask ask(Step step, Cell cell) {
        String tag = step.tag().isEmpty() ? step.title() : step.tag() + ", " + step.title();
        List<Prose> hints = List.of(
                Prose.of(step.meaning()),
                Prose.of("It is made of " + (cell.quantity() == Quantity.LOSS ? "a and y" : "the numbers in its line")
                        + "."),
                Prose.of("In NumPy: " + step.code()));
        return new Ask(Prose.of(tag + ": " + cell.unicode() + " = ?"), hints, Optional.empty());
    }
}
