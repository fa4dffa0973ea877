/**
 * The window. {@link backprop.ui.App} opens it, {@link backprop.ui.Shell} puts the screens together around the one {@link
 * backprop.session.Session}; below, each pane has a room of its own with its FXML beside its controller.
 *
 * <p>Nobody but this room knows more than one pane; the panes themselves import only the kit. A pane gives the session
 * edits and gets frames from it, nothing else. A {@link
 * backprop.ui.Screen} puts a pane into the window: undo, the stepping keys and the Export menu belong to the one that is
 * shown. A new screen is one more entry in the list of tabs:
 *
 * <pre>{@code
 * new Tab("tab-flow", "Gradient flow", () -> new FlowScreen(doors, messages, settings, exports, onHistory));
 * }</pre>
 *
 * <p>A pane that leads to another screen is given doors, as {@link backprop.ui.FlowDoors} and {@link
 * backprop.ui.LessonDoors}. {@link backprop.ui.RaceScreen} is a screen without a tab.
 *
 * <p>A start is short because of four things: an archive of classes ({@link backprop.FastStart}), for which the build
 * watches a {@link backprop.ui.Rehearsal}; a bare window that is there at once; {@link backprop.ui.WarmUp} while the toolkit
 * starts; and the panes, made on a thread of their own while the bare window comes up.
 */
@org.jspecify.annotations.NullMarked
package backprop.ui;
