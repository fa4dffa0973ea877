package backprop.document.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Puts arrays together to layers: pairs weights and biases by their names and orders the layers. Arrays whose names say
 * nothing are taken in the order of their names, a matrix for weights, a vector for the biases of the weights before it.
 */
final class Layering {
    private static final NaturalOrder NATURAL = new NaturalOrder();

    private final Map<String, LayerDraft> drafts = new LinkedHashMap<>();
    private LayerDraft latest = new LayerDraft("");

    private Layering() {}

    /**
     * The layers in the orders that they may have, the likeliest first.
     *
     * @param ordered true if the file lists the arrays in an order of its own, and not by their names
     */
    static List<List<FoundLayer>> of(List<FoundArray> arrays, boolean ordered) throws ImportException {
        Layering layering = new Layering();
        List<FoundArray> byName = new ArrayList<>(arrays);
        byName.sort(Comparator.comparing((FoundArray array) -> lower(array.name()), NATURAL));
        for (FoundArray array : byName) {
            layering.put(array);
        }
        List<LayerDraft> natural = new ArrayList<>(layering.drafts.values());
        natural.sort(Comparator.comparing(LayerDraft::name, NATURAL));
        List<LayerDraft> filed = new ArrayList<>();
        for (FoundArray array : arrays) {
            LayerDraft draft = layering.drafts.get(ArrayName.of(array.name()).layer());
            if (draft != null && !filed.contains(draft)) {
                filed.add(draft);
            }
        }
        boolean byFile = ordered && !isNumbered(layering.drafts.keySet());
        return byFile ? List.of(layers(filed), layers(natural)) : List.of(layers(natural), layers(filed));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** True if the names differ in their numbers alone, but for those that speak of the input or the output. */
    private static boolean isNumbered(Set<String> names) {
        return names.stream()
                        .filter(name -> NaturalOrder.place(name) == 0)
                        .map(name -> name.replaceAll("[0-9]+", "#"))
                        .distinct()
                        .count()
                <= 1;
    }

    private static List<FoundLayer> layers(List<LayerDraft> drafts) throws ImportException {
        List<FoundLayer> layers = new ArrayList<>();
        for (LayerDraft draft : drafts) {
            layers.add(draft.layer());
        }
        return layers;
    }

    private void put(FoundArray array) throws ImportException {
        ArrayName name = ArrayName.of(array.name());
        boolean matrix = array.shape().dimensions() == 2;
        if (name.isWeights() || (name.part() == ArrayName.Part.UNTOLD && matrix)) {
            latest = draft(name.layer());
            latest.weights(array);
        } else if (name.part() == ArrayName.Part.UNTOLD) {
            latest.biases(array);
            drafts.putIfAbsent(latest.name(), latest);
        } else if (array.shape().isVector()) {
            draft(name.layer()).biases(array);
        } else {
            throw new ImportException(FoundArrays.said(array.name()) + " has the shape " + array.shape()
                    + "; biases are one number for each neuron");
        }
    }

    private LayerDraft draft(String layer) {
        return drafts.computeIfAbsent(layer, LayerDraft::new);
    }
}
