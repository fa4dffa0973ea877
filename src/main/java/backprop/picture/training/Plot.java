package backprop.picture.training;

import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Shift;
import backprop.picture.Size;
import backprop.picture.Stroke;
import backprop.picture.Theme;
import backprop.picture.chart.LinearAxis;
import backprop.picture.chart.Tick;
import backprop.picture.chart.Words;
import backprop.picture.formula.FormulaPicture;
import backprop.picture.formula.TexReader;
import java.util.List;

/** A rectangle with an axis of plain numbers below and one at the left, each with its name in mathematics. */
record Plot(double left, double top, double right, double bottom, LinearAxis x, LinearAxis y, Theme theme) {
    /** The height of the name of the vertical axis, above it. */
    static final double NAME = 18;

    private static final double BELOW = 22;
    private static final double PER_TICK = 28;
    private static final double PER_COLUMN = 62;
    private static final double MARGIN = 4;
    private static final double FORMULA = 13;

    /**
     * What is left of a room.
     *
     * @param above what is kept free at the top, the name of the vertical axis included
     * @param beside what is kept free at the right
     */
    static Plot of(Size room, double above, double beside, LinearAxis x, LinearAxis y, Theme theme) {
        double bottom = Math.max(above + PER_TICK, room.height() - BELOW);
        double widest = y.ticks(most(above, bottom)).stream()
                .mapToDouble(t -> Words.tickWidth(t.label(), Words.SIZE))
                .max()
                .orElse(0);
        double left = Math.max(28, widest + 2 * MARGIN);
        return new Plot(left, above, Math.max(left + 1, room.width() - MARGIN - beside), bottom, x, y, theme);
    }

    private static int most(double top, double bottom) {
        return Math.max(2, (int) ((bottom - top) / PER_TICK) + 1);
    }

    double x(double value) {
        return left + x.place(value) * (right - left);
    }

    double y(double value) {
        return bottom - y.place(value) * (bottom - top);
    }

    /** The value that stands at a place across, kept on the axis. */
    double across(double place) {
        return at(x, (place - left) / (right - left));
    }

    /** The value that stands at a place from the top, kept on the axis. */
    double up(double place) {
        return at(y, (bottom - place) / (bottom - top));
    }

    private static double at(LinearAxis axis, double share) {
        return axis.start() + Math.max(0, Math.min(1, share)) * (axis.end() - axis.start());
    }

    boolean contains(double placeX, double placeY) {
        return placeX >= left - 1e-9 && placeX <= right + 1e-9 && placeY >= top - 1e-9 && placeY <= bottom + 1e-9;
    }

    /** How far it is from a place inside to the edge, in a direction of length 1. */
    double reach(double placeX, double placeY, double dx, double dy) {
        double across = dx > 0 ? (right - placeX) / dx : dx < 0 ? (left - placeX) / dx : Double.POSITIVE_INFINITY;
        double down = dy > 0 ? (bottom - placeY) / dy : dy < 0 ? (top - placeY) / dy : Double.POSITIVE_INFINITY;
        return Math.max(0, Math.min(across, down));
    }

    /** Draws grid lines with their numbers, and the names of both axes; an empty name takes no room above. */
    void draw(List<Shape> shapes, String texAcross, String texUp) {
        Picture across = name(texAcross);
        for (Tick tick : y.ticks(most(top, bottom))) {
            double place = y(tick.value());
            shapes.add(new Shape.Line(
                    Mark.plain(Role.BACKGROUND), left, place, right, place, Stroke.solid(theme.line(), 1)));
            double start = left - MARGIN - Words.tickWidth(tick.label(), Words.SIZE);
            shapes.add(Words.tick(start, place + 0.36 * Words.SIZE, tick.label(), Words.SIZE, theme.quiet()));
        }
        double end = right - across.width() - MARGIN;
        for (Tick tick : x.ticks(Math.max(2, (int) ((right - left) / PER_COLUMN)))) {
            double place = x(tick.value());
            shapes.add(new Shape.Line(
                    Mark.plain(Role.BACKGROUND), place, bottom, place, bottom + 3, Stroke.solid(theme.faint(), 1)));
            if (place + Words.width(tick.label(), Words.SIZE) / 2 < end) {
                shapes.add(Words.centred(place, bottom + 15, tick.label(), Words.SIZE, theme.quiet()));
            }
        }
        shapes.add(new Shape.Line(
                Mark.plain(Role.BACKGROUND), left, bottom, right, bottom, Stroke.solid(theme.faint(), 1)));
        shapes.addAll(new Shift(right - across.width(), bottom + 2).of(across));
        if (!texUp.isEmpty()) {
            Picture up = name(texUp);
            shapes.addAll(new Shift(Math.max(0, left - up.width() + 4), top - NAME).of(up));
        }
    }

    private Picture name(String tex) {
        return FormulaPicture.inline(TexReader.read(tex), theme, FORMULA).picture();
    }
}
