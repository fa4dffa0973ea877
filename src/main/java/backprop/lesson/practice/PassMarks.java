package backprop.lesson.practice;

import backprop.engine.Cell;
import backprop.engine.Trace;
import backprop.lesson.slip.Consequences;
import backprop.lesson.slip.Misstep;
import backprop.lesson.slip.Misstep.Likelihood;
import backprop.lesson.slip.Slip;
import backprop.lesson.slip.Slips;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the numbers of a pass that somebody else worked out stand beside those of the lab.
 *
 * @param standings one for each number, in the order of the pass: forward, loss, backward, gradients
 */
public record PassMarks(Map<Cell, Standing> standings) {
    /** How one number stands. */
    public enum Standing {
        /** As the lab has it. */
        RIGHT,
        /** Wrong, and no wrong number before it explains it. */
        WRONG,
        /** Wrong, and right for who goes on from the wrong numbers before it. */
        FOLLOWS
    }

    /** Marks the numbers of a pass; each must be one that the pass computes. */
    public static PassMarks of(Trace trace, Map<Cell, TypedNumber> numbers, Closeness closeness) {
        Map<Cell, Standing> standings = new LinkedHashMap<>();
        Map<Cell, Double> wrong = new HashMap<>();
        for (Cell cell : inOrder(trace, numbers)) {
            TypedNumber number = numbers.get(cell);
            if (number == null) {
                continue;
            }
            boolean right = closeness.holds(number, trace.value(cell));
            standings.put(cell, right ? Standing.RIGHT : Standing.WRONG);
            if (!right) {
                wrong.put(cell, number.value());
            }
        }
        Consequences consequences = Consequences.of(trace, wrong);
        standings.replaceAll((cell, standing) -> {
            TypedNumber number = numbers.get(cell);
            boolean follows = standing == Standing.WRONG
                    && number != null
                    && consequences.at(cell).stream().anyMatch(value -> closeness.holds(number, value));
            return follows ? Standing.FOLLOWS : standing;
        });
        return new PassMarks(standings);
    }

    private static List<Cell> inOrder(Trace trace, Map<Cell, TypedNumber> numbers) {
        List<Cell> cells = new ArrayList<>(numbers.keySet());
        cells.sort(Comparator.comparingInt(trace::stepOf).thenComparing(Comparator.naturalOrder()));
        return cells;
    }

    /** The first number that is not right, in the order of the pass. */
    public Optional<Cell> first() {
        return standings.entrySet().stream()
                .filter(e -> e.getValue() != Standing.RIGHT)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** How many stand so. */
    public int count(Standing standing) {
        return (int) standings.values().stream().filter(standing::equals).count();
    }

    /** All slips that give a wrong number, the likeliest first; numbers that only stand near, if there is no slip. */
    public static List<Slip> slips(Trace trace, Cell cell, TypedNumber number, Closeness closeness) {
        List<Misstep> all = Slips.of(trace, cell).stream()
                .filter(step -> closeness.holds(number, step.value()))
                .toList();
        List<Misstep> likely = all.stream()
                .filter(step -> step.likelihood() != Likelihood.NEAR)
                .toList();
        return (likely.isEmpty() ? all : likely)
                .stream().flatMap(step -> step.slips().stream()).distinct().toList();
    }
}
