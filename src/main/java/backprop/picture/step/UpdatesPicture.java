package backprop.picture.step;

import backprop.engine.Numerals;
import backprop.picture.Face;
import backprop.picture.FontMetrics;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Stroke;
import backprop.picture.Theme;
import backprop.picture.formula.FormulaLayout;
import backprop.picture.formula.TexReader;
import backprop.session.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * ℒ over the updates made by hand, small enough for a place beside a button: a point for each network on the way, the
 * present one filled. The point of network k, from 0, has the key {@code updates-k}; a click on it goes back there.
 */
public final class UpdatesPicture {
    /** How high the picture is. */
    public static final double HEIGHT = 38;

    private static final double LEAST_WIDTH = 48;
    private static final double WORDED = 190;
    private static final double WIDEST = 170;
    private static final double PAD = 6;
    private static final double SIZE = 11;
    private static final double POINT = 2.6;
    private static final double NOW = 4.5;
    private static final double REACH = 9;
    private static final String KEY = "updates-";

    private final List<Updates.Point> points;
    private final double now;
    private final Theme theme;
    private final double width;
    private final double curve;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;
    private final List<Shape> shapes = new ArrayList<>();

    private UpdatesPicture(Updates updates, double now, Theme theme, double width) {
        points = updates.points();
        this.now = now;
        this.theme = theme;
        this.width = width;
        curve = width < WORDED ? width : Math.min(WIDEST, width - words());
        for (int k = 0; k <= points.size(); k++) {
            if (Double.isFinite(loss(k))) {
                lowest = Math.min(lowest, loss(k));
                highest = Math.max(highest, loss(k));
            }
        }
    }

    /** The way of some updates to a network with a loss. Empty before the first update and where there is no room. */
    public static Picture of(Updates updates, double now, Theme theme, double width) {
        boolean shown = !updates.points().isEmpty() && width >= LEAST_WIDTH;
        return shown
                ? new UpdatesPicture(updates, now, theme, width).draw()
                : new Picture(Math.max(0, width), HEIGHT, List.of());
    }

    /** Which network on the way a key of this picture stands for. */
    public static Optional<Integer> point(String key) {
        return key.matches(KEY + "\\d+") ? Optional.of(Integer.valueOf(key.substring(KEY.length()))) : Optional.empty();
    }

    private double loss(int k) {
        return k < points.size() ? points.get(k).loss() : now;
    }

    private String latest() {
        return "= " + Numerals.withPower(Numerals.shown(now)).replace('-', '−');
    }

    private String count() {
        return points.size() == 1 ? "after 1 update" : "after " + points.size() + " updates";
    }

    private double words() {
        FontMetrics font = FontMetrics.of(Face.TEXT);
        return Math.max(font.width(latest(), SIZE) + 16, font.width(count(), SIZE)) + 2 * PAD;
    }

    private Picture draw() {
        line();
        int every = (int) Math.max(1, Math.ceil((points.size() + 1) * REACH / curve));
        for (int k = 0; k < points.size(); k += every) {
            point(k);
        }
        point(points.size());
        if (curve < width) {
            FormulaLayout symbol = FormulaLayout.inline(TexReader.read("\\mathcal{L}"), SIZE + 1);
            shapes.add(symbol.at(curve + PAD, 15, theme, Mark.plain(Role.CAPTION)));
            text(latest(), curve + PAD + 16, 15, theme.text());
            text(count(), curve + PAD, 31, theme.quiet());
        }
        return new Picture(width, HEIGHT, shapes);
    }

    private void text(String words, double x, double baseline, Ink ink) {
        shapes.add(new Shape.Text(Mark.plain(Role.CAPTION), x, baseline, words, Face.TEXT, SIZE, ink));
    }

    private double x(int k) {
        return PAD + (curve - 2 * PAD) * k / points.size();
    }

    private double y(double loss) {
        double share = highest > lowest ? (loss - lowest) / (highest - lowest) : 0.5;
        return HEIGHT - PAD - share * (HEIGHT - 2 * PAD);
    }

    private void line() {
        List<Shape.Segment> segments = new ArrayList<>();
        boolean drawing = false;
        for (int k = 0; k <= points.size(); k++) {
            boolean finite = Double.isFinite(loss(k));
            if (finite) {
                segments.add(
                        drawing
                                ? new Shape.Segment.Straight(x(k), y(loss(k)))
                                : new Shape.Segment.Move(x(k), y(loss(k))));
            }
            drawing = finite;
        }
        shapes.add(new Shape.Path(
                Mark.named("updates-line", Role.DATUM), segments, null, Stroke.solid(theme.forward(), 1.4)));
    }

    private void point(int k) {
        if (!Double.isFinite(loss(k))) {
            return;
        }
        boolean present = k == points.size();
        String loss = "ℒ = " + Numerals.withPower(Numerals.shown(loss(k)));
        String words = present
                ? loss + " now, " + count()
                : loss + (k == 0 ? " before the first update" : " after update " + k) + ": click to go back there";
        Mark plain = Mark.plain(Role.DATUM);
        double reach = Math.min(REACH, Math.max(2, (curve - 2 * PAD) / points.size()));
        shapes.add(new Shape.Group(
                new Mark(KEY + k, Role.DATUM, null, words).telling(loss(k)),
                List.of(
                        new Shape.Rectangle(
                                plain,
                                x(k) - reach / 2,
                                0,
                                reach,
                                HEIGHT,
                                0,
                                theme.surface().faded(0.01),
                                null),
                        new Shape.Circle(
                                plain,
                                x(k),
                                y(loss(k)),
                                present ? NOW : POINT,
                                present ? theme.forward() : theme.surface(),
                                Stroke.solid(theme.forward(), 1.4)))));
    }
}
