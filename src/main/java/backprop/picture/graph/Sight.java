package backprop.picture.graph;

/**
 * The part of a graph that is looked at, in logical pixels of its picture. A network of eighty layers, magnified, has a
 * hundred times more neurons and connections than fit on a screen; only what meets the sight is worth drawing.
 */
public record Sight(double left, double top, double right, double bottom) {
    /** The whole of any graph. */
    public static final Sight WHOLE = new Sight(
            Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** True if a rectangle is in sight, at least with an edge. */
    boolean meets(double otherLeft, double otherTop, double otherRight, double otherBottom) {
        return otherLeft <= right && otherRight >= left && otherTop <= bottom && otherBottom >= top;
    }
}
