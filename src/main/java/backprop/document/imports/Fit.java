package backprop.document.imports;

import backprop.document.Limits;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the order and the orientation in which layers follow one another, or says why there is none. */
final class Fit {
    private final List<FoundLayer> layers;

    private Fit(List<FoundLayer> layers) {
        this.layers = layers;
    }

    /**
     * The network that arrays make.
     *
     * @param ordered true if the file lists the arrays in an order of its own, and not by their names
     * @throws ImportException with the first array that fits nowhere
     */
    static FoundNetwork of(List<FoundArray> arrays, boolean ordered) throws ImportException {
        if (arrays.isEmpty()) {
            throw new ImportException("there is no array in the file");
        }
        NotDense.refuse(arrays);
        requireLimits(arrays);
        List<List<FoundLayer>> orders = Layering.of(arrays, ordered);
        int layers = orders.get(0).size();
        if (layers > Limits.LAYERS) {
            throw new ImportException("there are " + layers + " layers; a network has at most " + Limits.LAYERS);
        }
        for (List<FoundLayer> order : orders) {
            List<Orientation> fitting = Arrays.stream(Orientation.values())
                    .filter(stand -> new Fit(order).gap(stand).isEmpty())
                    .toList();
            if (!fitting.isEmpty()) {
                boolean both = fitting.size() > 1;
                return new FoundNetwork(order, both ? likeliest(order) : fitting.get(0), both);
            }
        }
        Fit first = new Fit(orders.get(0));
        throw new ImportException("the shapes do not fit one another: "
                + first.gap(Orientation.OUT_BY_IN).orElseThrow() + "; "
                + first.gap(Orientation.IN_BY_OUT).orElseThrow());
    }

    private static void requireLimits(List<FoundArray> arrays) throws ImportException {
        long numbers = 0;
        for (FoundArray array : arrays) {
            numbers += array.shape().count();
            for (int length : array.shape().lengths()) {
                if (length > Limits.NEURONS) {
                    throw new ImportException(FoundArrays.said(array.name()) + " has the shape " + array.shape()
                            + "; a layer has at most " + Limits.NEURONS + " neurons");
                }
            }
        }
        if (numbers > Limits.PARAMETERS) {
            throw new ImportException("the arrays hold " + numbers + " numbers; a network has at most "
                    + Limits.PARAMETERS + " parameters");
        }
    }

    /** How the matrices stand where both ways fit: as the libraries write them that give such names or biases. */
    private static Orientation likeliest(List<FoundLayer> layers) {
        boolean byInput = layers.stream().anyMatch(FoundLayer::looksTurned);
        return byInput ? Orientation.IN_BY_OUT : Orientation.OUT_BY_IN;
    }

    /** Where the layers do not follow one another, if the matrices stand so. */
    private Optional<String> gap(Orientation stand) {
        for (int l = 0; l < layers.size(); l++) {
            FoundLayer layer = layers.get(l);
            if (l > 0 && layer.inputs(stand) != layers.get(l - 1).size(stand)) {
                FoundLayer before = layers.get(l - 1);
                return Optional.of("as " + stand.title() + ", " + said(before.weights()) + " gives "
                        + before.size(stand) + " and " + said(layer.weights()) + " takes " + layer.inputs(stand));
            } else if (!layer.biasesFit(stand)) {
                FoundArray biases = layer.biases().orElseThrow();
                return Optional.of("as " + stand.title() + ", " + said(layer.weights()) + " has " + layer.size(stand)
                        + " neurons and " + said(biases) + " has "
                        + biases.shape().count() + " biases");
            }
        }
        return Optional.empty();
    }

    private static String said(FoundArray array) {
        return FoundArrays.said(array.name()) + " (" + array.shape() + ")";
    }
}
