package backprop.training;

import backprop.engine.BatchPass;
import backprop.engine.Bias;
import backprop.engine.Network;
import java.util.ArrayList;
import java.util.List;

/** The worker of a run: it makes one step after the other and remembers nothing of those before. */
final class Stepper {
    private final Recipe recipe;
    private final BatchPass pass;
    private final Order order;
    private final double[][] parameters;
    private final double[][] gradients;
    private final double[][][] memory;
    private int step;
    private int age;
    private boolean taken;
    private boolean finite;

    Stepper(Recipe recipe) {
        this.recipe = recipe;
        this.pass = BatchPass.of(recipe.start());
        this.order = new Order(recipe);
        this.parameters = rows(true);
        this.gradients = rows(false);
        this.memory = new double[recipe.optimiser().memory()][][];
        for (int i = 0; i < memory.length; i++) {
            memory[i] = State.zeros(parameters);
        }
    }

    /** A worker that goes on from a state of the same optimiser. */
    Stepper(Recipe recipe, State state) {
        this(recipe);
        step = state.step();
        age = state.age();
        State.copy(state.parameters(), parameters);
        for (int i = 0; i < memory.length; i++) {
            State.copy(state.memory()[i], memory[i]);
        }
    }

    /** What learns: held biases are no part of it. */
    private double[][] rows(boolean values) {
        List<double[]> rows = new ArrayList<>();
        for (int l = 1; l <= pass.depth(); l++) {
            rows.addAll(List.of(values ? pass.weights(l) : pass.weightGradient(l)));
            if (pass.bias(l) == Bias.FREE) {
                rows.add(values ? pass.biases(l) : pass.biasGradient(l));
            }
        }
        return rows.toArray(double[][]::new);
    }

    int step() {
        return step;
    }

    BatchPass pass() {
        return pass;
    }

    Network network() {
        return pass.network();
    }

    State state() {
        double[][][] copies = new double[memory.length][][];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = State.clone(memory[i]);
        }
        return new State(step, age, State.clone(parameters), copies);
    }

    /** A copy of the last gradient, row by row as in {@link State}. */
    double[][] gradients() {
        return State.clone(gradients);
    }

    /** The loss of the samples that were taken last, with the parameters as they are now. */
    double lossOfTaken() {
        return reduced(pass.loss());
    }

    private double reduced(double mean) {
        return recipe.reduction().of(mean, pass.count());
    }

    /** The loss of this step's batch, and its gradient. */
    double gradient() {
        take();
        double loss = reducedWithGradient(pass.gradient());
        return finite || !isFinite(parameters) ? loss : reducedWithGradient(pass.gradientBeyondRange());
    }

    /** The loss and the gradient of the run, where those of the mean have just been worked out. */
    private double reducedWithGradient(double mean) {
        recipe.reduction().apply(gradients, pass.count());
        double loss = reduced(mean);
        finite = Double.isFinite(loss) && isFinite(gradients);
        return loss;
    }

    /** The loss of this step's batch. */
    double loss() {
        take();
        return reduced(pass.loss());
    }

    private void take() {
        if (!taken || !order.isWhole()) {
            pass.take(
                    recipe.training().inputs(),
                    recipe.training().targets(),
                    order.at(step),
                    order.from(step),
                    order.to(step));
            taken = true;
        }
    }

    /** True if the last loss, every entry of its gradient and every parameter are finite numbers. */
    boolean isFinite() {
        return finite && isFinite(parameters);
    }

    private static boolean isFinite(double[][] rows) {
        double zero = 0;
        for (double[] row : rows) {
            zero += zeroIfFinite(row);
        }
        return zero == 0;
    }

    private static double zeroIfFinite(double[] row) {
        double zero = 0;
        for (double entry : row) {
            zero += entry * 0;
        }
        return zero;
    }

    /** Goes down the gradient. */
    void update() {
        double rate = recipe.schedule().rate(recipe.rate(), step);
        step++;
        age++;
        if (recipe.decay() > 0) {
            for (int i = 0; i < parameters.length; i++) {
                addDecay(gradients[i], parameters[i]);
            }
        }
        recipe.optimiser().update(parameters, gradients, memory, rate, age);
    }

    private void addDecay(double[] gradient, double[] parameter) {
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] += recipe.decay() * parameter[j];
        }
    }
}
