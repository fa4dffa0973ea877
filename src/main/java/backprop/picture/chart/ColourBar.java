package backprop.picture.chart;

import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Theme;
import java.util.List;

/** The colours of a scale in a line, with the ends and the middle named below. */
public final class ColourBar {
    /** How high it is, names included. */
    public static final double HEIGHT = 24;

    private static final double THICKNESS = 7;
    private static final double SIZE = 10;

    /** The colours of a palette, little at the left. */
    private record Ramp(Palette palette, Theme theme) implements Shape.Tiles {
        @Override
        public int columns() {
            return 128;
        }

        @Override
        public int rows() {
            return 1;
        }

        @Override
        public Ink ink(int column, int row) {
            return palette.at(column / (columns() - 1.0), theme);
        }
    }

    private ColourBar() {}

    /** Adds it with its left upper corner at a place. */
    public static void add(List<Shape> shapes, HeatScale scale, double left, double top, double width) {
        shapes.add(colours(scale.palette(), scale.theme(), left, top, width, words(scale)));
        double baseline = top + HEIGHT - 5;
        name(shapes, scale, scale.lowest(), left, baseline);
        if ((scale.highest() - scale.lowest()) % 2 == 0) {
            int middle = (scale.lowest() + scale.highest()) / 2;
            name(shapes, scale, middle, left + 0.5 * (width - width(middle)), baseline);
        }
        name(shapes, scale, scale.highest(), left + width - width(scale.highest()), baseline);
    }

    /** The colours of a palette in a line, without names; {@code spoken} says what they stand for. */
    public static Shape colours(Palette palette, Theme theme, double left, double top, double width, String spoken) {
        Ramp ramp = new Ramp(palette, theme);
        Mark mark = new Mark("", Role.CAPTION, null, spoken);
        return new Shape.Grid(mark, left, top, width / ramp.columns(), THICKNESS, 0, ramp);
    }

    private static String words(HeatScale scale) {
        return "colours from 10^" + scale.lowest() + " to 10^" + scale.highest() + "; grey is exactly 0";
    }

    private static double width(int exponent) {
        return Words.tickWidth(label(exponent), SIZE);
    }

    private static String label(int exponent) {
        return exponent == 0 ? "1" : LogAxis.label(exponent);
    }

    private static void name(List<Shape> shapes, HeatScale scale, int exponent, double x, double baseline) {
        shapes.add(Words.tick(x, baseline, label(exponent), SIZE, scale.theme().quiet()));
    }
}
