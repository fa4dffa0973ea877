/**
 * The words of a lesson: running text with mathematics and live numbers in it, and the small language in which those
 * numbers are written.
 *
 * <p>This room imports the engine and the formulas of the picture, nothing of the lessons around it.
 *
 * <pre>{@code
 * Calculation slope = Calculation.read("a1[2] * (1 - a1[2])");
 * slope.value(TraceNames.of(trace))     // 0.240614
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.lesson.text;
