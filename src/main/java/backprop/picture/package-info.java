/**
 * What a view shows, as a value: a {@link backprop.picture.Picture} is shapes in paint order, each with its role, the
 * {@link backprop.engine.Cell} that it shows and a sentence for those who cannot see it.
 *
 * <p>A picture is made by a pure function of what is shown, a {@link backprop.picture.Theme} and a size, so layout and
 * colour are tested without a toolkit, and what is exported is what is seen. This room may import the engine and the
 * session; it knows neither JavaFX nor AWT.
 *
 * <pre>{@code
 * Picture picture = GraphPicture.of(frame, Theme.LIGHT, new Size(940, 640));
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.picture;
