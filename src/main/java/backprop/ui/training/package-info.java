/**
 * The training screen: what is trained on the left, the output over the plane in the middle, the run by step on the right.
 *
 * <p>A {@link backprop.ui.training.Setup} is what is chosen, as a value; the {@link backprop.ui.training.Trainer} makes runs
 * of it, trains them away from the window and publishes one {@link backprop.ui.training.Outcome} after another, at most one a
 * pulse. The panes render outcomes and give edits of the setup, or steps to travel to. Charts are pictures of {@link
 * backprop.picture.training}. What an edit throws away is kept in the {@link backprop.ui.training.Past}.
 *
 * <p>The loss around the network that is looked at is computed by a {@link backprop.ui.training.LossDesk}, which also holds
 * the values that somebody tries there; what is tried is shown instead of the step, and changes the run only when it is
 * trained on from.
 *
 * <p>Imports the kit, never another pane: what leads to another screen goes through {@link
 * backprop.ui.training.TrainingPane.Doors}, which the window gives.
 *
 * <pre>{@code
 * TrainingPane pane = new TrainingPane(doors, shell.messages(), Theme.LIGHT, name -> Optional.empty());
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.ui.training;
