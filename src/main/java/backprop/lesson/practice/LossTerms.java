package backprop.lesson.practice;

import backprop.engine.Loss;
import backprop.engine.Trace;

/** The terms of ℒ, one of each output, and their derivatives by a as a book writes them. */
final class LossTerms {
    private LossTerms() {}

    /** ℒ without the term of output i. */
    static double without(Trace trace, int i) {
        double sum = 0;
        for (int k = 1; k <= trace.sample().target().rows(); k++) {
            if (k != i) {
                sum += term(trace.network().loss(), a(trace, k), y(trace, k));
            }
        }
        return sum;
    }

    private static double term(Loss loss, double a, double y) {
        return switch (loss) {
            case MSE -> (a - y) * (a - y) / 2;
            case BINARY_CROSS_ENTROPY -> -times(y, Math.log(a)) - times(1 - y, Math.log(1 - a));
            case CROSS_ENTROPY -> -times(y, Math.log(a));
        };
    }

    /** 0 · ln 0 is 0 in a loss. */
    private static double times(double y, double log) {
        return y == 0 ? 0 : y * log;
    }

    /** ∂ℒ/∂a_i. */
    static double gradient(Trace trace, int i) {
        double a = a(trace, i);
        double y = y(trace, i);
        return switch (trace.network().loss()) {
            case MSE -> a - y;
            case BINARY_CROSS_ENTROPY -> (a - y) / (a * (1 - a));
            case CROSS_ENTROPY -> -y / a;
        };
    }

    private static double a(Trace trace, int i) {
        return trace.activation(trace.network().depth()).at(i);
    }

    private static double y(Trace trace, int i) {
        return trace.sample().target().at(i);
    }
}
