/**
 * What leaves the lab: a {@link backprop.picture.Picture} as SVG, PDF or PNG.
 *
 * <p>The same input gives the same bytes, on every day and in every locale. This room imports everything below it, and
 * neither JavaFX nor AWT: whoever has a toolkit hands in a {@link backprop.export.Rasteriser}.
 *
 * <pre>{@code
 * byte[] svg = SvgPainter.paint(picture, theme.surface(), 1);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.export;
