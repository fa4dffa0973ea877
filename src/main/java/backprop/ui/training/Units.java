package backprop.ui.training;

import backprop.training.Finding;
import backprop.training.Fix;
import backprop.ui.kit.Plural;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Units of one layer that have the same trouble, told together.
 *
 * @param layer from 1
 * @param units in the order of their rows, at least one
 */
record Units(int layer, List<Unit> units) {
    /** So many units are shown one by one. */
    static final int MOST = 6;

    /**
     * One of them.
     *
     * @param row from 1
     * @param samples those on which it shows, from 0
     */
    record Unit(int row, int since, List<Integer> samples, String text, Fix fix) {}

    /** The dead units, layer by layer. */
    static List<Units> dead(List<Finding> findings, int samples) {
        List<Integer> all = IntStream.range(0, samples).boxed().toList();
        return byLayer(
                findings,
                Finding.Dead.class,
                Finding.Dead::layer,
                d -> new Unit(d.row(), d.since(), all, d.text(), d.fix()));
    }

    /** The saturated units, layer by layer. */
    static List<Units> saturated(List<Finding> findings) {
        return byLayer(
                findings,
                Finding.Saturated.class,
                Finding.Saturated::layer,
                s -> new Unit(s.row(), s.since(), s.samples(), s.text(), s.fix()));
    }

    private static <F extends Finding> List<Units> byLayer(
            List<Finding> findings,
            Class<F> kind,
            java.util.function.ToIntFunction<F> layer,
            java.util.function.Function<F, Unit> unit) {
        List<Units> groups = new ArrayList<>();
        findings.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .collect(Collectors.groupingBy(
                        layer::applyAsInt, java.util.TreeMap::new, Collectors.mapping(unit, Collectors.toList())))
                .forEach((l, units) -> groups.add(new Units(l, units)));
        return groups;
    }

    /** {@code 3 of 12 units of layer 1}. */
    String count(int size) {
        return units.size() + " of " + Plural.of(size, "unit") + " of layer " + layer;
    }

    /** {@code Since step 90}, or {@code Since step 90 to 194} where some came later. */
    String since() {
        int first = units.stream().mapToInt(Unit::since).min().orElseThrow();
        int last = units.stream().mapToInt(Unit::since).max().orElseThrow();
        return "Since step " + first + (first == last ? "." : " to " + last + ".");
    }

    /** On how many samples they show: {@code 110 to 150 of 160 samples}. */
    String samples(int count) {
        int least = units.stream().mapToInt(u -> u.samples().size()).min().orElseThrow();
        int most = units.stream().mapToInt(u -> u.samples().size()).max().orElseThrow();
        return (least == most ? "" : least + " to ") + most + " of " + Plural.of(count, "sample");
    }

    /** What to try: against the one that has been so for longest. */
    Fix fix() {
        Unit first = units.get(0);
        for (Unit each : units) {
            first = each.since() < first.since() ? each : first;
        }
        return first.fix();
    }
}
