/**
 * The mathematics of one pass: forward, loss, backward, update, and how each number came about.
 *
 * <p>Where a number on the way is larger than any double or smaller, {@link backprop.engine.BeyondRange} goes on with
 * exponents that do not run over: an infinite number of a pass is one whose true value no double holds, and a number that
 * doubles round to 0 keeps its side of a kink. The numbers of one step are written in
 * one form, which {@link backprop.engine.Digits} chooses.
 *
 * <p>This room knows neither a screen nor a file and imports nothing of the project. Only {@link
 * backprop.engine.Matrix} and the error function in {@link backprop.engine.Function} touch commons-math3.
 */
@org.jspecify.annotations.NullMarked
package backprop.engine;
