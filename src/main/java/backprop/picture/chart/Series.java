package backprop.picture.chart;

import backprop.picture.Ink;
import java.util.List;

/**
 * Numbers of one kind, one for each category.
 *
 * @param name what the legend calls it
 * @param ink its colour
 * @param data its numbers, in the order of the categories; if they are fewer, those of the last categories
 */
public record Series(String name, Ink ink, List<Datum> data) {
    public Series {
        data = List.copyOf(data);
    }

    /** The name, and how many of the numbers are exactly 0 and why. */
    String legend() {
        List<Datum> zeros = data.stream().filter(d -> d.value() == 0).toList();
        if (zeros.isEmpty()) {
            return name;
        }
        String share = zeros.size() == data.size() ? "" : " in " + zeros.size() + " of " + data.size();
        String reason = zeros.get(0).reason() == null ? "" : ": " + zeros.get(0).reason();
        return name + " (exactly 0" + share + reason + ")";
    }
}
