package backprop.lesson.practice;

import backprop.engine.Loss;
import backprop.engine.Trace;

/** The terms of ℒ, one of each output, and their derivatives by a as a book writes them. */
final class LossTerms {
    private LossTerms() {}

    /** ℒ without the term of output i. */
    static double without(Trace trace, int i) {
        double sum = 0;
        for (int k = 1; k <= outputs(trace); k++) {
            if (k != i) {
                sum += loss(trace).term(a(trace, k), y(trace, k), outputs(trace));
            }
        }
        return sum;
    }

    /** ∂ℒ/∂a_i. */
    static double gradient(Trace trace, int i) {
        return loss(trace).gradient(a(trace, i), y(trace, i), outputs(trace));
    }

    private static Loss loss(Trace trace) {
        return trace.network().loss();
    }

    private static int outputs(Trace trace) {
        return trace.sample().target().rows();
    }

    private static double a(Trace trace, int i) {
        return trace.activation(trace.network().depth()).at(i);
    }

    private static double y(Trace trace, int i) {
        return trace.sample().target().at(i);
    }
}
