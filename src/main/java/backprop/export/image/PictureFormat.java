package backprop.export.image;

import backprop.picture.Ink;
import backprop.picture.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that a picture can become. */
public enum PictureFormat {
    /** Pixels. */
    PNG,
    /** Outlines and words, for the web and for drawing programs. */
    SVG,
    /** Outlines and words, for print. */
    PDF;

    /** {@code .svg}. */
    public String extension() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** The format that a file's name ends with, in small or large letters. */
    public static Optional<PictureFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(f -> name.endsWith(f.extension())).findFirst();
    }

    /**
     * A picture as a file of this format.
     *
     * @param ground what it is drawn on
     * @param scale how much larger than its own size it is
     * @param rasteriser is asked for pixels only
     * @throws IOException if that fails
     */
    public byte[] bytes(Picture picture, Ink ground, double scale, Rasteriser rasteriser) throws IOException {
        return switch (this) {
            case PNG -> rasteriser.png(picture, ground, scale);
            case SVG -> SvgPainter.paint(picture, ground, scale);
            case PDF -> PdfPainter.paint(picture, ground, scale);
        };
    }
}
