package backprop.export.image;

import backprop.picture.Ink;
import backprop.picture.Picture;
import java.io.IOException;

/** Who can turn a picture into pixels; the window's toolkit can. */
@FunctionalInterface
public interface Rasteriser {
    /**
     * A picture as a PNG file.
     *
     * @param ground what it is drawn on
     * @param scale how many pixels of the file a pixel of the picture has along each side
     * @throws IOException if there is no toolkit to be had, in one line
     */
    byte[] png(Picture picture, Ink ground, double scale) throws IOException;
}
