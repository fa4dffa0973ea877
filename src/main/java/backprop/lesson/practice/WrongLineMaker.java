package backprop.lesson.practice;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Loss;
import backprop.engine.Numerals;
import backprop.engine.Quantity;
import backprop.engine.Step;
import backprop.engine.Trace;
import backprop.flow.RandomState;
import java.util.ArrayList;
import java.util.Arrays;
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

    private record Candidate(Cell cell, Slipped slip) {}

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
        return new WrongLine(trace, lines, wrong, chosen.slip(), choices(chosen));
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

    /** The slips in the line itself, not those in the error signal that a gradient takes from above. */
    private List<Slipped> slips(Cell cell) {
        return switch (cell.quantity()) {
            case WEIGHT_GRADIENT -> GradientSlips.own(trace, cell);
            case BIAS_GRADIENT -> List.of();
            // Nobody takes an activation that is not yet there.
            case PRE_ACTIVATION ->
                Slips.of(trace, cell).stream()
                        .filter(s -> s.slip() != Slip.WRONG_LAYER)
                        .toList();
            default -> Slips.of(trace, cell);
        };
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
    private List<Slip> choices(Candidate chosen) {
        List<Slip> same = slips(chosen.cell()).stream()
                .filter(s -> Precision.matches(s.value(), chosen.slip().value(), Question.DIGITS))
                .map(Slipped::slip)
                .toList();
        List<Slip> others = new ArrayList<>(Arrays.stream(Slip.values())
                .filter(s -> !same.contains(s) && s != Slip.RATE_FORGOTTEN)
                .toList());
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
