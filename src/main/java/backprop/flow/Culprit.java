package backprop.flow;

/**
 * The one factor that did most.
 *
 * @param layer l, into which the error came
 * @param cause what acted on it there
 * @param factor by how much it multiplied the norm
 */
public record Culprit(int layer, Cause cause, double factor) {
    /** What can act on an error on its way back. */
    public enum Cause {
        /** W⁽ˡ⁺¹⁾ᵀ. */
        WEIGHTS,
        /** σ⁽ˡ⁾'. */
        SLOPE,
        /** ∇_a ℒ at the output: the network already gives the target. */
        LOSS
    }
}
