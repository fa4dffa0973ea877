package backprop.lesson.text;

import backprop.document.Excerpt;
import java.util.Map;
import java.util.OptionalDouble;

/** What the names in a calculation stand for. */
@FunctionalInterface
public interface Names {
    /** The number of that name, if it is known. */
    OptionalDouble find(String name);

    /** The names of a map. */
    static Names of(Map<String, Double> values) {
        return name -> {
            Double value = values.get(name);
            return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
        };
    }

    /**
     * The number of that name.
     *
     * @throws CalculationException if it is not known
     */
    default double value(String name) {
        return find(name).orElseThrow(() -> new CalculationException(Excerpt.plain(name) + " is not known", 0));
    }
}
