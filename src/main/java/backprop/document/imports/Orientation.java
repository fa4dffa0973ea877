package backprop.document.imports;

/** Which way the matrices of a file stand. */
public enum Orientation {
    /** One row for each neuron, as in PyTorch and in the lab: n_l × n_(l−1). */
    OUT_BY_IN("out×in"),
    /** One row for each input, as in Keras and scikit-learn: n_(l−1) × n_l. */
    IN_BY_OUT("in×out");

    private final String title;

    Orientation(String title) {
        this.title = title;
    }

    /** {@code out×in}. */
    public String title() {
        return title;
    }

    Orientation other() {
        return this == OUT_BY_IN ? IN_BY_OUT : OUT_BY_IN;
    }
}
