/**
 * The gradient-flow experiment: how the size of δ⁽ˡ⁾ changes from the output back to the first layer.
 *
 * <p>Its random numbers are those of NumPy's legacy generator, so that a reader finds the very numbers of a notebook. This
 * room may import the engine only.
 *
 * <pre>{@code
 * RandomState random = new RandomState(42);
 * Matrix weights = new Initialiser.Xavier().weights(20, 10, random);   // randn(20, 10) * sqrt(2 / 30)
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.flow;
