/**
 * Lessons and exercises as data. A lesson is one Markdown file in the resources below {@code backprop/lesson}, named
 * {@code NN-name.md}; whoever drops in another file has added a lesson, without code. {@link backprop.lesson.Lessons}
 * finds and reads them; a {@link backprop.lesson.Lesson} is an immutable list of {@link backprop.lesson.Block}s with all
 * live numbers worked out by the engine. Texts are in {@link backprop.lesson.text}, questions and their marking in
 * {@link backprop.lesson.practice}, what a slip would give in {@link backprop.lesson.slip}, sheets to print in {@link backprop.lesson.sheet}; a {@link backprop.lesson.Progress}
 * says what is solved.
 *
 * <p>A lesson's file, in Markdown with {@code $…$} and {@code $$…$$} in TeX, <code>{delta1[2]}</code> for a live number, <code>\live{delta1[2]}</code>
 * for one inside a formula, and fenced blocks:
 *
 * <pre>
 * ```lesson                      first of all; every line may be left out
 * section: Lessons               or Exercises, or Practice
 * network: worked-example        an example, or: 2-3-2 tanh sigmoid mse seed 7
 * sample: 2                      counted from 1
 * rate: 0.5
 * ```
 * # Title
 * &gt; **A title one can fold.** A quotation that starts in bold is a note.
 *
 * ```question                    kinds: number, blank, sign, zero, largest, choice, order
 * number delta1[2]               blank HOLE in LINE; largest CELL CELL …; choice and order alone
 * digits: 4
 * ask: What is $\delta^{(1)}_2$?
 * - one of several | why not     choice: the right one starts with +; order: items with -, in their right order
 * hint: …                        up to three
 * solution: …
 * ```
 * ```view                        graph step=delta1 | flow | slice W1[1,1]
 * ```numbers                     z1 a1 delta2[1]: each with its arithmetic
 * ```timeline                    1986 | who | what
 * ```count                       5-10-8-3
 * ```conventions
 * ```derivation                  name: a in 0.1..0.9, let: F = 2*a, slip: -a | what is said, then lines - ask | left | right | hint
 *                                and, where the form matters, | one fraction, no fraction, sum of letters, product,
 *                                written out or no exponential
 * ```practice                    one of these four:
 * fill-in                        a pass with blanks, more of them round by round
 * wrong-line                     a pass with one wrong line: which, and why
 * by-hand                        every number of a fresh 2-2-1, or of the lesson's network with weights of one's own
 * counting                       parameters and multiply-adds of fresh shapes
 * </pre>
 *
 * <p>A file has at most 1 MiB and 50 quotations, lists or emphases inside each other; {@link backprop.lesson.text.TextLimits}
 * and {@code Outline} hold further bounds, which nobody meets who writes by hand. One bad file is named with its line and
 * costs no other.
 *
 * <p>This room imports the picture and what is left of it.
 *
 * <pre>{@code
 * Shelf shelf = Lessons.bundled();
 * Lesson lesson = shelf.find("error-signal").orElseThrow();
 * for (Block block : lesson.blocks()) { … }
 * Marking marking = Marker.mark(exercise.question(), lesson.trace(), "0,0136");
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.lesson;
