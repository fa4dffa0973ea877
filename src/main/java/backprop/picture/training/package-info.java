/**
 * Pictures of training: the loss by step, the output over the plane, gradients by layer and step, histograms, the loss along
 * one weight and over two.
 *
 * <p>Each is a pure function of numbers, a {@link backprop.picture.Theme} and a size. What stands along the steps of a run
 * shares one {@link backprop.picture.training.StepAxis}, so that a place in any of these pictures is a step. This room may
 * import the engine, {@link backprop.training}, {@link backprop.picture}, {@link backprop.picture.chart} and {@link
 * backprop.picture.formula}.
 *
 * <pre>{@code
 * Curve loss = new Curve("training", theme.forward(), 1, run.history().loss().values());
 * Picture picture = LossPicture.of(List.of(loss), new StepAxis(1500, 900), true, theme, new Size(600, 200));
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.picture.training;
