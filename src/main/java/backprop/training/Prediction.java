package backprop.training;

/**
 * What the tangent says that a step does to its batch's loss, beside what it does.
 *
 * @param loss before
 * @param predicted ∇ · Δ, which is −η‖∇‖² where the step is −η∇
 * @param actual ℒ(θ + Δ) − ℒ(θ)
 */
public record Prediction(double loss, double predicted, double actual) {
    /** Changes of the loss that are no larger by its size are of rounding. */
    private static final double ROUNDING = 1e-12;

    /** True if both changes are numbers. */
    public boolean isFinite() {
        return Double.isFinite(predicted) && Double.isFinite(actual);
    }

    /** True if the loss should have fallen and rises: the step is longer than the tangent reaches. */
    public boolean isOvershot() {
        return actual > ROUNDING * loss && predicted < 0;
    }

    static Prediction of(Recipe recipe, State state) {
        Stepper stepper = new Stepper(recipe, state);
        double before = stepper.gradient();
        double[][] gradients = stepper.gradients();
        stepper.update();
        double predicted = 0;
        double[][] after = stepper.state().parameters();
        for (int i = 0; i < after.length; i++) {
            for (int j = 0; j < after[i].length; j++) {
                predicted += gradients[i][j] * (after[i][j] - state.parameters()[i][j]);
            }
        }
        return new Prediction(before, predicted, stepper.lossOfTaken() - before);
    }
}
