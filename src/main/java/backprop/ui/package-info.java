/**
 * The window. {@link backprop.ui.App} opens it, {@link backprop.ui.Shell} puts the screens together around the one {@link
 * backprop.session.Session}; below, each pane has a room of its own with its FXML beside its controller.
 *
 * <p>Nobody but this room knows more than one pane; the panes themselves import only the kit. A pane gives the session
 * edits and gets frames from it, nothing else. A new screen is one more entry in the list that the shell gets:
 *
 * <pre>{@code
 * new Screen("tab-flow", "Gradient flow", () -> new FlowPane(session));
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.ui;
