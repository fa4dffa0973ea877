package backprop.ui.kit;

import backprop.picture.Ink;
import backprop.picture.Shape;
import java.util.Arrays;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Screen;

/** The tiles of a grid as one image, with as many pixels as the sharpest screen shows of it. */
final class GridImage extends ImageView {
    private static final int OPAQUE = 0xFF000000;

    /** Shows a grid instead of the one before. */
    void show(Shape.Grid grid) {
        double scale = scale();
        int width = Math.max(1, (int) Math.round(grid.width() * scale));
        int height = Math.max(1, (int) Math.round(grid.height() * scale));
        WritableImage image = new WritableImage(width, height);
        int[] pixels = pixels(grid, scale, width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        setImage(image);
        setX(grid.x());
        setY(grid.y());
        setFitWidth(grid.width());
        setFitHeight(grid.height());
        // A tile that is shown larger keeps its edges.
        setSmooth(false);
        // Where there is no tile, the pointer is over the grid all the same.
        setPickOnBounds(true);
    }

    private static double scale() {
        return Screen.getScreens().stream()
                .mapToDouble(Screen::getOutputScaleX)
                .max()
                .orElse(1);
    }

    private static int[] pixels(Shape.Grid grid, double scale, int width, int height) {
        int[] pixels = new int[width * height];
        for (int row = 0; row < grid.tiles().rows(); row++) {
            int top = edge(row * grid.tileHeight(), scale, height);
            int bottom = edge((row + 1) * grid.tileHeight() - grid.gap(), scale, height);
            for (int column = 0; column < grid.tiles().columns(); column++) {
                Ink ink = grid.tiles().ink(column, row);
                int left = edge(column * grid.tileWidth(), scale, width);
                int right = edge((column + 1) * grid.tileWidth() - grid.gap(), scale, width);
                for (int y = top; ink != null && y < bottom; y++) {
                    Arrays.fill(pixels, y * width + left, y * width + Math.max(left, right), OPAQUE | ink.rgb());
                }
            }
        }
        return pixels;
    }

    private static int edge(double place, double scale, int most) {
        return Math.min(most, (int) Math.round(place * scale));
    }
}
