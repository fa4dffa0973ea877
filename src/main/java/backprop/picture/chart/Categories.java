package backprop.picture.chart;

import backprop.picture.Shape;
import backprop.picture.Theme;
import java.util.List;

/** The names below equally wide slots: all of them, or every second, fifth, tenth … where there is no room for all. */
final class Categories {
    private static final int[] STEPS = {1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000};
    private static final double GAP = 6;

    private Categories() {}

    static void add(
            List<Shape> shapes,
            List<String> names,
            double left,
            double slot,
            double baseline,
            double end,
            Theme theme) {
        double widest = names.stream()
                .mapToDouble(n -> Words.width(n, Words.SIZE))
                .max()
                .orElse(0);
        int step = step((widest + GAP) / slot);
        double taken = end + GAP;
        for (int i = names.size() - 1; i >= 0; i--) {
            double width = Words.width(names.get(i), Words.SIZE);
            double x = Math.max(0, Math.min(end - width, left + (i + 0.5) * slot - width / 2));
            // From the right, since the last name says how many there are; what was moved inside may need more room.
            if ((i == 0 || (i + 1) % step == 0) && x + width + GAP <= taken) {
                shapes.add(Words.at(x, baseline, names.get(i), Words.SIZE, theme.quiet()));
                taken = x;
            }
        }
    }

    private static int step(double slots) {
        for (int step : STEPS) {
            if (step >= slots) {
                return step;
            }
        }
        return Integer.MAX_VALUE;
    }
}
