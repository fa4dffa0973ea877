package backprop.picture;

/** What a shape is for. A painter may treat roles differently; a test may ask for them. */
public enum Role {
    /** Behind everything. */
    BACKGROUND,
    /** A neuron with its value. */
    NEURON,
    /** A connection between two neurons. */
    EDGE,
    /** The weight that an edge carries, which can be edited. */
    CHIP,
    /** A bias above its neuron, which can be edited. */
    BIAS,
    /** The error signal below its neuron. */
    DELTA,
    /** The loss node and its target. */
    LOSS,
    /** The plate of a weight matrix between two layers. */
    PLATE,
    /** An arrow of the forward or the backward pass, with its equation. */
    FLOW,
    /** Words beside the drawing: captions, legend, axis labels. */
    CAPTION,
    /** A bar, a cell of a heatmap or a point of a curve. */
    DATUM,
    /** A part of a formula. */
    SYMBOL,
    /** What marks the focus. */
    FOCUS
}
