package backprop.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A fully connected feed-forward network and its loss, as a value. Changing a number gives a new network that shares
 * every untouched row and layer with the old one.
 *
 * @param layers the layers 1 to L; the input is not a layer
 * @param loss ℒ
 */
public record Network(List<Layer> layers, Loss loss) {
    /** @throws IllegalArgumentException if there is no layer or two neighbours do not fit */
    public Network {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a network needs a layer");
        }
        for (int l = 1; l < layers.size(); l++) {
            if (layers.get(l).inputs() != layers.get(l - 1).size()) {
                throw new IllegalArgumentException("layer " + (l + 1) + " takes "
                        + layers.get(l).inputs() + " numbers, layer " + l + " gives "
                        + layers.get(l - 1).size());
            }
        }
    }

    /** L, the number of layers. */
    public int depth() {
        return layers.size();
    }

    /** Layer l, from 1 to L. */
    public Layer layer(int l) {
        return layers.get(l - 1);
    }

    /** The output layer L. */
    public Layer output() {
        return layers.get(layers.size() - 1);
    }

    /** n_l, the number of neurons of layer l; n_0 is the number of inputs. */
    public int size(int l) {
        return l == 0 ? layers.get(0).inputs() : layer(l).size();
    }

    /** n_0 to n_L. */
    public List<Integer> sizes() {
        return IntStream.rangeClosed(0, depth()).mapToObj(this::size).toList();
    }

    /** The sizes as one word, {@code 2-3-1}. */
    public String shape() {
        return sizes().stream().map(String::valueOf).collect(Collectors.joining("-"));
    }

    /** The number of weights and biases, held ones included. */
    public long parameters() {
        return layers.stream().mapToLong(Layer::parameters).sum();
    }

    /** The number of weights, and of biases that learn. */
    public long learning() {
        return layers.stream().mapToLong(Layer::learning).sum();
    }

    /** True if the cell is a weight or a bias that this network has. */
    public boolean has(Cell cell) {
        return cell.quantity().isParameter()
                && cell.layer() <= depth()
                && cell.row() <= size(cell.layer())
                && cell.column() <= (cell.quantity() == Quantity.WEIGHT ? size(cell.layer() - 1) : 0)
                && (cell.quantity() == Quantity.WEIGHT || layer(cell.layer()).hasBiases());
    }

    /** True if the cell is a weight, or a bias that is free to learn. */
    public boolean learns(Cell cell) {
        return has(cell)
                && (cell.quantity() == Quantity.WEIGHT || layer(cell.layer()).bias() == Bias.FREE);
    }

    /** The weight or bias at an address; 0 for the bias of a layer that has none. */
    public double get(Cell parameter) {
        Layer layer = layer(parameter.layer());
        return parameter.quantity() == Quantity.WEIGHT
                ? layer.weights().at(parameter.row(), parameter.column())
                : layer.biases().at(parameter.row());
    }

    /**
     * The same network but for one weight or bias.
     *
     * @throws IllegalArgumentException if the network has no such parameter
     */
    public Network with(Cell parameter, double value) {
        if (!has(parameter)) {
            throw new IllegalArgumentException(parameter + " is no parameter of a " + shape() + " network");
        }
        int l = parameter.layer();
        Layer old = layer(l);
        return with(
                l,
                parameter.quantity() == Quantity.WEIGHT
                        ? old.with(old.weights().with(parameter.row(), parameter.column(), value), old.biases())
                        : old.with(old.weights(), old.biases().with(parameter.row(), 1, value)));
    }

    /** The same network but for layer l. */
    public Network with(int l, Layer layer) {
        List<Layer> changed = new ArrayList<>(layers);
        changed.set(l - 1, layer);
        return new Network(changed, loss);
    }

    /** The same network with another loss. */
    public Network with(Loss other) {
        return new Network(layers, other);
    }

    /** The same network with the biases of every layer free, held or left out. */
    public Network with(Bias bias) {
        return new Network(layers.stream().map(layer -> layer.with(bias)).toList(), loss);
    }

    /** As {@link #parameterCells}, without what is held. */
    public List<Cell> learningCells() {
        return parameterCells().stream().filter(this::learns).toList();
    }

    /** Every parameter's address: W⁽¹⁾ row by row, b⁽¹⁾ if there is one, W⁽²⁾ and so on. */
    public List<Cell> parameterCells() {
        List<Cell> cells = new ArrayList<>();
        for (int l = 1; l <= depth(); l++) {
            for (int i = 1; i <= size(l); i++) {
                for (int j = 1; j <= size(l - 1); j++) {
                    cells.add(Cell.weight(l, i, j));
                }
            }
            for (int i = 1; layer(l).hasBiases() && i <= size(l); i++) {
                cells.add(Cell.bias(l, i));
            }
        }
        return cells;
    }
}
