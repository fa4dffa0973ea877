/**
 * The gradient-flow experiment: how the size of δ⁽ˡ⁾ changes from the output back to the first layer.
 *
 * <p>Its random numbers are those of NumPy's legacy generator, so that a reader finds the very numbers of a notebook. This
 * room may import the engine only.
 *
 * <p>An {@link backprop.flow.Experiment} with a seed gives a {@link backprop.flow.Flow}, a flow gives a {@link
 * backprop.flow.Diagnosis}, and a {@link backprop.flow.Sweep} over many seeds gives a {@link backprop.flow.Summary}.
 *
 * <pre>{@code
 * Flow flow = Experiment.classic(Activation.SIGMOID).run(42);
 * flow.layer(1).deltaNorm();                  // 7.002996e-05
 * Diagnosis diagnosis = Diagnosis.of(flow);
 * diagnosis.kind();                           // VANISHING
 * diagnosis.remedies().get(0).text();         // what would help most, since it was tried
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.flow;
