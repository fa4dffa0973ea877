package backprop.picture;

/**
 * How a line is drawn.
 *
 * @param ink its colour
 * @param width its width
 * @param dash the length of a dash and of a gap; 0 for a whole line
 */
public record Stroke(Ink ink, double width, double dash) {
    /** A whole line. */
    public static Stroke solid(Ink ink, double width) {
        return new Stroke(ink, width, 0);
    }

    /** A dashed line. */
    public static Stroke dashed(Ink ink, double width) {
        return new Stroke(ink, width, 3 * width);
    }
}
