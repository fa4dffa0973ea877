/**
 * The mathematics of one pass: forward, loss, backward, update, and how each number came about.
 *
 * <p>This room knows neither a screen nor a file and imports nothing of the project. Only {@link
 * backprop.engine.Matrix} and the error function in {@link backprop.engine.Function} touch commons-math3.
 */
@org.jspecify.annotations.NullMarked
package backprop.engine;
