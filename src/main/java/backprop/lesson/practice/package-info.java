/**
 * Practice: questions about a pass, the reading and marking of answers, and exercises made of them.
 *
 * <p>An answer is never typed in by an author. A {@link backprop.lesson.practice.Question} says what is asked for, and the
 * {@link backprop.lesson.practice.Marker} works the answer out from the pass, together with what each known {@link
 * backprop.lesson.slip.Slip} would have given, so that a mistake is named and the next small question leads out of it.
 * A whole pass that somebody else worked out is marked by {@link backprop.lesson.practice.PassMarks}. This room imports the engine, the documents, the slips and the texts of lessons.
 *
 * <pre>{@code
 * Question question = Question.number(Cell.delta(1, 2), 4);
 * Marking marking = Marker.mark(question, trace, "0,056427");
 * marking.says()      // "That is ∂ℒ/∂a⁽¹⁾₂ alone: the slope σ′(z⁽¹⁾₂) is missing …"
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.lesson.practice;
