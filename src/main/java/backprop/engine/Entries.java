package backprop.engine;

/** Neighbouring entries of a row, which a loop over registers leaves behind. */
final class Entries {
    private Entries() {}

    static void set(double[] row, int at, double left, double right) {
        row[at] = left;
        row[at + 1] = right;
    }

    static void set(double[] row, int at, double first, double second, double third, double fourth) {
        set(row, at, first, second);
        set(row, at + 2, third, fourth);
    }
}
