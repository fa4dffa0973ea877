package backprop.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Medians, and one line for each figure. */
public final class Figures {
    private Figures() {}

    /** The value that half of the others reach. */
    public static double median(Collection<Double> values) {
        return share(values, 0.5);
    }

    /** The value that a share of the others reaches. */
    public static double share(Collection<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1.0, Math.floor(share * sorted.size())));
    }

    /** Prints a figure that is good when it is small. A target of NaN is none. */
    public static void print(String bench, String what, double value, String unit, double most) {
        line(bench, what, value, unit, most, "≤", value <= most);
    }

    /** Prints a figure that is good when it is large. */
    public static void printAtLeast(String bench, String what, double value, String unit, double least) {
        line(bench, what, value, unit, least, "≥", value >= least);
    }

    private static void line(
            String bench, String what, double value, String unit, double target, String sign, boolean good) {
        String aim = Double.isNaN(target)
                ? ""
                : String.format(
                        Locale.ROOT, "target %s %-7s ratio %5.2f  %s", sign, plain(target), value / target, good ? "met" : "missed");
        System.out.println(String.format(Locale.ROOT, "%-6s %-52s %9.2f %-4s %s", bench, what, value, unit, aim)
                .stripTrailing());
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
    }
}
