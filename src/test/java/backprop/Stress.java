package backprop;

/** How much a suite does: a sample in every run, all of it under the Maven profile {@code stress}. */
public final class Stress {
    private Stress() {}

    /** The number that the profile asks for, or so many. */
    public static int size(String what, int sample) {
        return Integer.getInteger("stress." + what, sample);
    }

    /** Says what a suite found; the figures of the README come from here. */
    public static void report(String figures) {
        System.out.println("stress: " + figures);
    }
}
