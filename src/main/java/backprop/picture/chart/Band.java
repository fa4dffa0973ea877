package backprop.picture.chart;

import backprop.engine.Numerals;
import backprop.picture.Ink;
import java.util.List;

/**
 * The spreads of many runs, one for each category.
 *
 * @param name what the legend calls it
 * @param ink its colour
 * @param spreads the spreads, in the order of the categories
 * @param runs how many runs there were
 * @param dead in how many of them the gradient was exactly 0
 */
public record Band(String name, Ink ink, List<Spread> spreads, int runs, int dead) {
    public Band {
        spreads = List.copyOf(spreads);
    }

    /** The name and the share of dead runs. */
    String legend() {
        String share = runs == 0 ? "" : " (" + Numerals.fixed(100.0 * dead / runs, 0) + " %)";
        return name + ": " + dead + " of " + runs + " runs dead" + (dead == 0 ? "" : share);
    }
}
