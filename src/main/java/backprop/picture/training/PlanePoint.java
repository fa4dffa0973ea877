package backprop.picture.training;

/**
 * A sample in the plane.
 *
 * @param x its first input
 * @param y its second input
 * @param kind its class, from 0; of a regression −1
 * @param value its target
 * @param isTest true if it is only measured
 */
public record PlanePoint(double x, double y, int kind, double value, boolean isTest) {}
