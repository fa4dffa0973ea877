/**
 * The panel that explains: the step that was made last in words, as an equation, in numbers, with matrices, as code and
 * beside its centred differences; below it the number that is asked about. {@link backprop.ui.explain.OwnLines} has a
 * field beside each line for one's own number, marked by the practice of lessons. It imports the kit, the practice, the
 * picture, the session and the engine.
 *
 * <pre>{@code
 * StepPanel panel = new StepPanel(session);
 * Subscription following = panel.follow();
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.ui.explain;
