package backprop.flow;

import backprop.engine.Loss;

/** Targets that a loss can take, made of normal numbers. */
final class Targets {
    private Targets() {}

    /** Turns drawn numbers into y in place: as they are, as signs, or as the largest against the rest. */
    static void fit(Loss loss, double[] drawn) {
        switch (loss.targets()) {
            case NUMBERS -> {}
            case PROBABILITIES -> {
                for (int i = 0; i < drawn.length; i++) {
                    drawn[i] = drawn[i] > 0 ? 1 : 0;
                }
            }
            case DISTRIBUTION -> {
                int winner = largest(drawn);
                for (int i = 0; i < drawn.length; i++) {
                    drawn[i] = i == winner ? 1 : 0;
                }
            }
        }
    }

    private static int largest(double[] values) {
        int largest = 0;
        for (int i = 1; i < values.length; i++) {
            largest = values[i] > values[largest] ? i : largest;
        }
        return largest;
    }
}
