package backprop.picture.graph;

import backprop.engine.Network;
import backprop.picture.graph.GraphLayout.Detail;

/**
 * How far apart the neurons of a graph stand, how large they are, and how much each of them says.
 *
 * @param gap from one layer to the next
 * @param slot from one neuron of the tallest layer to the next
 * @param radius of a neuron
 * @param detail how much of a neuron there is room for
 * @param most how many neurons of a layer are drawn
 * @param side what stays free to the left of the input and to the right of the loss
 */
record Spacing(double gap, double slot, double radius, Detail detail, int most, double side) {
    private static final double SIDE = 74;
    private static final double SIDE_OF_VALUES = 64;

    /** What the numbers above and below a neuron need. */
    static final double OUTSIDE = 52;

    static final double MOST_SLOT = 150;

    private static final double LEAST_SLOT = 20;
    private static final double LEAST_VALUE_SLOT = 10;
    private static final double LEAST_RADIUS = 4;
    private static final double MOST_VALUE_RADIUS = 44;
    private static final double MOST_GAP = 330;
    private static final double LEAST_GAP = 92;
    private static final double NARROW_GAP = 16;
    private static final double WORDY_GAP = 60;
    private static final double LOSS_GAP = 0.72;
    private static final double LEAST_LOSS_GAP = 66;
    private static final double MOST_RADIUS = 44;
    private static final double FULL_RADIUS = 16;
    private static final double VALUE_RADIUS = 14;
    private static final double DOT_OF_GAP = 0.3;

    /** Below this share of its size a number cannot be read, and a dot says as much. */
    private static final double LEGIBLE = 0.5;

    /** More connections than this are one grey area, and take longer to draw than a hand waits for. */
    private static final int MOST_CONNECTIONS = 10_000;

    /**
     * The spacing of a network.
     *
     * @param width the room for the whole graph; a graph of many layers may take more and is then shown smaller
     * @param height the room for a layer
     * @param magnification by how much the room is magnified
     */
    static Spacing of(Network network, double width, double height, double magnification) {
        int depth = network.depth();
        double tall = Math.max(height, 3 * LEAST_SLOT);
        int most = (int) Math.max(3, Math.min(tall / LEAST_SLOT, Math.sqrt((double) MOST_CONNECTIONS / depth)));
        int largest = network.sizes().stream().mapToInt(n -> n).max().orElse(1);
        double slot = Math.min(MOST_SLOT, tall / Math.min(most, largest));
        Spacing wide = new Spacing(gap(depth, width, LEAST_GAP, SIDE), slot, radius(slot), detail(slot), most, SIDE);
        double shown = Math.min(1, width / wide.width(depth)) * magnification;
        return wide.detail == Detail.DOT || shown < LEGIBLE ? wide.asDots(gap(depth, width, NARROW_GAP, SIDE)) : wide;
    }

    /**
     * The spacing where neurons and connections have the colours of their values and the numbers stand elsewhere.
     *
     * @param width the room for the whole graph
     * @param height the room for a layer
     */
    static Spacing ofValues(Network network, double width, double height) {
        int depth = network.depth();
        double tall = Math.max(height, 3 * LEAST_VALUE_SLOT);
        int most = (int) Math.max(3, Math.min(tall / LEAST_VALUE_SLOT, Math.sqrt((double) MOST_CONNECTIONS / depth)));
        // A wider layer is one tile.
        int largest = network.sizes().stream()
                .mapToInt(n -> n)
                .filter(n -> n <= most)
                .max()
                .orElse(1);
        double slot = Math.min(MOST_SLOT, tall / Math.min(most, largest));
        double gap = gap(depth, width, NARROW_GAP, SIDE_OF_VALUES);
        double radius = Math.max(LEAST_RADIUS, Math.min(MOST_VALUE_RADIUS, Math.min(0.4 * slot, DOT_OF_GAP * gap)));
        return new Spacing(gap, slot, radius, Detail.DOT, most, SIDE_OF_VALUES);
    }

    /** From one layer to the next, so that all layers fill a room, but at least {@code least}. */
    private static double gap(int depth, double room, double least, double side) {
        double inside = room - 2 * side;
        double wanted = Math.min(inside / (depth + LOSS_GAP), (inside - LEAST_LOSS_GAP) / depth);
        return Math.max(least, Math.min(MOST_GAP, wanted));
    }

    private static double radius(double slot) {
        double full = (slot - OUTSIDE) / 2;
        return full >= FULL_RADIUS ? Math.min(MOST_RADIUS, full) : Math.min(FULL_RADIUS, slot * 0.4);
    }

    private static Detail detail(double slot) {
        double full = (slot - OUTSIDE) / 2;
        return full >= FULL_RADIUS ? Detail.FULL : radius(slot) >= VALUE_RADIUS ? Detail.VALUE : Detail.DOT;
    }

    private Spacing asDots(double narrow) {
        return new Spacing(
                narrow, slot, Math.min(Math.min(FULL_RADIUS, slot * 0.4), DOT_OF_GAP * narrow), Detail.DOT, most, side);
    }

    /** From the output to the loss. */
    double lossGap() {
        return Math.max(LEAST_LOSS_GAP, LOSS_GAP * gap);
    }

    /** What the whole graph needs. */
    double width(int depth) {
        return depth * gap + lossGap() + 2 * side;
    }

    /** True if the layers stand so close that there is no room for words between them. */
    boolean isNarrow() {
        return gap < WORDY_GAP;
    }
}
