package backprop.picture.graph;

import backprop.engine.Cell;
import backprop.engine.Matrix;
import backprop.engine.Trace;
import backprop.picture.Ink;
import backprop.session.Frame;
import java.util.stream.IntStream;

/**
 * The numbers that the colours of one pass show, and their colours: activations and w·a on the way forward, error signals
 * and w·δ on the way back. The input has no error signal; it keeps its value on the way back.
 */
record PassValues(Scene scene, Colouring colouring, ValueScale scale) {
    /** What a number that is to have a colour is like. */
    enum Kind {
        /** Some steps later. */
        NOT_REACHED,
        /** Exactly 0. */
        ZERO,
        /** Infinite or undefined. */
        NOT_FINITE,
        /** Any other. */
        VALUE
    }

    boolean isBackward() {
        return colouring == Colouring.BACKWARD;
    }

    /** The number of a neuron that its colour shows. */
    Cell cell(int layer, int row) {
        return isBackward() && layer > 0 ? Cell.delta(layer, row) : Cell.activation(layer, row);
    }

    Kind kind(Cell cell) {
        if (!scene.emphasis().reached(cell)) {
            return Kind.NOT_REACHED;
        }
        return kind(scene.value(cell));
    }

    static Kind kind(double value) {
        return !Double.isFinite(value) ? Kind.NOT_FINITE : value == 0 ? Kind.ZERO : Kind.VALUE;
    }

    /** The colour of a neuron's number. */
    Ink ink(Cell cell) {
        double value = scene.value(cell);
        return isBackward() && cell.layer() > 0 ? errorInk(value) : activationInk(cell.layer(), value);
    }

    Ink errorInk(double value) {
        return scale.errors(scene.theme()).palette().at(scale.placeOfError(value), scene.theme());
    }

    Ink activationInk(int layer, double value) {
        return scale.forward(scene.theme()).at(scale.placeOfActivation(trace().network(), layer, value), scene.theme());
    }

    /** What runs along a connection: w·a to its end, or w·δ to its start. */
    double term(int layer, int row, int column) {
        double weight = trace().network().layer(layer).weights().at(row, column);
        return isBackward()
                ? weight * trace().delta(layer).at(row)
                : weight * trace().activation(layer - 1).at(column);
    }

    /** Where a term stands between nothing, 0, and the most, 1. */
    double place(double term) {
        return isBackward() ? scale.placeOfError(term) : scale.placeOfTerm(term);
    }

    Ink ink(double place) {
        return isBackward()
                ? scale.errors(scene.theme()).palette().at(place, scene.theme())
                : scale.forward(scene.theme()).at(place, scene.theme());
    }

    /** The colour of the root mean square of a layer's numbers, or of what is not there yet. */
    Ink meanInk(int layer) {
        if (!isKnown(layer)) {
            return scene.theme().line();
        }
        Matrix values = isBackward() ? trace().delta(layer) : trace().activation(layer);
        double mean = values.norm() / Math.sqrt(values.rows());
        return isBackward() ? errorInk(mean) : activationInk(layer, mean);
    }

    /** True if all numbers of a layer that colours show are reached; the input has no error. */
    boolean isKnown(int layer) {
        Frame frame = scene.frame();
        int last = trace().network().size(layer);
        boolean known = isBackward()
                ? layer > 0 && frame.knows(Cell.delta(layer, last))
                : frame.knows(Cell.activation(layer, last));
        return known && (!frame.own().on() || isSeen(layer, last));
    }

    private boolean isSeen(int layer, int size) {
        return IntStream.rangeClosed(1, size).mapToObj(row -> cell(layer, row)).noneMatch(scene.frame()::asks);
    }

    Trace trace() {
        return scene.frame().trace();
    }
}
