package backprop.flow;

import backprop.engine.Matrix;

/**
 * What came back to one layer.
 *
 * @param layer l, from 1
 * @param delta δ⁽ˡ⁾, n_l×1
 * @param deltaNorm ‖δ⁽ˡ⁾‖
 * @param weightGradientNorm ‖∂ℒ/∂W⁽ˡ⁾‖, which for one sample is ‖δ⁽ˡ⁾‖ ‖a⁽ˡ⁻¹⁾‖
 * @param deadUnits the units whose σ'(z) is exactly 0: no error passes them
 * @param saturatedUnits the units whose σ'(z) is not 0 but below a twentieth of the steepest slope of σ
 */
public record LayerFlow(
        int layer, Matrix delta, double deltaNorm, double weightGradientNorm, int deadUnits, int saturatedUnits) {
    /** n_l. */
    public int size() {
        return delta.rows();
    }

    /** The share of dead units, from 0 to 1. */
    public double deadShare() {
        return (double) deadUnits / size();
    }

    /** The share of saturated units, from 0 to 1. */
    public double saturatedShare() {
        return (double) saturatedUnits / size();
    }
}
