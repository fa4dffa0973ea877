package backprop.document.imports;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The arrays of one layer while they are being put together. */
final class LayerDraft {
    private final String name;
    private @Nullable FoundArray weights;
    private @Nullable FoundArray biases;

    /** @param name what the names of its arrays have in common */
    LayerDraft(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void weights(FoundArray array) throws ImportException {
        requireOne(weights, array, "weights");
        weights = array;
    }

    void biases(FoundArray array) throws ImportException {
        requireOne(biases, array, "biases");
        biases = array;
    }

    private static void requireOne(@Nullable FoundArray present, FoundArray array, String part) throws ImportException {
        if (present != null) {
            throw new ImportException(FoundArrays.said(present.name()) + " and " + FoundArrays.said(array.name())
                    + " would both be the " + part + " of one layer");
        }
    }

    FoundLayer layer() throws ImportException {
        FoundArray matrix = weights;
        FoundArray vector = biases;
        if (matrix == null) {
            throw new ImportException((vector == null ? "A layer" : FoundArrays.said(vector.name()))
                    + " has no weights that belong to it; names such as fc1.weight and fc1.bias, or W1 and b1, say what"
                    + " belongs together");
        }
        return new FoundLayer(matrix, Optional.ofNullable(vector));
    }
}
