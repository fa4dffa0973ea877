package backprop.engine;

/**
 * The kinds of number that a pass works with, each with its symbol in the notation of the chapter.
 *
 * <p>The notation is that of Rumelhart, Hinton and Williams (1986) in the matrix form of Nielsen (2015), chapter 2:
 * superscript (l) for the layer, first subscript for the neuron, second for the neuron it listens to.
 */
public enum Quantity {
    /** x, the input; the same as a⁽⁰⁾. */
    INPUT("x", "x", Shape.NEURON),
    /** y, what the output should have been. */
    TARGET("y", "y", Shape.NEURON),
    /** W⁽ˡ⁾, row = to, column = from. */
    WEIGHT("W", "W", Shape.LAYER_MATRIX),
    /** b⁽ˡ⁾. */
    BIAS("b", "b", Shape.LAYER_VECTOR),
    /** z⁽ˡ⁾ = W⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾. */
    PRE_ACTIVATION("z", "z", Shape.LAYER_VECTOR),
    /** a⁽ˡ⁾ = σ⁽ˡ⁾(z⁽ˡ⁾). */
    ACTIVATION("a", "a", Shape.LAYER_VECTOR),
    /** ℒ, one number. */
    LOSS("loss", "ℒ", Shape.SCALAR),
    /** δ⁽ˡ⁾ = ∂ℒ/∂z⁽ˡ⁾. */
    DELTA("delta", "δ", Shape.LAYER_VECTOR),
    /** ∂ℒ/∂W⁽ˡ⁾. */
    WEIGHT_GRADIENT("dW", "∂ℒ/∂W", Shape.LAYER_MATRIX),
    /** ∂ℒ/∂b⁽ˡ⁾. */
    BIAS_GRADIENT("db", "∂ℒ/∂b", Shape.LAYER_VECTOR),
    /** η, the learning rate of an update. */
    RATE("eta", "η", Shape.SCALAR),
    /** W⁽ˡ⁾ after one step of gradient descent. */
    UPDATED_WEIGHT("W+", "W", Shape.LAYER_MATRIX),
    /** b⁽ˡ⁾ after one step of gradient descent. */
    UPDATED_BIAS("b+", "b", Shape.LAYER_VECTOR);

    /** What an address of this quantity consists of. */
    enum Shape {
        SCALAR,
        NEURON,
        LAYER_VECTOR,
        LAYER_MATRIX
    }

    private final String ascii;
    private final String symbol;
    private final Shape shape;

    Quantity(String ascii, String symbol, Shape shape) {
        this.ascii = ascii;
        this.symbol = symbol;
        this.shape = shape;
    }

    /** The name in ASCII addresses: {@code delta}, {@code dW}. The plus of an updated parameter stands after the layer. */
    String ascii() {
        return ascii;
    }

    /** The symbol in print, such as δ or ∂ℒ/∂W, without layer and subscripts. */
    public String symbol() {
        return symbol;
    }

    /** True of W and b: what can be edited and what descends. */
    public boolean isParameter() {
        return this == WEIGHT || this == BIAS;
    }

    /** True of the values after an update. */
    public boolean isUpdated() {
        return this == UPDATED_WEIGHT || this == UPDATED_BIAS;
    }

    /** True of what can be typed in: x, y, W, b and η. Everything else follows from these. */
    public boolean isGiven() {
        return isParameter() || this == INPUT || this == TARGET || this == RATE;
    }

    boolean hasLayer() {
        return shape == Shape.LAYER_VECTOR || shape == Shape.LAYER_MATRIX;
    }

    boolean hasRow() {
        return shape != Shape.SCALAR;
    }

    public boolean hasColumn() {
        return shape == Shape.LAYER_MATRIX;
    }
}
