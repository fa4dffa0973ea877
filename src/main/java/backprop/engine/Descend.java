package backprop.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * One step of gradient descent on all parameters that learn: W ← W − η ∂ℒ/∂W, b ← b − η ∂ℒ/∂b. Held biases are not in it.
 *
 * @param rate η
 * @param before the network that the gradients belong to
 * @param after the network with the new parameters
 */
public record Descend(double rate, Network before, Network after) implements Step {
    static Descend of(double rate, Trace trace) {
        Network network = trace.network();
        List<Layer> layers = new ArrayList<>();
        for (int l = 1; l <= network.depth(); l++) {
            Layer old = network.layer(l);
            layers.add(old.with(
                    moved(trace, rate, old.weights(), trace.weightGradient(l), Quantity.WEIGHT, l),
                    old.bias() == Bias.FREE
                            ? moved(trace, rate, old.biases(), trace.biasGradient(l), Quantity.BIAS, l)
                            : old.biases()));
        }
        return new Descend(rate, network, new Network(layers, network.loss()));
    }

    private static Matrix moved(Trace trace, double rate, Matrix old, Matrix gradient, Quantity quantity, int l) {
        double[][] rows = old.minus(gradient.scale(rate)).toArray();
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                Cell parameter = new Cell(quantity, l, i + 1, quantity.hasColumn() ? j + 1 : 0);
                rows[i][j] = trace.updated(rate, parameter, rows[i][j]);
            }
        }
        return Matrix.of(rows);
    }

    @Override
    public Expression explain(Cell cell) {
        Cell parameter = cell.parameter();
        return new Expression.Difference(
                Expression.of(parameter),
                Expression.product(Expression.of(Cell.rate()), Expression.of(parameter.gradient())));
    }

    @Override
    public int layer() {
        return 0;
    }

    @Override
    public Quantity quantity() {
        return Quantity.UPDATED_WEIGHT;
    }

    @Override
    public Matrix result() {
        double[] all = new double[size()];
        for (int k = 0; k < all.length; k++) {
            all[k] = value(cell(k));
        }
        return Matrix.column(all);
    }

    @Override
    public int size() {
        return (int) before.learning();
    }

    @Override
    public Cell cell(int index) {
        int rest = index;
        for (int l = 1; l <= before.depth(); l++) {
            Layer layer = before.layer(l);
            int weights = layer.size() * layer.inputs();
            if (rest < weights) {
                return new Cell(Quantity.UPDATED_WEIGHT, l, rest / layer.inputs() + 1, rest % layer.inputs() + 1);
            } else if (rest < layer.learning()) {
                return new Cell(Quantity.UPDATED_BIAS, l, rest - weights + 1, 0);
            }
            rest -= (int) layer.learning();
        }
        throw new IndexOutOfBoundsException(index);
    }

    @Override
    public int indexOf(Cell cell) {
        if (!cell.quantity().isUpdated() || !before.learns(cell.parameter())) {
            return -1;
        }
        int start = 0;
        for (int l = 1; l < cell.layer(); l++) {
            start += (int) before.layer(l).learning();
        }
        Layer layer = before.layer(cell.layer());
        return cell.quantity() == Quantity.UPDATED_WEIGHT
                ? start + (cell.row() - 1) * layer.inputs() + cell.column() - 1
                : start + layer.size() * layer.inputs() + cell.row() - 1;
    }

    @Override
    public double value(Cell cell) {
        return after.get(cell.parameter());
    }

    @Override
    public String title() {
        return "update of all parameters";
    }

    @Override
    public String symbol() {
        return "\\text{update}";
    }

    @Override
    public String meaning() {
        return (before.layers().stream().anyMatch(l -> l.bias() == Bias.FREE)
                        ? "Every weight and bias"
                        : "Every weight")
                + " moves a small step against its gradient; if the step is small enough, the loss falls."
                + (before.layers().stream().anyMatch(l -> l.bias() == Bias.HELD) ? " Held biases stay." : "");
    }

    @Override
    public String equation() {
        String weights = "W \\leftarrow W - \\eta \\frac{\\partial\\mathcal{L}}{\\partial W}";
        return before.layers().stream().anyMatch(l -> l.bias() == Bias.FREE)
                ? weights + " \\qquad b \\leftarrow b - \\eta \\frac{\\partial\\mathcal{L}}{\\partial b}"
                : weights;
    }

    @Override
    public String shapes() {
        return before.learning() + " parameters, η = " + Numerals.given(rate);
    }

    @Override
    public String code() {
        StringBuilder code = new StringBuilder();
        for (int l = 1; l <= before.depth(); l++) {
            code.append(l == 1 ? "" : "; ").append("W%s -= eta * dW%s".formatted(l, l));
            code.append(before.layer(l).bias() == Bias.FREE ? "; b%s -= eta * db%s".formatted(l, l) : "");
        }
        return code.toString();
    }

    @Override
    public long multiplyAdds() {
        return 0;
    }

    @Override
    public Phase phase() {
        return Phase.UPDATE;
    }
}
