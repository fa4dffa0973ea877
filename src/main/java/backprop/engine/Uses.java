package backprop.engine;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which numbers may be made with a given one. The equations say so up to layer, row and column, which keeps the search
 * small; whether a candidate really uses the number, its own formula says.
 */
final class Uses {
    private Uses() {}

    static Stream<Cell> candidates(Trace trace, Cell cell) {
        Network network = trace.network();
        int l = cell.layer();
        return switch (cell.quantity()) {
            case INPUT -> forward(network, 0, cell.row());
            case TARGET -> join(Stream.of(Stream.of(Cell.loss()), deltas(network, network.depth())));
            case WEIGHT ->
                join(Stream.of(
                        Stream.of(Cell.preActivation(l, cell.row())),
                        deltaBelow(network, l, cell.column()),
                        Stream.of(cell.as(Quantity.UPDATED_WEIGHT))));
            case BIAS -> Stream.of(Cell.preActivation(l, cell.row()), cell.as(Quantity.UPDATED_BIAS));
            case PRE_ACTIVATION -> join(Stream.of(activations(network, l), lossOf(network, l), deltas(network, l)));
            case ACTIVATION -> join(Stream.of(lossOf(network, l), deltas(network, l), forward(network, l, cell.row())));
            case DELTA ->
                join(Stream.of(
                        deltas(network, l - 1),
                        IntStream.rangeClosed(1, network.size(l - 1))
                                .mapToObj(j -> Cell.weightGradient(l, cell.row(), j)),
                        Stream.of(Cell.biasGradient(l, cell.row()))));
            case WEIGHT_GRADIENT -> Stream.of(cell.as(Quantity.UPDATED_WEIGHT));
            case BIAS_GRADIENT -> Stream.of(cell.as(Quantity.UPDATED_BIAS));
            case LOSS, RATE, UPDATED_WEIGHT, UPDATED_BIAS -> Stream.empty();
        };
    }

    /** What an activation of layer l feeds: the sums of layer l+1 and the gradients of its column of weights. */
    private static Stream<Cell> forward(Network network, int l, int row) {
        if (l == network.depth()) {
            return Stream.empty();
        }
        return Stream.concat(
                IntStream.rangeClosed(1, network.size(l + 1)).mapToObj(i -> Cell.preActivation(l + 1, i)),
                IntStream.rangeClosed(1, network.size(l + 1)).mapToObj(i -> Cell.weightGradient(l + 1, i, row)));
    }

    /** A weight of layer l carries error back to its column only, but through a softmax to every neuron. */
    private static Stream<Cell> deltaBelow(Network network, int l, int column) {
        if (l == 1) {
            return Stream.empty();
        }
        return network.layer(l - 1).activation().isVectorValued()
                ? deltas(network, l - 1)
                : Stream.of(Cell.delta(l - 1, column));
    }

    private static Stream<Cell> activations(Network network, int l) {
        return IntStream.rangeClosed(1, network.size(l)).mapToObj(i -> Cell.activation(l, i));
    }

    private static Stream<Cell> deltas(Network network, int l) {
        return l == 0
                ? Stream.empty()
                : IntStream.rangeClosed(1, network.size(l)).mapToObj(i -> Cell.delta(l, i));
    }

    private static Stream<Cell> lossOf(Network network, int l) {
        return l == network.depth() ? Stream.of(Cell.loss()) : Stream.empty();
    }

    private static Stream<Cell> join(Stream<Stream<Cell>> streams) {
        return streams.flatMap(s -> s);
    }
}
