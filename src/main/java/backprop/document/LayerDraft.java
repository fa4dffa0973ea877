package backprop.document;

import backprop.engine.Activation;
import backprop.engine.Bias;
import backprop.engine.Layer;
import backprop.engine.Matrix;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A layer while its fields are being read, in whatever order they come. */
final class LayerDraft {
    final List<Numbers> rows = new ArrayList<>();
    Activation activation = Activation.IDENTITY;
    Bias bias = Bias.FREE;

    @Nullable
    Numbers biases;

    private final int inputs;

    /** @param inputs the size of the layer before, or 0 if this is the first, which may have any */
    LayerDraft(int inputs) {
        this.inputs = inputs;
    }

    /** Takes a row of weights, which has to be as long as the ones before it and as the layer before is wide. */
    void add(Numbers row) throws DocumentException {
        if (inputs > 0) {
            row.requireSize(inputs);
        } else if (!rows.isEmpty()) {
            row.requireSize(rows.get(0).size());
        } else if (row.size() == 0) {
            throw row.place().expected("at least one number", "none");
        }
        rows.add(row);
    }

    /** The layer, now that all its fields are there. */
    Layer layer(Place object) throws DocumentException {
        Matrix weights = Matrix.of(rows.stream().map(Numbers::toArray).toArray(double[][]::new));
        Numbers given = biases;
        if (bias == Bias.NONE) {
            if (given != null) {
                throw given.place().expected("no biases in a layer whose \"bias\" is \"none\"", "an array");
            }
            return Layer.withoutBiases(weights, activation);
        }
        if (given == null) {
            throw Tokens.missing(object, "biases");
        }
        given.requireSize(rows.size());
        return new Layer(weights, Matrix.column(given.toArray()), activation, bias);
    }
}
