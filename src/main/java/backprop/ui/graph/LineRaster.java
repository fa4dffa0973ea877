package backprop.ui.graph;

import backprop.picture.Ink;
import backprop.picture.Shape;
import backprop.picture.Stroke;
import java.util.Arrays;

/**
 * Draws straight lines into pixels, with edges softened by how much of a pixel the line covers.
 *
 * <p>A line is walked along its longer axis; across it, each pixel gets the share that lies under the line's width there.
 * That is the area coverage of the band, exact but for the two ends, which is enough for lines that end under a neuron.
 */
final class LineRaster {
    private final int width;
    private final int height;
    private final int[] pixels;

    /** A raster of transparent pixels, each an alpha-premultiplied ARGB. */
    LineRaster(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    void clear() {
        Arrays.fill(pixels, 0, width * height, 0);
    }

    /** Draws a line whose coordinates are scaled and then moved. */
    void draw(Shape.Line line, double scale, double dx, double dy) {
        double x1 = line.x1() * scale + dx;
        double y1 = line.y1() * scale + dy;
        double x2 = line.x2() * scale + dx;
        double y2 = line.y2() * scale + dy;
        if (Math.abs(x2 - x1) >= Math.abs(y2 - y1)) {
            walk(x1, y1, x2, y2, line.stroke(), scale, false);
        } else {
            walk(y1, x1, y2, x2, line.stroke(), scale, true);
        }
    }

    /** Walks along u; v is the other axis; {@code steep} says that u is y. */
    private void walk(double u1, double v1, double u2, double v2, Stroke stroke, double scale, boolean steep) {
        double length = u2 - u1;
        if (length == 0) {
            return;
        }
        double slope = (v2 - v1) / length;
        double stretch = Math.sqrt(1 + slope * slope);
        double half = stroke.width() * scale * stretch / 2;
        double dash = stroke.dash() * scale;
        int from = (int) Math.max(0, Math.ceil(Math.min(u1, u2) - 0.5));
        int to = (int) Math.min(steep ? height - 1 : width - 1, Math.floor(Math.max(u1, u2) - 0.5));
        int limit = steep ? width : height;
        for (int u = from; u <= to; u++) {
            double along = Math.abs(u + 0.5 - u1) * stretch;
            if (dash > 0 && (long) (along / dash) % 2 == 1) {
                continue;
            }
            double v = v1 + (u + 0.5 - u1) * slope;
            band(u, v - half, v + half, limit, stroke.ink(), steep);
        }
    }

    private void band(int u, double low, double high, int limit, Ink ink, boolean steep) {
        int first = (int) Math.max(0, Math.floor(low));
        int last = (int) Math.min(limit - 1.0, Math.floor(high));
        for (int v = first; v <= last; v++) {
            double covered = Math.min(high, v + 1.0) - Math.max(low, v);
            int index = steep ? u * width + v : v * width + u;
            blend(index, ink, covered * ink.opacity());
        }
    }

    private void blend(int index, Ink ink, double alpha) {
        int a = (int) (alpha * 255 + 0.5);
        if (a <= 0) {
            return;
        }
        int under = pixels[index];
        int rest = 255 - a;
        int alphaOut = a + divide((under >>> 24) * rest);
        int red = divide(ink.red() * a + ((under >> 16) & 0xFF) * rest);
        int green = divide(ink.green() * a + ((under >> 8) & 0xFF) * rest);
        int blue = divide(ink.blue() * a + (under & 0xFF) * rest);
        pixels[index] = (alphaOut << 24) | (red << 16) | (green << 8) | blue;
    }

    private static int divide(int product) {
        return (product + 127) / 255;
    }
}
