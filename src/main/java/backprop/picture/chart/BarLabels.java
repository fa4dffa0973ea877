package backprop.picture.chart;

import backprop.picture.Shape;
import backprop.picture.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The numbers over the bars. If the lane of each bar is wide enough for its number at some size, all are written. If not,
 * as many as there is room for above the bars: that of the largest first, then that of the smallest, then from the left.
 */
final class BarLabels {
    private static final double[] SIZES = {10.5, 9.5, 8.5};
    private static final double LIFT = 4;
    private static final double GAP = 2;

    private record Box(double left, double top, double right, double bottom) {
        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private final PlotArea area;
    private final List<Box> bars = new ArrayList<>();
    private final List<Box> written = new ArrayList<>();

    private BarLabels(PlotArea area) {
        this.area = area;
    }

    static void add(List<Shape> shapes, List<BarsPicture.Bar> bars, PlotArea area, Theme theme) {
        for (double size : SIZES) {
            if (bars.stream().allMatch(bar -> fitsLane(bar, size))) {
                bars.forEach(bar -> shapes.add(label(bar, leftInLane(bar, size), size, theme)));
                return;
            }
        }
        BarLabels labels = new BarLabels(area);
        bars.forEach(bar -> labels.bars.add(new Box(bar.left(), bar.top(), bar.right(), area.bottom())));
        double size = SIZES[SIZES.length - 1];
        for (BarsPicture.Bar bar : inOrderOfInterest(bars)) {
            labels.place(bar, size).ifPresent(left -> shapes.add(label(bar, left, size, theme)));
        }
    }

    /** What stands over a bar: two digits, as the axis shows no more; the tooltip has seven. */
    private static String text(Datum datum) {
        return datum.text(1);
    }

    private static boolean fitsLane(BarsPicture.Bar bar, double size) {
        return Words.width(text(bar.datum()), size) <= bar.lane() - GAP;
    }

    private static double leftInLane(BarsPicture.Bar bar, double size) {
        double width = Words.width(text(bar.datum()), size);
        double left = bar.middle() - width / 2;
        return Math.max(bar.laneLeft() + GAP / 2, Math.min(bar.laneRight() - GAP / 2 - width, left));
    }

    private static Shape label(BarsPicture.Bar bar, double left, double size, Theme theme) {
        return Words.at(left, bar.top() - LIFT, text(bar.datum()), size, theme.quiet());
    }

    private static List<BarsPicture.Bar> inOrderOfInterest(List<BarsPicture.Bar> bars) {
        List<BarsPicture.Bar> order = new ArrayList<>();
        Comparator<BarsPicture.Bar> byHeight = Comparator.comparingDouble(BarsPicture.Bar::top);
        bars.stream().min(byHeight).ifPresent(order::add);
        bars.stream().max(byHeight).ifPresent(order::add);
        bars.stream().sorted(Comparator.comparingDouble(BarsPicture.Bar::left)).forEach(order::add);
        return order.stream().distinct().toList();
    }

    /** Where the label of a bar may begin without touching another label or a bar: ending, centred or starting there. */
    private OptionalDouble place(BarsPicture.Bar bar, double size) {
        double width = Words.width(text(bar.datum()), size);
        double[] lefts = {bar.right() - width, bar.middle() - width / 2, bar.left()};
        for (double left : lefts) {
            double baseline = bar.top() - LIFT;
            Box box = new Box(left, baseline - size, left + width, baseline + GAP);
            Box apart = new Box(left - GAP, box.top(), box.right() + GAP, box.bottom());
            boolean inside = left >= area.left() && left + width <= area.right();
            if (inside
                    && bars.stream().noneMatch(box::overlaps)
                    && written.stream().noneMatch(apart::overlaps)) {
                written.add(box);
                return OptionalDouble.of(left);
            }
        }
        return OptionalDouble.empty();
    }
}
