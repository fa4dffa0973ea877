package backprop.flow;

import java.util.Optional;

/**
 * ‖δ⁽ˡ⁾‖ over many seeds.
 *
 * @param layer l
 * @param all over all runs, a dead one counting as 0
 * @param alive over the runs that are not dead; empty if all are
 */
public record LayerSummary(int layer, Quartiles all, Optional<Quartiles> alive) {}
