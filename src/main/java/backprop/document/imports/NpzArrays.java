package backprop.document.imports;

import backprop.document.DocumentException;
import backprop.engine.Matrix;
import java.util.LinkedHashMap;
import java.util.Map;

/** The arrays of a {@code .npz} file by their names, whatever they are numbers of. */
public final class NpzArrays {
    private NpzArrays() {}

    /** True of the first bytes of such a file. */
    public static boolean recognises(byte[] bytes) {
        return NpzReader.recognises(bytes);
    }

    /**
     * Its arrays, in their order; a vector is a column, and a single number a matrix of one.
     *
     * @throws DocumentException if it is damaged, or holds anything else than numbers, vectors and matrices
     */
    public static Map<String, Matrix> read(byte[] bytes) throws DocumentException {
        Map<String, Matrix> arrays = new LinkedHashMap<>();
        for (FoundArray array : NpzReader.read(bytes).all()) {
            int dimensions = array.shape().dimensions();
            if (dimensions > 2) {
                throw new ImportException(FoundArrays.said(array.name()) + " has " + dimensions
                        + " dimensions; the numbers of a pass have at most 2");
            }
            arrays.put(array.name(), dimensions == 2 ? array.matrix() : array.column());
        }
        return arrays;
    }
}
