package backprop.training;

import backprop.engine.BatchPass;

/**
 * What is kept of a step: the loss of its batch, the loss of the test, and for each layer ‖∂ℒ/∂W‖, ‖δ‖ and ‖ΔW‖/‖W‖.
 *
 * <p>The first five are those before the update, the last needs both sides of it.
 */
final class Meter {
    static final int LOSS = 0;
    static final int TEST_LOSS = 1;
    private static final int PER_LAYER = 3;

    private final BatchPass pass;
    private final double[][][] before;
    private final double[] row;

    Meter(BatchPass pass) {
        this.pass = pass;
        this.row = new double[columns(pass.depth())];
        this.before = new double[pass.depth()][][];
        for (int l = 1; l <= pass.depth(); l++) {
            before[l - 1] = State.zeros(pass.weights(l));
        }
    }

    /** How many numbers are kept of a step. */
    static int columns(int depth) {
        return 2 + PER_LAYER * depth;
    }

    /** Where ‖∂ℒ/∂W⁽ˡ⁾‖ stands. */
    static int gradientNorm(int l) {
        return 2 + PER_LAYER * (l - 1);
    }

    /** Where ‖δ⁽ˡ⁾‖ stands. */
    static int deltaNorm(int l) {
        return gradientNorm(l) + 1;
    }

    /** Where ‖ΔW⁽ˡ⁾‖/‖W⁽ˡ⁾‖ stands. */
    static int updateRatio(int l) {
        return gradientNorm(l) + 2;
    }

    void beforeUpdate(double loss, double testLoss) {
        row[LOSS] = loss;
        row[TEST_LOSS] = testLoss;
        for (int l = 1; l <= pass.depth(); l++) {
            row[gradientNorm(l)] = Math.sqrt(squares(pass.weightGradient(l)));
            row[deltaNorm(l)] = pass.deltaNorm(l);
            State.copy(pass.weights(l), before[l - 1]);
        }
    }

    void afterUpdate() {
        for (int l = 1; l <= pass.depth(); l++) {
            double moved = Math.sqrt(squaresBetween(before[l - 1], pass.weights(l)));
            double size = Math.sqrt(squares(before[l - 1]));
            row[updateRatio(l)] = moved == 0 ? 0 : moved / size;
        }
    }

    double[] row() {
        return row;
    }

    private static double squares(double[][] rows) {
        double sum = 0;
        for (double[] row : rows) {
            for (double entry : row) {
                sum += entry * entry;
            }
        }
        return sum;
    }

    private static double squaresBetween(double[][] from, double[][] to) {
        double sum = 0;
        for (int i = 0; i < from.length; i++) {
            for (int j = 0; j < from[i].length; j++) {
                double moved = to[i][j] - from[i][j];
                sum += moved * moved;
            }
        }
        return sum;
    }
}
