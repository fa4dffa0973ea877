package backprop.document.imports;

import backprop.engine.Activation;
import backprop.engine.Layer;
import backprop.engine.Matrix;
import java.util.Optional;

/**
 * The arrays of one dense layer.
 *
 * @param weights a matrix
 * @param biases a vector, or a matrix of one row or column; none if the file has none for this layer
 */
public record FoundLayer(FoundArray weights, Optional<FoundArray> biases) {
    /** The number of neurons, if the weights stand so. */
    int size(Orientation orientation) {
        return weights.shape().length(orientation == Orientation.OUT_BY_IN ? 0 : 1);
    }

    /** The number of inputs, if the weights stand so. */
    int inputs(Orientation orientation) {
        return size(orientation.other());
    }

    boolean biasesFit(Orientation orientation) {
        return biases.isEmpty() || biases.get().shape().count() == size(orientation);
    }

    /** True if its names or its biases are those of a library, or of a formula x W + b, that writes one row for each input. */
    boolean looksTurned() {
        boolean row = biases.map(b -> b.shape().dimensions() == 2
                        && b.shape().length(0) == 1
                        && b.shape().length(1) > 1)
                .orElse(false);
        return row || ArrayName.of(weights.name()).part() == ArrayName.Part.WEIGHTS_BY_INPUT;
    }

    /** The layer with its weights turned to out×in where they do not stand so. */
    Layer layer(Orientation orientation, Activation activation) {
        Matrix stands = weights.matrix();
        Matrix turned = orientation == Orientation.OUT_BY_IN ? stands : stands.transpose();
        return biases.map(found -> new Layer(turned, found.column(), activation))
                .orElseGet(() -> Layer.withoutBiases(turned, activation));
    }
}
