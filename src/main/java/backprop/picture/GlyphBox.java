package backprop.picture;

/**
 * The outline of a glyph or of a line of text, in em: at font size 16 a length of 0.5 is 8 pixels.
 *
 * @param advance how far the pen moves to the right
 * @param left where the ink begins; below 0 if it hangs over to the left
 * @param right where the ink ends; above the advance if it hangs over to the right
 * @param height how far the ink rises above the baseline; below 0 if it does not reach it
 * @param depth how far the ink goes below the baseline; below 0 if it stays above
 */
public record GlyphBox(double advance, double left, double right, double height, double depth) {
    /** A glyph without ink, such as a space. */
    static GlyphBox blank(double advance) {
        return new GlyphBox(advance, 0, 0, 0, 0);
    }

    /** Height and depth together. */
    public double extent() {
        return height + depth;
    }

    /** This box with another to the right of it. */
    GlyphBox followedBy(GlyphBox next) {
        return new GlyphBox(
                advance + next.advance,
                Math.min(left, advance + next.left),
                Math.max(right, advance + next.right),
                Math.max(height, next.height),
                Math.max(depth, next.depth));
    }
}
