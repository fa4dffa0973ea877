package backprop.picture.training;

/**
 * A sample in the plane.
 *
 * @param x its first input
 * @param y its second input
 * @param kind its class, from 0; of a regression −1
 * @param value its target
 * @param role what it is for
 */
public record PlanePoint(double x, double y, int kind, double value, Role role) {
    /** What a sample is for. */
    public enum Role {
        /** It is learned from. */
        LEARNED,
        /** It is learned from, and pointed out. */
        RINGED,
        /** It is only measured. */
        TESTED
    }

    boolean isTest() {
        return role == Role.TESTED;
    }
}
