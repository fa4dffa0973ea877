/**
 * A {@link backprop.picture.Picture} as a file: SVG and PDF with real words and outlines, and the bytes of PNG.
 *
 * <p>The same picture gives the same bytes, on every day and in every locale. This room imports the pictures, the engine's
 * way of writing numbers and the reader of font files, and neither JavaFX nor AWT: whoever has a toolkit hands in a
 * {@link backprop.export.image.Rasteriser}.
 *
 * <pre>{@code
 * byte[] svg = SvgPainter.paint(picture, theme.surface(), 1);
 * byte[] pdf = PictureFormat.PDF.bytes(picture, theme.surface(), 1, rasteriser);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.export.image;
