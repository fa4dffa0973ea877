/**
 * The window. {@link backprop.ui.App} opens it, {@link backprop.ui.Shell} puts the screens together around the one {@link
 * backprop.session.Session}; below, each pane has a room of its own with its FXML beside its controller.
 *
 * <p>Nobody but this room knows more than one pane; the panes themselves import only the kit. A pane gives the session
 * edits and gets frames from it, nothing else. A new screen is one more entry in the list that the shell gets:
 *
 * <pre>{@code
 * new Screen("tab-flow", "Gradient flow", () -> new FlowPane(doors, messages, theme, recall));
 * }</pre>
 *
 * <p>A pane that leads to another screen is given doors, as {@link backprop.ui.FlowDoors} and {@link
 * backprop.ui.LessonDoors}; undo, the stepping keys and the
 * Export menu belong to the screen that is shown. {@link backprop.ui.RaceScreen} stands in the place of a screen without
 * being one.
 *
 * <p>A start is short because of four things: an archive of classes ({@link backprop.FastStart}), for which the build
 * watches a {@link backprop.ui.Rehearsal}; a bare window that is there at once; {@link backprop.ui.WarmUp} while the toolkit
 * starts; and the panes, made on a thread of their own while the bare window comes up.
 */
@org.jspecify.annotations.NullMarked
package backprop.ui;
