package backprop.ui.training;

import backprop.engine.Numerals;
import backprop.training.Finding.Stride;
import backprop.training.Fix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Layers that all move too little or all too much, and for which the same is to be tried, told together.
 *
 * @param strides in the order of their layers, at least one
 */
record Movers(List<Stride> strides) {
    private record Kind(boolean tooSmall, String fix) {}

    static List<Movers> of(List<Stride> strides) {
        Map<Kind, List<Stride>> kinds = new LinkedHashMap<>();
        for (Stride each : strides) {
            kinds.computeIfAbsent(new Kind(each.isTooSmall(), each.fix().text()), kind -> new ArrayList<>())
                    .add(each);
        }
        return kinds.values().stream().map(Movers::new).toList();
    }

    Fix fix() {
        return strides.get(0).fix();
    }

    String text() {
        Stride first = strides.get(0);
        if (strides.size() == 1) {
            return first.text();
        }
        double least = strides.stream().mapToDouble(Stride::ratio).min().orElseThrow();
        double most = strides.stream().mapToDouble(Stride::ratio).max().orElseThrow();
        return first.text("layers " + layers(), Numerals.scientific(least, 1) + " to " + Numerals.scientific(most, 1));
    }

    /** {@code 1 to 4}, or {@code 1, 3 and 4}. */
    private String layers() {
        int count = strides.size();
        int first = strides.get(0).layer();
        int last = strides.get(count - 1).layer();
        if (count > 2 && last - first == count - 1) {
            return first + " to " + last;
        }
        String others = strides.subList(0, count - 1).stream()
                .map(stride -> String.valueOf(stride.layer()))
                .collect(Collectors.joining(", "));
        return others + " and " + last;
    }
}
