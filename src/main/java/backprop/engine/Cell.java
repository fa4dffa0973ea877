package backprop.engine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of one number of a pass. Layers, rows and columns count from 1; the input has layer 0.
 *
 * <p>An address prints in four ways, and {@link #parse} reads each of them back:
 *
 * <pre>
 * ascii    W1[2,1]         delta2[1]      dW1[2,1]                    loss
 * plain    W^(1)_{2,1}     δ^(2)_1        ∂ℒ/∂W^(1)_{2,1}             ℒ
 * unicode  W⁽¹⁾₂,₁         δ⁽²⁾₁          ∂ℒ/∂W⁽¹⁾₂,₁                 ℒ
 * latex    W^{(1)}_{2,1}   \delta^{(2)}_{1}  \partial\mathcal{L}/\partial W^{(1)}_{2,1}
 * </pre>
 *
 * @param quantity what kind of number it is
 * @param layer the layer l, 0 where the quantity has none
 * @param row the neuron, 0 for the loss
 * @param column the neuron of the layer before, 0 where the quantity has none
 */
public record Cell(Quantity quantity, int layer, int row, int column) implements Comparable<Cell> {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
    /** Twice as many characters as any address has. */
    private static final int LONGEST = 100;

    private static final Pattern ASCII =
            Pattern.compile("(dW|db|delta|W|b|z|a|x|y|loss|eta)(\\d{1,6})?(\\+)?(?:\\[(\\d{1,7})(?:,(\\d{1,7}))?])?");

    /** @throws IllegalArgumentException if a part is missing or is one too many for the quantity */
    public Cell {
        require(quantity.hasLayer() ? layer >= 1 : layer == 0, quantity, "layer");
        require(quantity.hasRow() ? row >= 1 : row == 0, quantity, "row");
        require(quantity.hasColumn() ? column >= 1 : column == 0, quantity, "column");
    }

    private static void require(boolean holds, Quantity quantity, String part) {
        if (!holds) {
            throw new IllegalArgumentException("no such " + part + " in an address of " + quantity.symbol());
        }
    }

    /** x_i. */
    public static Cell input(int row) {
        return new Cell(Quantity.INPUT, 0, row, 0);
    }

    /** y_i. */
    public static Cell target(int row) {
        return new Cell(Quantity.TARGET, 0, row, 0);
    }

    /** W⁽ˡ⁾_ij, the weight to neuron i of layer l from neuron j of the layer before. */
    public static Cell weight(int layer, int row, int column) {
        return new Cell(Quantity.WEIGHT, layer, row, column);
    }

    /** b⁽ˡ⁾_i. */
    public static Cell bias(int layer, int row) {
        return new Cell(Quantity.BIAS, layer, row, 0);
    }

    /** z⁽ˡ⁾_i. */
    public static Cell preActivation(int layer, int row) {
        return new Cell(Quantity.PRE_ACTIVATION, layer, row, 0);
    }

    /** a⁽ˡ⁾_i; layer 0 is the input. */
    public static Cell activation(int layer, int row) {
        return layer == 0 ? input(row) : new Cell(Quantity.ACTIVATION, layer, row, 0);
    }

    /** ℒ. */
    public static Cell loss() {
        return new Cell(Quantity.LOSS, 0, 0, 0);
    }

    /** δ⁽ˡ⁾_i. */
    public static Cell delta(int layer, int row) {
        return new Cell(Quantity.DELTA, layer, row, 0);
    }

    /** ∂ℒ/∂W⁽ˡ⁾_ij. */
    public static Cell weightGradient(int layer, int row, int column) {
        return new Cell(Quantity.WEIGHT_GRADIENT, layer, row, column);
    }

    /** ∂ℒ/∂b⁽ˡ⁾_i. */
    public static Cell biasGradient(int layer, int row) {
        return new Cell(Quantity.BIAS_GRADIENT, layer, row, 0);
    }

    /** η. */
    public static Cell rate() {
        return new Cell(Quantity.RATE, 0, 0, 0);
    }

    /** The address of the same place in another quantity of the same shape, such as the gradient of a weight. */
    public Cell as(Quantity other) {
        return new Cell(other, layer, row, column);
    }

    /** The derivative of ℒ by this parameter. */
    public Cell gradient() {
        return switch (quantity) {
            case WEIGHT -> as(Quantity.WEIGHT_GRADIENT);
            case BIAS -> as(Quantity.BIAS_GRADIENT);
            default -> throw new IllegalArgumentException(unicode() + " is no parameter");
        };
    }

    /** The parameter that this gradient or updated value belongs to; itself if it is a parameter. */
    public Cell parameter() {
        return switch (quantity) {
            case WEIGHT, BIAS -> this;
            case WEIGHT_GRADIENT, UPDATED_WEIGHT -> as(Quantity.WEIGHT);
            case BIAS_GRADIENT, UPDATED_BIAS -> as(Quantity.BIAS);
            default -> throw new IllegalArgumentException(unicode() + " belongs to no parameter");
        };
    }

    /** {@code W1[2,1]}: short, typed on any keyboard. */
    public String ascii() {
        return name() + (quantity.hasRow() ? "[" + row + (quantity.hasColumn() ? "," + column : "") + "]" : "");
    }

    private String name() {
        return (quantity.isUpdated() ? quantity.symbol() : quantity.ascii())
                + (quantity.hasLayer() ? layer : "")
                + (quantity.isUpdated() ? "+" : "");
    }

    /** {@code W^(1)_{2,1}}: readable in a terminal whose font lacks superscripts. */
    public String plain() {
        String subscript = quantity.hasColumn() ? "_{" + row + "," + column + "}" : "_" + row;
        return quantity.symbol()
                + (quantity.hasLayer() ? "^(" + layer + ")" : "")
                + (quantity.isUpdated() ? "+" : "")
                + (quantity.hasRow() ? subscript : "");
    }

    /** {@code W⁽¹⁾₂,₁}: one line of text on the screen. */
    public String unicode() {
        return quantity.symbol()
                + (quantity.hasLayer() ? raised(layer) : "")
                + (quantity.isUpdated() ? "⁺" : "")
                + (quantity.hasRow() ? digits(row, SUBSCRIPTS) : "")
                + (quantity.hasColumn() ? "," + digits(column, SUBSCRIPTS) : "");
    }

    /** The number of a layer as it stands at the symbol of what belongs to the layer: {@code ⁽¹⁾}. */
    public static String raised(int layer) {
        return "⁽" + digits(layer, SUPERSCRIPTS) + "⁾";
    }

    /** {@code W^{(1)}_{2,1}}, for mathematics mode. */
    public String latex() {
        String symbol = quantity.symbol()
                .replace("∂", "\\partial ")
                .replace("δ", "\\delta")
                .replace("η", "\\eta")
                .replace("ℒ", "\\mathcal{L}");
        return symbol
                + (quantity.hasLayer() ? "^{(" + layer + ")" + (quantity.isUpdated() ? "+" : "") + "}" : "")
                + (quantity.hasRow() ? "_{" + row + (quantity.hasColumn() ? "," + column : "") + "}" : "");
    }

    /** {@code W1-2-1}: the form that names a node on the screen. */
    public String id() {
        return name() + (quantity.hasRow() ? "-" + row : "") + (quantity.hasColumn() ? "-" + column : "");
    }

    /** The address as words: {@code weight from neuron 1 to neuron 2 of layer 1}. */
    public String spoken() {
        return switch (quantity) {
            case INPUT -> "input " + row;
            case TARGET -> "target " + row;
            case WEIGHT -> "weight of layer " + layer + ", to neuron " + row + " from " + column;
            case BIAS -> "bias of neuron " + row + ", layer " + layer;
            case PRE_ACTIVATION -> "pre-activation of neuron " + row + ", layer " + layer;
            case ACTIVATION -> "activation of neuron " + row + ", layer " + layer;
            case LOSS -> "loss";
            case RATE -> "learning rate";
            case DELTA -> "error signal delta of neuron " + row + ", layer " + layer;
            case WEIGHT_GRADIENT ->
                "gradient of the weight of layer " + layer + ", to neuron " + row + " from " + column;
            case BIAS_GRADIENT -> "gradient of the bias of neuron " + row + ", layer " + layer;
            case UPDATED_WEIGHT -> "updated weight of layer " + layer + ", to neuron " + row + " from " + column;
            case UPDATED_BIAS -> "updated bias of neuron " + row + ", layer " + layer;
        };
    }

    /** Reads any of the four printed forms; {@code a0[1]} is read as {@code x[1]}. Empty if it is no address. */
    public static Optional<Cell> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher m = ASCII.matcher(toAscii(text));
        if (!m.matches()) {
            return Optional.empty();
        }
        Quantity quantity = named(m.group(1) + (m.group(3) == null ? "" : "+"));
        int layer = number(m.group(2));
        int row = number(m.group(4));
        int column = number(m.group(5));
        if (quantity == Quantity.ACTIVATION && layer == 0 && "0".equals(m.group(2))) {
            quantity = Quantity.INPUT;
        } else if (quantity == null || quantity.hasLayer() == (m.group(2) == null)) {
            return Optional.empty();
        }
        boolean fits = (!quantity.hasLayer() || layer >= 1)
                && (quantity.hasRow() ? row >= 1 : m.group(4) == null)
                && (quantity.hasColumn() ? column >= 1 : m.group(5) == null);
        return fits ? Optional.of(new Cell(quantity, layer, row, column)) : Optional.empty();
    }

    /** The one spelling of the printed forms that {@link #ASCII} knows. */
    private static String toAscii(String text) {
        StringBuilder s = new StringBuilder();
        for (char c : text.strip().toCharArray()) {
            int sup = SUPERSCRIPTS.indexOf(c);
            int sub = SUBSCRIPTS.indexOf(c);
            if (sub >= 0 && !s.toString().matches(".*_\\{[\\d,]*")) {
                s.append("_{");
            }
            s.append(sup >= 0 ? (char) ('0' + sup) : sub >= 0 ? (char) ('0' + sub) : c);
        }
        return s.toString()
                .replace("\\partial", "∂")
                .replace("\\mathcal{L}", "ℒ")
                .replace("\\delta", "delta")
                .replace("δ", "delta")
                .replace("\\eta", "eta")
                .replace("η", "eta")
                .replaceAll("\\s", "")
                .replace("∂ℒ/∂", "d")
                .replace("ℒ", "loss")
                .replace("⁺", "+")
                .replaceAll("\\^?[({⁽]+(\\d+)[)⁾](\\+?)}?", "$1$2")
                .replaceAll("_\\{?(\\d+(?:,\\d+)?)}?$", "[$1]");
    }

    private static @org.jspecify.annotations.Nullable Quantity named(String ascii) {
        for (Quantity q : Quantity.values()) {
            if (q.ascii().equals(ascii)) {
                return q;
            }
        }
        return null;
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static String digits(int n, String alphabet) {
        StringBuilder s = new StringBuilder();
        for (char c : Integer.toString(n).toCharArray()) {
            s.append(alphabet.charAt(c - '0'));
        }
        return s.toString();
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }

    private static final java.util.Comparator<Cell> ORDER = java.util.Comparator.comparing(Cell::quantity)
            .thenComparingInt(Cell::layer)
            .thenComparingInt(Cell::row)
            .thenComparingInt(Cell::column);

    @Override
    public String toString() {
        return ascii();
    }
}
