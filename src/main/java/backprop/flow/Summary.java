package backprop.flow;

import java.util.List;

/**
 * What many seeds of an experiment gave.
 *
 * @param experiment what was run
 * @param count how many seeds are in it
 * @param dead in how many of them δ⁽¹⁾ is exactly 0
 * @param layers ‖δ⁽¹⁾‖ to ‖δ⁽ᴸ⁾‖
 */
public record Summary(Experiment experiment, int count, int dead, List<LayerSummary> layers) {
    /** A copy of the list. */
    public Summary {
        layers = List.copyOf(layers);
    }

    /** The share of dead runs, from 0 to 1. */
    public double deadShare() {
        return (double) dead / count;
    }

    /** Layer l, from 1 to L. */
    public LayerSummary layer(int l) {
        return layers.get(l - 1);
    }
}
