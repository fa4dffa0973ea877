package backprop.training;

import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.engine.Trace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a number that is not finite came from.
 *
 * @param sample on which it appears, from 0
 * @param chain cell by cell from where it was noticed back to the first one whose operands are all finite, or to a weight
 *     or bias that the last step has made infinite
 */
public record NonFinite(int sample, List<Cell> chain) {
    /** The chain of the first sample on which something is not finite, if there is one. */
    public static Optional<NonFinite> in(Network network, Samples samples) {
        for (int k = 0; k < samples.size(); k++) {
            Trace trace = Trace.of(network, samples.get(k));
            Optional<Cell> noticed = noticed(trace);
            if (noticed.isPresent()) {
                return Optional.of(new NonFinite(k, chain(trace, noticed.get())));
            }
        }
        return Optional.empty();
    }

    /** The loss, or else a gradient, since some run over on the way back only. */
    private static Optional<Cell> noticed(Trace trace) {
        if (!Double.isFinite(trace.loss())) {
            return Optional.of(Cell.loss());
        }
        return trace.network().parameterCells().stream()
                .map(Cell::gradient)
                .filter(cell -> !Double.isFinite(trace.value(cell)))
                .findFirst();
    }

    private static List<Cell> chain(Trace trace, Cell noticed) {
        List<Cell> chain = new ArrayList<>(List.of(noticed));
        Set<Cell> seen = new HashSet<>(chain);
        Optional<Cell> next = before(trace, noticed, seen);
        while (next.isPresent()) {
            chain.add(next.get());
            seen.add(next.get());
            next = before(trace, next.get(), seen);
        }
        return List.copyOf(chain);
    }

    private static Optional<Cell> before(Trace trace, Cell cell, Set<Cell> seen) {
        if (cell.quantity().isParameter()) {
            return Optional.empty();
        }
        return trace.operands(cell).stream()
                .filter(operand -> !seen.contains(operand) && !Double.isFinite(trace.value(operand)))
                .findFirst();
    }

    /** Where it began. */
    public Cell cause() {
        return chain.get(chain.size() - 1);
    }
}
