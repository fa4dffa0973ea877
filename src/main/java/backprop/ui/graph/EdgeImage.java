package backprop.ui.graph;

import backprop.picture.Shape;
import java.nio.IntBuffer;
import java.util.List;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/** Many lines as one image, as sharp as the screen, redrawn only if a line or the view of them has changed. */
final class EdgeImage extends ImageView {
    private record View(double width, double height, double zoom, double x, double y, double screen) {}

    private List<Shape.Line> lines = List.of();
    private View view = new View(0, 0, 1, 0, 0, 1);
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private @Nullable LineRaster raster;
    private int width;
    private int height;

    EdgeImage() {
        setMouseTransparent(true);
        setManaged(false);
    }

    /**
     * Shows these lines through a window of a size, zoomed and then moved.
     *
     * @param screen how many pixels of the screen a logical pixel has
     */
    void show(
            List<Shape.Line> next,
            double viewWidth,
            double viewHeight,
            double zoom,
            double x,
            double y,
            double screen) {
        View wanted = new View(viewWidth, viewHeight, zoom, x, y, screen);
        if (wanted.equals(view) && next.equals(lines)) {
            return;
        }
        lines = next;
        view = wanted;
        setVisible(!lines.isEmpty());
        if (lines.isEmpty()) {
            return;
        }
        LineRaster target = fitted();
        target.clear();
        for (Shape.Line line : lines) {
            target.draw(line, zoom * screen, x * screen, y * screen);
        }
        PixelBuffer<IntBuffer> changed = buffer;
        if (changed != null) {
            changed.updateBuffer(b -> null);
        }
        setFitWidth(viewWidth);
        setFitHeight(viewHeight);
    }

    private LineRaster fitted() {
        int w = (int) Math.max(1, Math.ceil(view.width() * view.screen()));
        int h = (int) Math.max(1, Math.ceil(view.height() * view.screen()));
        LineRaster present = raster;
        if (present == null || w != width || h != height) {
            width = w;
            height = h;
            IntBuffer pixels = IntBuffer.allocate(w * h);
            PixelBuffer<IntBuffer> fresh = new PixelBuffer<>(w, h, pixels, PixelFormat.getIntArgbPreInstance());
            present = new LineRaster(w, h, pixels.array());
            buffer = fresh;
            raster = present;
            setImage(new WritableImage(fresh));
        }
        return present;
    }
}
