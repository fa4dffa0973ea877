/**
 * The panel that explains: the step that was made last in words, as an equation, in numbers, with matrices, as code and
 * beside its centred differences; below it the number that is asked about. It imports the kit, the picture, the session
 * and the engine.
 *
 * <pre>{@code
 * StepPanel panel = new StepPanel(session);
 * Subscription following = panel.follow();
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.ui.explain;
