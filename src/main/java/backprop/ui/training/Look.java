package backprop.ui.training;

import backprop.engine.Cell;
import backprop.engine.Network;
import java.util.stream.Stream;

/**
 * Along what the loss is shown.
 *
 * @param across the weight or bias of the slice, and the first of the contour
 * @param up the second of the contour
 * @param reach how far both go
 * @param log true if equal ratios of the loss are equally far apart in the contour
 */
record Look(Cell across, Cell up, Reach reach, boolean log) {
    /** The first two parameters of the last layer; the same one twice if the network has no other. */
    static Look of(Network network) {
        int last = network.depth();
        Cell across = Cell.weight(last, 1, 1);
        Cell up = Stream.concat(
                        Stream.of(Cell.weight(last, 1, 2), Cell.bias(last, 1)), network.parameterCells().stream())
                .filter(cell -> network.has(cell) && !cell.equals(across))
                .findFirst()
                .orElse(across);
        return new Look(across, up, Reach.RUN, true);
    }

    /** False if the network has one parameter alone, over which the loss is a curve and no landscape. */
    boolean isOverTwo() {
        return !across.equals(up);
    }

    /** The same look at a network that may lack the parameters. */
    Look at(Network network) {
        return network.has(across) && network.has(up)
                ? this
                : of(network).with(reach).withLog(log);
    }

    /** Along another parameter; if it is the second one, they change places. */
    Look withAcross(Cell other) {
        return new Look(other, other.equals(up) ? across : up, reach, log);
    }

    /** Over another second parameter; if it is the first one, they change places. */
    Look withUp(Cell other) {
        return new Look(other.equals(across) ? up : across, other, reach, log);
    }

    Look with(Reach other) {
        return new Look(across, up, other, log);
    }

    Look withLog(boolean other) {
        return new Look(across, up, reach, other);
    }
}
