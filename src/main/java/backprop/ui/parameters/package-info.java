/**
 * The parameters and their gradients: every weight, bias, input and target in a field of its own, and what follows from a
 * change. It imports the kit of the window, the session, the engine and the picture's theme, and no other pane.
 *
 * <pre>{@code
 * ParametersPane pane = new ParametersPane(session, messages);
 * pane.wear(Theme.LIGHT);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.ui.parameters;
