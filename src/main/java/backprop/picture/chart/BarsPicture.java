package backprop.picture.chart;

import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Size;
import backprop.picture.Theme;
import java.util.ArrayList;
import java.util.List;

/**
 * Bars on an axis of powers of ten, those of one category side by side, with a legend above.
 *
 * <p>A bar has the key of its {@link Datum}. A number that is exactly 0 is a hollow diamond on the baseline, one that is
 * undefined a cross, and an infinite one a bar to the top; each says so. The numbers over the bars never overlap; where
 * there is no room for one, its tooltip still says it.
 */
public final class BarsPicture {
    private static final double SHARE = 0.84;
    private static final double WIDEST = 46;
    private static final double FOR_LABELS = 18;
    private static final double SIGN = 4.5;

    /** A bar, or the sign in its place: the lane that it may use, itself, and where its label stands. */
    record Bar(Datum datum, double laneLeft, double laneRight, double left, double right, double top) {
        double middle() {
            return (left + right) / 2;
        }

        double lane() {
            return laneRight - laneLeft;
        }
    }

    private final PlotArea area;
    private final Theme theme;

    private BarsPicture(PlotArea area, Theme theme) {
        this.area = area;
        this.theme = theme;
    }

    /** The bars of some series in a room; {@code categories} are the names below. */
    public static Picture of(List<String> categories, List<Series> series, Theme theme, Size room) {
        Legend legend = new Legend(room.width(), theme);
        series.forEach(s -> legend.entry(s.legend(), s.ink()));
        LogAxis axis =
                LogAxis.around(series.stream().flatMap(s -> s.data().stream()).mapToDouble(Datum::value));
        PlotArea area = PlotArea.of(room, legend.height() + FOR_LABELS, axis, categories.size(), theme);
        BarsPicture picture = new BarsPicture(area, theme);
        List<Shape> shapes = new ArrayList<>(legend.shapes());
        area.draw(shapes, categories);
        List<Bar> bars = new ArrayList<>();
        for (int s = 0; s < series.size(); s++) {
            List<Datum> data = series.get(s).data();
            for (int k = 0; k < data.size(); k++) {
                Bar bar = picture.bar(data.get(k), categories.size() - data.size() + k, s, series.size());
                bars.add(bar);
                shapes.add(picture.shape(bar, series.get(s)));
            }
        }
        BarLabels.add(shapes, bars, area, theme);
        return new Picture(room.width(), room.height(), shapes);
    }

    /** The bars of a category move together: the first to the right of its lane, the last to the left. */
    private Bar bar(Datum datum, int category, int index, int count) {
        double lane = area.slot() / count;
        double laneLeft = area.left() + category * area.slot() + index * lane;
        double width = Math.min(WIDEST, SHARE * lane);
        double share = count == 1 ? 0.5 : 1 - index / (count - 1.0);
        double left = laneLeft + share * (lane - width);
        // A hair of the ground shows between two bars.
        double inset = width > 6 ? 0.5 : 0;
        return new Bar(datum, laneLeft, laneLeft + lane, left + inset, left + width - inset, top(datum));
    }

    private double top(Datum datum) {
        if (datum.hasLogarithm()) {
            return area.y(datum.value());
        }
        return datum.value() == Double.POSITIVE_INFINITY ? area.top() : area.bottom() - SIGN;
    }

    private Shape shape(Bar bar, Series series) {
        List<Shape> members = new ArrayList<>();
        // The whole lane answers to the pointer, however low the bar.
        members.add(new Shape.Rectangle(
                Mark.plain(Role.BACKGROUND),
                bar.laneLeft(),
                area.top(),
                bar.lane(),
                area.bottom() - area.top(),
                0,
                theme.surface().faded(0),
                null));
        double sign = Math.max(1.5, Math.min(SIGN, bar.lane() / 2));
        if (bar.datum().value() == 0) {
            members.add(Marks.zero(bar.middle(), area.bottom(), sign, series.ink(), theme));
        } else if (Double.isNaN(bar.datum().value()) || bar.datum().value() < 0) {
            members.add(Marks.undefined(bar.middle(), area.bottom() - sign, sign, series.ink(), theme));
        } else {
            double width = bar.right() - bar.left();
            double height = area.bottom() - bar.top();
            members.add(new Shape.Rectangle(
                    Mark.plain(Role.DATUM),
                    bar.left(),
                    bar.top(),
                    width,
                    height,
                    Math.min(2, Math.min(width, height) / 2),
                    series.ink(),
                    width > 6 ? Marks.edge(series.ink(), theme) : null));
        }
        return new Shape.Group(bar.datum().mark(), members);
    }
}
