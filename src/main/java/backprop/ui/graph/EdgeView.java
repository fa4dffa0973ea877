package backprop.ui.graph;

import backprop.picture.Shape;

/**
 * How connections are seen: through a window of a size, zoomed and then moved, on a screen of which a logical pixel has so
 * many pixels.
 */
record EdgeView(double width, double height, double zoom, double x, double y, double screen) {
    /** Pixels of the screen per unit of the picture. */
    double scale() {
        return zoom * screen;
    }

    double left() {
        return x * screen;
    }

    double top() {
        return y * screen;
    }

    int pixelsAcross() {
        return (int) Math.max(1, Math.ceil(width * screen));
    }

    int pixelsDown() {
        return (int) Math.max(1, Math.ceil(height * screen));
    }

    /** True if a line comes nearer to a point than a distance, all in pixels; sometimes also if it only nearly does. */
    boolean comesNear(Shape.Line line, double px, double py, double distance) {
        double x1 = line.x1() * scale() + left();
        double y1 = line.y1() * scale() + top();
        double dx = line.x2() * scale() + left() - x1;
        double dy = line.y2() * scale() + top() - y1;
        double squared = dx * dx + dy * dy;
        double t = squared == 0 ? 0 : Math.max(0, Math.min(1, ((px - x1) * dx + (py - y1) * dy) / squared));
        double apart = Math.hypot(px - x1 - t * dx, py - y1 - t * dy);
        return apart <= distance + line.stroke().width() * scale() + 2;
    }
}
