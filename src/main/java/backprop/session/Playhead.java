package backprop.session;

import backprop.engine.Cell;
import backprop.engine.Expression;
import backprop.engine.Step;
import backprop.engine.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far the pass has come: so many whole steps, then so many numbers of the next step, then so many terms of the next
 * number. (0, 0, 0) is before the first step, where only the inputs and the parameters are known.
 *
 * @param steps the steps that are complete
 * @param cells the numbers that are complete in the step after these
 * @param terms the terms that are complete in the number after these
 */
public record Playhead(int steps, int cells, int terms) implements Comparable<Playhead> {
    /** @throws IllegalArgumentException if a count is negative */
    public Playhead {
        if (steps < 0 || cells < 0 || terms < 0) {
            throw new IllegalArgumentException("no place " + steps + ", " + cells + ", " + terms + " in a pass");
        }
    }

    /** Before the first step. */
    public static final Playhead START = new Playhead(0, 0, 0);

    /** After so many whole steps. */
    public static Playhead after(int steps) {
        return new Playhead(steps, 0, 0);
    }

    /** At the end of a pass. */
    public static Playhead end(Trace trace) {
        return after(trace.steps().size());
    }

    /** One move on, at most to the end. */
    public Playhead forward(Trace trace, Granularity granularity) {
        if (steps >= trace.steps().size()) {
            return this;
        }
        Step next = trace.steps().get(steps);
        return switch (granularity) {
            case LAYER -> after(steps + 1);
            case NEURON -> cells + 1 >= next.size() ? after(steps + 1) : new Playhead(steps, cells + 1, 0);
            case NUMBER ->
                terms + 1 >= terms(next, cells)
                        ? forward(trace, Granularity.NEURON)
                        : new Playhead(steps, cells, terms + 1);
        };
    }

    /** One move back, at most to the start. */
    public Playhead back(Trace trace, Granularity granularity) {
        if (granularity == Granularity.NUMBER && terms > 0) {
            return new Playhead(steps, cells, terms - 1);
        }
        if (granularity != Granularity.LAYER && (terms > 0 || cells > 0)) {
            return granularity == Granularity.NUMBER
                    ? lastTerm(trace, steps, cells - 1)
                    : new Playhead(steps, terms > 0 ? cells : cells - 1, 0);
        }
        if (cells > 0 || terms > 0) {
            return after(steps);
        }
        if (steps == 0) {
            return this;
        }
        int last = trace.steps().get(steps - 1).size() - 1;
        return switch (granularity) {
            case LAYER -> after(steps - 1);
            case NEURON -> new Playhead(steps - 1, last, 0);
            case NUMBER -> lastTerm(trace, steps - 1, last);
        };
    }

    private static Playhead lastTerm(Trace trace, int steps, int cells) {
        return new Playhead(steps, cells, terms(trace.steps().get(steps), cells) - 1);
    }

    /** How many terms the number at a place of a step has: what one click adds at the finest granularity. */
    static int terms(Step step, int index) {
        return termsOf(step.explain(step.cell(index))).size();
    }

    /** The terms of a number in the order in which they are worked out: the sum inside a product comes first. */
    public static List<Expression> termsOf(Expression expression) {
        if (expression instanceof Expression.Product p && p.factors().get(0) instanceof Expression.Sum s) {
            List<Expression> terms = new ArrayList<>(s.terms());
            terms.addAll(p.factors().subList(1, p.factors().size()));
            return terms;
        }
        return expression instanceof Expression.Identity i ? termsOf(i.written()) : expression.parts();
    }

    /** The step that is shown: the one under way, else the last complete one; empty before the first. */
    public Optional<Step> current(Trace trace) {
        int index = currentIndex();
        return index < 0 || index >= trace.steps().size()
                ? Optional.empty()
                : Optional.of(trace.steps().get(index));
    }

    /** The index of {@link #current}, or −1 before the first step. */
    public int currentIndex() {
        return cells > 0 || terms > 0 ? steps : steps - 1;
    }

    /** The number that was worked on last, if the step is not complete: with neuron and number granularity. */
    public Optional<Cell> underWay(Trace trace) {
        if (cells == 0 && terms == 0) {
            return Optional.empty();
        }
        return Optional.of(trace.steps().get(steps).cell(terms > 0 ? cells : cells - 1));
    }

    /** The term that was worked out last inside the number under way, if one is. */
    public Optional<Expression> term(Trace trace) {
        if (terms == 0) {
            return Optional.empty();
        }
        Step step = trace.steps().get(steps);
        return Optional.of(termsOf(step.explain(step.cell(cells))).get(terms - 1));
    }

    /** True if the number at an address is known: it is given or has been computed by now. */
    public boolean knows(Trace trace, Cell cell) {
        int step = trace.stepOf(cell);
        if (step < 0) {
            return cell.quantity().isGiven();
        }
        return step < steps || (step == steps && trace.steps().get(step).indexOf(cell) < cells);
    }

    /** The same place in another pass, which may be shorter. */
    Playhead within(Trace trace) {
        if (steps >= trace.steps().size()) {
            return end(trace);
        }
        Step next = trace.steps().get(steps);
        if (cells >= next.size()) {
            return after(steps + 1);
        }
        return terms == 0 ? this : new Playhead(steps, cells, Math.min(terms, terms(next, cells) - 1));
    }

    @Override
    public int compareTo(Playhead other) {
        return ORDER.compare(this, other);
    }

    private static final Comparator<Playhead> ORDER = Comparator.comparingInt(Playhead::steps)
            .thenComparingInt(Playhead::cells)
            .thenComparingInt(Playhead::terms);
}
