package backprop.ui.graph;

import backprop.picture.Shape;
import java.nio.IntBuffer;
import java.util.List;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** A piece of the image of the connections. */
final class EdgeTile extends ImageView {
    private final int left;
    private final int top;
    private final double middleX;
    private final double middleY;
    private final double reach;
    private final PixelBuffer<IntBuffer> buffer;
    private final LineRaster raster;

    /** A tile of a place and a size in pixels of the screen. */
    EdgeTile(int left, int top, int width, int height, double screen) {
        this.left = left;
        this.top = top;
        middleX = left + width / 2.0;
        middleY = top + height / 2.0;
        reach = Math.hypot(width, height) / 2;
        IntBuffer pixels = IntBuffer.allocate(width * height);
        buffer = new PixelBuffer<>(width, height, pixels, PixelFormat.getIntArgbPreInstance());
        raster = new LineRaster(width, height, pixels.array());
        setImage(new WritableImage(buffer));
        setX(left / screen);
        setY(top / screen);
        setFitWidth(width / screen);
        setFitHeight(height / screen);
    }

    /** True if a line may touch this tile. */
    boolean isUnder(Shape.Line line, EdgeView view) {
        return view.comesNear(line, middleX, middleY, reach);
    }

    /** Draws the lines anew. */
    void draw(List<Shape.Line> lines, EdgeView view) {
        raster.clear();
        for (Shape.Line line : lines) {
            if (isUnder(line, view)) {
                raster.draw(line, view.scale(), view.left() - left, view.top() - top);
            }
        }
        buffer.updateBuffer(b -> null);
    }
}
