package backprop.picture;

import java.util.List;

/**
 * A drawing as a value.
 *
 * @param width the width in logical pixels
 * @param height the height in logical pixels
 * @param shapes the shapes, the first at the back
 */
public record Picture(double width, double height, List<Shape> shapes) {
    public Picture {
        shapes = List.copyOf(shapes);
    }
}
