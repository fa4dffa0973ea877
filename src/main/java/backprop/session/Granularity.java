package backprop.session;

/** How much one click on <i>Step</i> reveals. */
public enum Granularity {
    /** A whole step: all numbers of one quantity of one layer. */
    LAYER,
    /** One number of a step. */
    NEURON,
    /** One multiplication or addition inside a number. */
    NUMBER
}
