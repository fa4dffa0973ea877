/**
 * The tools that every pane works with: fonts, looks, the painter of pictures and the field for a number. This is the one
 * room of the window that the others may import; it imports the engine, the session and the picture, and no pane.
 *
 * <pre>{@code
 * PictureView view = new PictureView();
 * view.onCell(session::focus);
 * view.show(GraphPicture.of(frame, Theme.LIGHT, new Size(940, 640)));
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.ui.kit;
