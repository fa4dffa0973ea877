package backprop.ui.kit;

import backprop.export.image.PngImage;
import backprop.picture.Ink;
import backprop.picture.Picture;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;

/** A picture as the pixels that the window would show. */
public final class Snapshot {
    private Snapshot() {}

    /**
     * A picture as a PNG file. To be called on the thread of the window.
     *
     * @param ground what it is drawn on
     * @param scale how many pixels of the file a pixel of the picture has along each side
     */
    public static byte[] png(Picture picture, Ink ground, double scale) {
        WritableImage image = image(picture, ground, scale);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return PngImage.encode(width, height, argb);
    }

    /** The same as an image, for the clipboard. */
    static WritableImage image(Picture picture, Ink ground, double scale) {
        int width = Math.max(1, (int) Math.round(picture.width() * scale));
        int height = Math.max(1, (int) Math.round(picture.height() * scale));
        PictureView view = new PictureView();
        view.show(picture);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Paints.of(ground));
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setViewport(new Rectangle2D(0, 0, width, height));
        return new Group(view).snapshot(parameters, new WritableImage(width, height));
    }
}
