package backprop.lesson.slip;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Trace;
import backprop.lesson.text.Names;
import backprop.lesson.text.Term;
import backprop.lesson.text.TraceNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What follows in a pass from other numbers than its own: each later line is worked out with those in place.
 *
 * <p>Where a line does not say by which way one goes, all ways count: σ′ from a or from z, and δ of the output by its short
 * form or by its long one. Lines that none of the numbers goes into keep the values of the pass.
 */
public final class Consequences {
    private final Lines lines;
    private final List<Way> ways;

    private Consequences(Trace trace, Map<Cell, Double> others) {
        this.lines = new Lines(trace);
        this.ways = List.of(new Way(others, false), new Way(others, true));
    }

    /** Of these numbers in the place of those of a pass. */
    public static Consequences of(Trace trace, Map<Cell, Double> others) {
        return new Consequences(trace, Map.copyOf(others));
    }

    /** What the lines of the number at an address give; nothing if none of the other numbers goes into it. */
    public List<Double> at(Cell cell) {
        return ways.stream().flatMap(way -> way.at(cell)).distinct().toList();
    }

    /** One way through the pass. */
    private final class Way implements Names {
        private final Map<Cell, Double> known;
        private final Map<Cell, Boolean> moved = new HashMap<>();
        private final boolean slopeAtZ;

        Way(Map<Cell, Double> others, boolean slopeAtZ) {
            this.known = new HashMap<>(others);
            others.keySet().forEach(cell -> moved.put(cell, true));
            this.slopeAtZ = slopeAtZ;
        }

        Stream<Double> at(Cell cell) {
            return lines.all(cell).stream().filter(this::isMoved).map(line -> line.value(this));
        }

        private boolean isMoved(Term line) {
            return line.names().stream().anyMatch(this::isMoved);
        }

        private boolean isMoved(String name) {
            return lines.cell(name).map(this::isMoved).orElseGet(() -> {
                Term line = line(name);
                return !line.equals(Term.of(name)) && isMoved(line);
            });
        }

        private boolean isMoved(Cell cell) {
            Boolean before = moved.get(cell);
            if (before != null) {
                return before;
            }
            boolean moves = !cell.quantity().isGiven() && isMoved(lines.of(cell));
            moved.put(cell, moves);
            return moves;
        }

        /** The line behind a name that has no address; the name itself if it has none. */
        private Term line(String name) {
            Term line = lines.of(name);
            return slopeAtZ && name.startsWith("slope") ? atZ(line) : line;
        }

        private Term atZ(Term line) {
            Cell a = line.names().stream()
                    .flatMap(n -> lines.cell(n).stream())
                    .findFirst()
                    .orElseThrow();
            Activation activation = lines.trace().network().layer(a.layer()).activation();
            return activation.isVectorValued()
                    ? line
                    : new Term.Call(
                            activation.symbol() + "′",
                            activation::slope,
                            Lines.name(Cell.preActivation(a.layer(), a.row())));
        }

        @Override
        public OptionalDouble find(String name) {
            return lines.cell(name)
                    .map(cell -> OptionalDouble.of(value(cell)))
                    .orElseGet(() -> isMoved(name)
                            ? OptionalDouble.of(line(name).value(this))
                            : TraceNames.of(lines.trace()).find(name));
        }

        private double value(Cell cell) {
            Double before = known.get(cell);
            if (before != null) {
                return before;
            }
            double value =
                    isMoved(cell) ? lines.of(cell).value(this) : lines.trace().value(cell);
            known.put(cell, value);
            return value;
        }
    }
}
