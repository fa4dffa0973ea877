package backprop.training;

/**
 * Where two weights or biases stood after so many steps of a run.
 *
 * @param step how many steps
 * @param across the first of the two
 * @param up the second
 */
public record Waypoint(int step, double across, double up) {}
