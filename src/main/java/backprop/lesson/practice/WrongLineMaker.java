package backprop.lesson.practice;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Loss;
import backprop.engine.Numerals;
import backprop.engine.Quantity;
import backprop.engine.Step;
import backprop.engine.Trace;
import backprop.flow.RandomState;
import backprop.lesson.slip.Misstep;
import backprop.lesson.slip.Misstep.Likelihood;
import backprop.lesson.slip.Slip;
import backprop.lesson.slip.Slips;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes a pass down with one slip in it. */
final class WrongLineMaker {
    private static final List<Integer> SIZES = List.of(2, 2, 2);
    private static final int CHOICES = 4;

    /** A slip that changes less than this cannot be told from a line computed with the printed digits. */
    private static final double VISIBLE = 0.01;

    private record Candidate(Cell cell, Misstep slip) {}

    private final RandomState random;
    private final Trace trace;
    private final Map<Cell, Double> written = new HashMap<>();

    WrongLineMaker(long seed) {
        random = new RandomState(seed);
        trace = RandomPass.of(SIZES, Activation.SIGMOID, Activation.SIGMOID, Loss.MSE, seed);
    }

    WrongLine make() {
        List<Candidate> candidates = cells().flatMap(this::candidates).toList();
        List<Slip> kinds = candidates.stream()
                .map(c -> c.slip().slip())
                .distinct()
                .sorted()
                .toList();
        Slip kind = one(kinds);
        Candidate chosen =
                one(candidates.stream().filter(c -> c.slip().slip() == kind).toList());
        List<WrongLine.Line> lines = new ArrayList<>();
        cells().forEach(cell -> lines.add(line(cell, chosen)));
        int wrong = cells().toList().indexOf(chosen.cell());
        return new WrongLine(trace, lines, wrong, chosen.slip(), choices(chosen, kinds));
    }

    private Stream<Cell> cells() {
        return trace.steps().stream()
                .filter(s -> s.phase() != Step.Phase.UPDATE)
                .flatMap(s -> IntStream.range(0, s.size()).mapToObj(s::cell));
    }

    private Stream<Candidate> candidates(Cell cell) {
        double exact = trace.value(cell);
        return slips(cell).stream()
                .filter(s -> Math.abs(s.value() - exact) > VISIBLE * Math.abs(exact))
                .filter(s -> Math.abs(s.value() - exact) > 1e-4)
                .map(s -> new Candidate(cell, s));
    }

    /** The slips in the line itself, not those in a line above; of the unlikely ones only what rounding does. */
    private List<Misstep> slips(Cell cell) {
        return Slips.of(trace, cell).stream()
                .filter(s -> s.inside().isEmpty() && !s.turned())
                .filter(s -> s.likelihood().compareTo(Likelihood.NEAR) < 0 || s.slip() == Slip.ROUNDED_EARLY)
                // Nobody takes an activation that is not yet there.
                .filter(s -> cell.quantity() != Quantity.PRE_ACTIVATION
                        || (s.slip() != Slip.WRONG_LAYER && s.slip() != Slip.A_FOR_Z))
                .toList();
    }

    /** A line as it follows from what has been written so far, or, if it is the wrong one, as the slip has it. */
    private WrongLine.Line line(Cell cell, Candidate chosen) {
        double follows = trace.explain(cell).writtenValue(this::value);
        String right = WrongLine.arithmetic(trace, cell, this::text, text(cell, follows));
        double value = cell.equals(chosen.cell()) ? chosen.slip().value() : follows;
        written.put(cell, value);
        String rule = WrongLine.rule(trace.steps().get(trace.stepOf(cell)));
        return new WrongLine.Line(cell, rule, cell.unicode() + " = " + text(cell, value), value, right);
    }

    private double value(Cell cell) {
        Double known = written.get(cell);
        return known == null ? trace.value(cell) : known;
    }

    private String text(Cell cell) {
        return text(cell, value(cell));
    }

    private static String text(Cell cell, double value) {
        return cell.quantity().isGiven() || cell.quantity() == Quantity.RATE
                ? Numerals.given(value)
                : Numerals.shown(value);
    }

    /** The slip and others that give another number, in the order of their names. */
    private List<Slip> choices(Candidate chosen, List<Slip> kinds) {
        List<Slip> same = Slips.of(trace, chosen.cell()).stream()
                .filter(s -> Precision.matches(s.value(), chosen.slip().value(), Question.DIGITS))
                .flatMap(s -> s.slips().stream())
                .toList();
        List<Slip> others =
                new ArrayList<>(kinds.stream().filter(s -> !same.contains(s)).toList());
        List<Slip> choices = new ArrayList<>(List.of(chosen.slip().slip()));
        while (choices.size() < CHOICES) {
            Slip other = one(others);
            others.remove(other);
            choices.add(other);
        }
        choices.sort(null);
        return choices;
    }

    private <T> T one(List<T> of) {
        return of.get((int) (random.randomSample() * of.size()));
    }
}
