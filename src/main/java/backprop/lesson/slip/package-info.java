/**
 * What each known slip would give, for any number of a pass: the one place that lessons, exercises, predictions and the
 * check of a foreign pass share.
 *
 * <p>The line by which a book works a number out is a {@link backprop.lesson.text.Term}. A slip changes one thing in it:
 * it leaves a part out, turns a sign, or puts another number in the place of one. {@link backprop.lesson.slip.Slips} makes
 * all those changes and works out what comes of each; {@link backprop.lesson.slip.SlipWords} says it in a sentence. {@link
 * backprop.lesson.slip.Consequences} tells what follows from a wrong number. This room imports the engine and
 * the texts of lessons.
 *
 * <pre>{@code
 * for (Misstep step : Slips.of(trace, Cell.delta(1, 2))) {
 *     step.slip().word();      // slope-missing
 *     step.value();            // 0.056427
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.lesson.slip;
