package backprop.flow;

import java.util.OptionalDouble;

/**
 * Where the norm went on the way into layer l: ‖δ⁽ˡ⁾‖/‖δ⁽ˡ⁺¹⁾‖ as what W⁽ˡ⁺¹⁾ᵀ did, ‖Wᵀδ‖/‖δ⁽ˡ⁺¹⁾‖, times what σ' did,
 * ‖(Wᵀδ) ⊙ σ'‖/‖Wᵀδ‖. A quotient whose denominator is 0 is undefined and so empty.
 *
 * @param layer l, from 1 to L − 1
 * @param nextNorm ‖δ⁽ˡ⁺¹⁾‖
 * @param arrivingNorm ‖W⁽ˡ⁺¹⁾ᵀ δ⁽ˡ⁺¹⁾‖
 * @param deltaNorm ‖δ⁽ˡ⁾‖
 */
public record Receipt(int layer, double nextNorm, double arrivingNorm, double deltaNorm) {
    /** ‖δ⁽ˡ⁾‖/‖δ⁽ˡ⁺¹⁾‖. */
    public OptionalDouble ratio() {
        return quotient(deltaNorm, nextNorm);
    }

    /** What W⁽ˡ⁺¹⁾ᵀ did. */
    public OptionalDouble byWeights() {
        return quotient(arrivingNorm, nextNorm);
    }

    /** What σ⁽ˡ⁾' did. */
    public OptionalDouble bySlope() {
        return quotient(deltaNorm, arrivingNorm);
    }

    /** A quotient where it is defined: two finite numbers, the lower not 0. */
    static OptionalDouble quotient(double upper, double lower) {
        double quotient = upper / lower;
        return lower != 0 && Double.isFinite(quotient) ? OptionalDouble.of(quotient) : OptionalDouble.empty();
    }
}
