package backprop.lesson.practice;

/** When a number that somebody got is the one that was to be got. */
@FunctionalInterface
public interface Closeness {
    /** True if the number as it was written is the exact one. */
    boolean holds(TypedNumber written, double exact);

    /**
     * To the last digit given, for numbers that are worked out by hand: the exact number rounded to these digits, or from
     * four digits on one unit beside it, since who computes with printed operands is right. One that was cut off after four
     * digits is not.
     */
    static Closeness toDigitsGiven() {
        return Precision::isToDigitsGiven;
    }

    /**
     * Within a part of the exact number, or half a unit of the last digit given where a number has fewer digits than that.
     *
     * @param tolerance the part, above 0
     */
    static Closeness within(double tolerance) {
        return (written, exact) -> Precision.isWithin(written, exact, tolerance);
    }
}
