package backprop.picture.chart;

import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Size;
import backprop.picture.Stroke;
import backprop.picture.Theme;
import java.util.List;

/** The rectangle of a chart that the data stand in, its vertical axis on the left, its categories below. */
record PlotArea(double left, double top, double right, double bottom, Axis axis, int categories, Theme theme) {
    private static final double PER_TICK = 26;
    private static final double BELOW = 22;
    private static final double MARGIN = 4;

    /**
     * The area that is left of a room.
     *
     * @param above what is kept free at the top
     */
    static PlotArea of(Size room, double above, Axis axis, int categories, Theme theme) {
        double bottom = Math.max(above + PER_TICK, room.height() - BELOW);
        double widest = axis.ticks(most(above, bottom)).stream()
                .mapToDouble(t -> Words.tickWidth(t.label(), Words.SIZE))
                .max()
                .orElse(0);
        double left = widest + 2 * MARGIN;
        return new PlotArea(left, above, Math.max(left + 1, room.width() - MARGIN), bottom, axis, categories, theme);
    }

    private static int most(double top, double bottom) {
        return Math.max(2, (int) ((bottom - top) / PER_TICK) + 1);
    }

    /** The height of a number, kept inside the area. */
    double y(double value) {
        double place = Math.max(0, Math.min(1, axis.place(value)));
        return bottom - place * (bottom - top);
    }

    /** The width of a category. */
    double slot() {
        return (right - left) / Math.max(1, categories);
    }

    /** The middle of a category, counted from 0. */
    double middle(int category) {
        return left + (category + 0.5) * slot();
    }

    /** Draws the grid, the names of its lines and those of the categories. */
    void draw(List<Shape> shapes, List<String> names) {
        for (Tick tick : axis.ticks(most(top, bottom))) {
            double y = y(tick.value());
            Stroke stroke = Stroke.solid(theme.line(), 1);
            shapes.add(new Shape.Line(Mark.plain(Role.BACKGROUND), left, y, right, y, stroke));
            double x = left - MARGIN - Words.tickWidth(tick.label(), Words.SIZE);
            shapes.add(Words.tick(x, y + 0.36 * Words.SIZE, tick.label(), Words.SIZE, theme.quiet()));
        }
        shapes.add(new Shape.Line(
                Mark.plain(Role.BACKGROUND), left, bottom, right, bottom, Stroke.solid(theme.faint(), 1)));
        Categories.add(shapes, names, left, slot(), bottom + BELOW - 6, right + MARGIN, theme);
    }
}
