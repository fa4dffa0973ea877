/**
 * The gradient-flow screen: an experiment on the left, its charts on the right.
 *
 * <p>A {@link backprop.ui.flow.Setup} is what is chosen, as a value; the {@link backprop.ui.flow.Desk} keeps it with its
 * history, measures it – at once where that takes less than a frame, else away from the window – and publishes one {@link
 * backprop.ui.flow.Outcome} after another. Panel and cards render outcomes and give edits of the setup. Charts are
 * pictures of {@link backprop.picture.flow}.
 *
 * <p>Imports the kit, never another pane: what leads to another screen goes through {@link
 * backprop.ui.flow.FlowPane.Doors}, which the window gives.
 *
 * <pre>{@code
 * FlowPane pane = new FlowPane(doors, shell.messages(), Theme.LIGHT, name -> Optional.empty());
 * pane.theme(Theme.DARK);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.ui.flow;
