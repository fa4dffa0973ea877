package backprop.engine;

import java.util.List;

/**
 * The multiply-adds of one pass, by the part that does them; products entry by entry are not counted.
 *
 * <p>With F = Σ n_l n_(l−1), the forward pass takes F, BP2 takes F − n_1 n_0 since no error goes back to the input, and BP3
 * takes F: backward is at most twice forward.
 *
 * @param forward the weighted sums
 * @param hiddenErrors BP2
 * @param weightGradients BP3
 */
public record Cost(long forward, long hiddenErrors, long weightGradients) {
    /** The sum over the steps of a pass. */
    public static Cost of(Trace trace) {
        return new Cost(sum(trace, WeightedSum.class), sum(trace, HiddenError.class), sum(trace, WeightGradient.class));
    }

    /** The cost of a network with n_0 to n_L neurons. */
    public static Cost of(List<Integer> sizes) {
        long forward = 0;
        for (int l = 1; l < sizes.size(); l++) {
            forward += (long) sizes.get(l) * sizes.get(l - 1);
        }
        return new Cost(forward, forward - (long) sizes.get(1) * sizes.get(0), forward);
    }

    private static long sum(Trace trace, Class<? extends Step> kind) {
        return trace.steps().stream()
                .filter(kind::isInstance)
                .mapToLong(Step::multiplyAdds)
                .sum();
    }

    /** BP2 and BP3. */
    public long backward() {
        return hiddenErrors + weightGradients;
    }

    /** Forward and backward. */
    public long total() {
        return forward + backward();
    }

    /** What one-sided differences take for the gradient of so many parameters: one pass each and one to compare with. */
    public long oneSidedDifferences(long parameters) {
        return (parameters + 1) * forward;
    }

    /** What centred differences take for the gradient of so many parameters: two passes each. */
    public long centredDifferences(long parameters) {
        return 2 * parameters * forward;
    }
}
