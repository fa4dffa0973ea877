package backprop.picture.training;

/**
 * The steps of a run along the width of a picture.
 *
 * @param last the last step
 * @param chosen the step that is looked at
 */
public record StepAxis(int last, int chosen) {
    /** What stands free at the left of every picture along the steps, for the names there. */
    public static final double LEFT = 46;

    /** What stands free at the right. */
    public static final double RIGHT = 12;

    /** Where a step stands in a picture of some width. */
    public double x(double step, double width) {
        return LEFT + (last == 0 ? 0 : step / last) * length(width);
    }

    /** The step at a place, the nearest one of those that there are. */
    public int stepAt(double x, double width) {
        double place = (x - LEFT) / length(width);
        return (int) Math.round(Math.max(0, Math.min(1, place)) * last);
    }

    private static double length(double width) {
        return Math.max(1, width - LEFT - RIGHT);
    }
}
