package backprop.document;

import backprop.engine.Activation;
import backprop.engine.Layer;
import backprop.engine.Matrix;
import java.util.ArrayList;
import java.util.List;

/** A layer while its fields are being read, in whatever order they come. */
final class LayerDraft {
    final List<Numbers> rows = new ArrayList<>();
    Activation activation = Activation.IDENTITY;
    Numbers biases = new Numbers(new Place("", "$", 0));
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
    Layer layer() throws DocumentException {
        biases.requireSize(rows.size());
        return new Layer(
                Matrix.of(rows.stream().map(Numbers::toArray).toArray(double[][]::new)),
                Matrix.column(biases.toArray()),
                activation);
    }
}
