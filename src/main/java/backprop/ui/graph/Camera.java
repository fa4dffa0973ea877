package backprop.ui.graph;

import backprop.picture.Size;

/**
 * How the graph is looked at. Zooming in first gives neurons that are mere dots the room to show their numbers, and then
 * magnifies; so at any zoom the graph shows what there is room for.
 *
 * <p>What is seen goes up in {@linkplain #level() levels} that the hand does not feel. The toolkit keeps a record of
 * every size in which it ever drew a letter, for as long as it runs; a zoom without levels would fill the heap with
 * sizes that never come back.
 *
 * @param zoom how much larger than fitted it was asked to be, from 1
 * @param x how far the picture is moved to the right
 * @param y how far it is moved down
 */
record Camera(double zoom, double x, double y) {
    static final Camera FITTED = new Camera(1, 0, 0);
    private static final double MOST = 12;
    private static final double LEVELS_PER_DOUBLING = 24;

    /** How much larger than fitted it is shown: the asked zoom, rounded by 1.5 % at most. */
    double level() {
        double doublings = Math.log(zoom) / Math.log(2);
        return Math.pow(2, Math.rint(doublings * LEVELS_PER_DOUBLING) / LEVELS_PER_DOUBLING);
    }

    /**
     * The size that the graph is laid out for.
     *
     * @param spread by how much it must be spread until each neuron shows its numbers
     */
    Size layoutSize(Size room, double spread) {
        double share = Math.min(level(), Math.max(1, spread));
        return new Size(room.width() * share, room.height() * share);
    }

    /** By how much the laid out graph is magnified. */
    double magnification(double spread) {
        return level() / Math.min(level(), Math.max(1, spread));
    }

    /** Zoomed by a factor, as far as one can. */
    Camera zoomed(double factor) {
        return new Camera(Math.max(1, Math.min(MOST, zoom * factor)), x, y);
    }

    /** With the picture's corner at a place. */
    Camera at(double left, double top) {
        return new Camera(zoom, left, top);
    }

    Camera moved(double dx, double dy) {
        return new Camera(zoom, x + dx, y + dy);
    }

    /** Kept so that a picture of a size covers the room, or stands in its middle where it is smaller. */
    Camera within(Size room, double width, double height) {
        return new Camera(zoom, inside(x, room.width(), width), inside(y, room.height(), height));
    }

    private static double inside(double offset, double room, double content) {
        return content <= room ? (room - content) / 2 : Math.max(room - content, Math.min(0, offset));
    }
}
