package backprop.training;

import backprop.engine.Bias;
import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.engine.Quantity;

/** All that a run needs to go on from a step, row by row: W⁽¹⁾, b⁽¹⁾ if it learns, W⁽²⁾ and so on. Nobody changes it. */
final class State {
    private final int step;
    private final int age;
    private final double[][] parameters;
    private final double[][][] memory;

    /**
     * @param step how many steps were made
     * @param age how many of them the optimiser remembers: its t
     * @param parameters the weights and biases
     * @param memory what the optimiser remembers: none, one or two numbers for each
     */
    State(int step, int age, double[][] parameters, double[][][] memory) {
        this.step = step;
        this.age = age;
        this.parameters = parameters;
        this.memory = memory;
    }

    int step() {
        return step;
    }

    int age() {
        return age;
    }

    double[][] parameters() {
        return parameters;
    }

    double[][][] memory() {
        return memory;
    }

    /**
     * A weight or bias; {@code like} has the sizes and the biases that do not learn. A layer has a row for each of its
     * neurons, then one of its biases if they learn.
     */
    double value(Cell parameter, Network like) {
        if (!like.learns(parameter)) {
            return like.get(parameter);
        }
        int first = 0;
        for (int l = 1; l < parameter.layer(); l++) {
            first += like.size(l) + (like.layer(l).bias() == Bias.FREE ? 1 : 0);
        }
        return parameter.quantity() == Quantity.WEIGHT
                ? parameters[first + parameter.row() - 1][parameter.column() - 1]
                : parameters[first + like.size(parameter.layer())][parameter.row() - 1];
    }

    /** The same step and memory with other parameters. */
    State with(double[][] others) {
        return new State(step, age, others, memory);
    }

    /** The same parameters, and an optimiser that begins anew. */
    State forgetting(int memories) {
        double[][][] zeros = new double[memories][][];
        for (int i = 0; i < memories; i++) {
            zeros[i] = zeros(parameters);
        }
        return new State(step, 0, parameters, zeros);
    }

    /** Bytes of memory, near enough. */
    long bytes() {
        long numbers = 0;
        for (double[] row : parameters) {
            numbers += row.length + 2;
        }
        return numbers * Double.BYTES * (1 + memory.length);
    }

    /** Copies rows into rows of the same lengths. */
    static void copy(double[][] from, double[][] to) {
        for (int i = 0; i < from.length; i++) {
            System.arraycopy(from[i], 0, to[i], 0, from[i].length);
        }
    }

    static double[][] clone(double[][] rows) {
        double[][] copy = rows.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }

    static double[][] zeros(double[][] like) {
        double[][] rows = new double[like.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[like[i].length];
        }
        return rows;
    }
}
