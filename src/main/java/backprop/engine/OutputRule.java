package backprop.engine;

/**
 * What an output activation and a loss make together: ℒ and BP1, each as numbers from z and as a formula.
 *
 * <p>Taken apart, a saturated unit gives 0/0 or ∞·0: the loss sees a = 0 where z says e⁻⁸⁰⁰. Taken together, ℒ and
 * δ⁽ᴸ⁾ are finite wherever their true values are, and the two shortcuts δ⁽ᴸ⁾ = a − y (sigmoid with binary cross-entropy,
 * softmax with cross-entropy) come out as identities.
 */
abstract class OutputRule {
    /** The rule for a pair on so many outputs. */
    static OutputRule of(Activation activation, Loss loss, int outputs) {
        return loss.function().with(activation.function(), outputs);
    }

    /** ℒ. */
    abstract double loss(double[] z, double[] a, double[] y);

    /** δ⁽ᴸ⁾, into a row that is there; the row before it is for notes in between. */
    abstract void delta(double[] z, double[] a, double[] y, double[] notes, double[] delta);

    /** δ⁽ᴸ⁾. */
    final double[] delta(double[] z, double[] a, double[] y) {
        double[] delta = new double[z.length];
        delta(z, a, y, new double[z.length], delta);
        return delta;
    }

    /** The formula of ℒ: as it is defined, and then as it is computed. */
    abstract Expression lossFormula(Terms t);

    /** The formula of δ⁽ᴸ⁾_i. */
    abstract Expression deltaFormula(Terms t, int i);

    /** True where δ⁽ᴸ⁾ = a − y is what the pair comes to. */
    boolean isShortcut() {
        return false;
    }
}
