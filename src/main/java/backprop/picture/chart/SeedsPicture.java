package backprop.picture.chart;

import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Shape.Segment;
import backprop.picture.Size;
import backprop.picture.Stroke;
import backprop.picture.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Medians of many runs as a line with dots, in the band of their quartiles, on an axis of powers of ten. The legend says
 * how many runs were dead.
 *
 * <p>A dot has the key of its {@link Spread}. A median that is exactly 0 is a hollow diamond on the baseline and ends the
 * line; an undefined one is not drawn.
 */
public final class SeedsPicture {
    private static final double FOR_DOTS = 8;
    private static final double DOT = 3.6;
    private static final double FILL = 0.2;

    private final PlotArea area;
    private final Theme theme;
    private final List<Shape> shapes;

    private SeedsPicture(PlotArea area, Theme theme, List<Shape> shapes) {
        this.area = area;
        this.theme = theme;
        this.shapes = shapes;
    }

    /** The bands of some series in a room; {@code categories} are the names below. */
    public static Picture of(List<String> categories, List<Band> bands, Theme theme, Size room) {
        Legend legend = new Legend(room.width(), theme);
        bands.forEach(b -> legend.entry(b.legend(), b.ink()));
        LogAxis axis = LogAxis.around(bands.stream()
                .flatMap(b -> b.spreads().stream())
                .flatMapToDouble(s -> DoubleStream.of(s.low(), s.median(), s.high())));
        PlotArea area = PlotArea.of(room, legend.height() + FOR_DOTS, axis, categories.size(), theme);
        SeedsPicture picture = new SeedsPicture(area, theme, new ArrayList<>(legend.shapes()));
        area.draw(picture.shapes, categories);
        bands.forEach(picture::band);
        bands.forEach(picture::line);
        bands.forEach(picture::dots);
        return new Picture(room.width(), room.height(), picture.shapes);
    }

    /** Along the upper quartiles to the right and along the lower ones back; one that is 0 lies on the baseline. */
    private void band(Band band) {
        List<Segment> outline = new ArrayList<>();
        for (int k = 0; k < band.spreads().size(); k++) {
            add(outline, area.middle(k), band.spreads().get(k).high());
        }
        for (int k = band.spreads().size() - 1; k >= 0; k--) {
            add(outline, area.middle(k), band.spreads().get(k).low());
        }
        if (outline.size() > 2) {
            outline.add(new Segment.Close());
            shapes.add(
                    new Shape.Path(Mark.plain(Role.DATUM), outline, band.ink().faded(FILL), null));
        }
    }

    private void add(List<Segment> outline, double x, double value) {
        if (!Double.isNaN(value)) {
            double y = area.y(value);
            outline.add(outline.isEmpty() ? new Segment.Move(x, y) : new Segment.Straight(x, y));
        }
    }

    private void line(Band band) {
        List<Segment> segments = new ArrayList<>();
        boolean drawing = false;
        for (int k = 0; k < band.spreads().size(); k++) {
            double median = band.spreads().get(k).median();
            boolean there = median > 0;
            if (there) {
                double x = area.middle(k);
                double y = area.y(median);
                segments.add(drawing ? new Segment.Straight(x, y) : new Segment.Move(x, y));
            }
            drawing = there;
        }
        if (!segments.isEmpty()) {
            Stroke stroke = Stroke.solid(Marks.strong(band.ink(), theme), 2);
            shapes.add(new Shape.Path(Mark.plain(Role.DATUM), segments, null, stroke));
        }
    }

    private void dots(Band band) {
        double radius = Math.min(DOT, Math.max(1.2, area.slot() / 3));
        for (int k = 0; k < band.spreads().size(); k++) {
            Spread spread = band.spreads().get(k);
            double x = area.middle(k);
            if (spread.median() == 0) {
                Shape sign = Marks.zero(x, area.bottom(), radius + 1, band.ink(), theme);
                shapes.add(new Shape.Group(spread.mark(), List.of(sign)));
            } else if (!Double.isNaN(spread.median())) {
                double y = area.y(spread.median());
                shapes.add(new Shape.Circle(spread.mark(), x, y, radius, Marks.strong(band.ink(), theme), null));
            }
        }
    }
}
