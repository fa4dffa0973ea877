package backprop.picture.training;

import backprop.engine.Numerals;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Size;
import backprop.picture.Stroke;
import backprop.picture.Theme;
import backprop.picture.chart.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a network gives over the plane of two inputs, as colours, with the samples on it. Samples of the test have an edge
 * in the colour of the text, those that are pointed out a ring.
 */
public final class PlanePicture {
    private static final double RADIUS = 4;
    private static final double RING = 3;
    /** In a smaller square the points are smaller, so that one sees between them. */
    private static final double USUAL_SIDE = 260;

    private static final double QUIET = 0.55;
    private static final double SMALLEST = 6;

    private PlanePicture() {}

    /** The colour of class k, or of the ends of a number. */
    public static Ink ink(int kind, Theme theme) {
        return switch (kind) {
            case 0 -> theme.backward();
            case 1 -> theme.forward();
            case 2 -> theme.good();
            default -> theme.given();
        };
    }

    /**
     * The square at the top of a room.
     *
     * @param field what the network gives, by rows from the top, each cell with its strength for every class
     */
    public static Picture of(PlaneField field, List<PlanePoint> points, Theme theme, Size room) {
        double side = Math.max(SMALLEST, Math.min(room.width(), room.height()));
        double left = (room.width() - side) / 2;
        double top = 0;
        List<Shape> shapes = new ArrayList<>();
        double tile = side / field.cells();
        double radius = RADIUS * Math.max(0.5, Math.min(1, side / USUAL_SIDE));
        shapes.add(new Shape.Grid(
                Mark.named("plane-field", Role.BACKGROUND), left, top, tile, tile, 0, new Tiles(field, theme)));
        if (field.isUndefined()) {
            // Two lines, which fit beside a second plane as well.
            shapes.add(Words.centred(
                    left + side / 2, top + 2 * Words.SIZE, "Undefined everywhere:", Words.SIZE, theme.text()));
            shapes.add(Words.centred(
                    left + side / 2, top + 3.3 * Words.SIZE, "the weights are too large.", Words.SIZE, theme.text()));
        }
        for (PlanePoint point : points) {
            double x = left + side * field.place(point.x());
            double y = top + side * (1 - field.place(point.y()));
            boolean inside = x >= left && x <= left + side && y >= top && y <= top + side;
            if (inside && point.role() == PlanePoint.Role.RINGED) {
                shapes.add(new Shape.Circle(
                        Mark.plain(Role.DATUM), x, y, radius + RING, null, Stroke.solid(theme.text(), 1.5)));
            }
            if (inside) {
                shapes.add(point(point, x, y, radius, theme));
            }
        }
        return new Picture(room.width(), room.height(), shapes);
    }

    private static Shape point(PlanePoint point, double x, double y, double radius, Theme theme) {
        Ink ink = point.kind() >= 0 ? ink(point.kind(), theme) : number(point.value(), theme);
        Ink strong = ink.towards(theme.dark() ? Ink.of(0xFFFFFF) : Ink.of(0x000000), 0.12);
        Ink edge = point.isTest() ? theme.text() : theme.surface();
        return new Shape.Circle(
                Mark.plain(Role.DATUM), x, y, point.isTest() ? radius - 0.5 : radius, strong, Stroke.solid(edge, 1));
    }

    private static Ink number(double value, Theme theme) {
        double place = Math.max(0, Math.min(1, 0.5 + value / 2));
        return mixed(place, theme);
    }

    /** Red over the surface to blue. */
    private static Ink mixed(double place, Theme theme) {
        Ink ground = theme.surface();
        return place < 0.5
                ? theme.backward().towards(ground, 2 * place)
                : ground.towards(theme.forward(), 2 * place - 1);
    }

    private record Tiles(PlaneField field, Theme theme) implements Shape.Tiles {
        @Override
        public int columns() {
            return field.cells();
        }

        @Override
        public int rows() {
            return field.cells();
        }

        @Override
        public Ink ink(int column, int row) {
            double[] output = field.at(column, row);
            if (output.length == 1) {
                double strength = Double.isNaN(output[0]) ? 0.5 : Math.max(0, Math.min(1, field.share(output[0])));
                Ink full = mixed(strength, theme);
                return full.towards(theme.surface(), 1 - QUIET - 0.05);
            }
            int best = backprop.training.data.DataSet.classOf(output);
            double sure = Math.max(0, Math.min(1, output[best]));
            return theme.surface().towards(PlanePicture.ink(best, theme), (QUIET + 0.05) * sure);
        }

        @Override
        public @Nullable Mark mark(int column, int row) {
            double[] output = field.at(column, row);
            StringBuilder words = new StringBuilder("output ");
            for (int i = 0; i < output.length; i++) {
                words.append(i == 0 ? "" : ", ").append(Numerals.shown(output[i], 3));
            }
            return new Mark(
                            "",
                            Role.DATUM,
                            null,
                            words + " at (" + Numerals.fixed(field.centre(column), 2) + ", "
                                    + Numerals.fixed(field.centre(field.cells() - 1 - row), 2) + ")")
                    .telling(output.length == 1 ? output[0] : Double.NaN);
        }
    }
}
