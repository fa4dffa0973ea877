package backprop.picture.chart;

import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import java.util.List;

/** The colours of a scale in a line, with the ends and the middle named below. */
final class ColourBar {
    /** How high it is, names included. */
    static final double HEIGHT = 24;

    private static final double THICKNESS = 7;
    private static final double SIZE = 10;

    /** The colours of a scale, little at the left. */
    private record Ramp(HeatScale scale) implements Shape.Tiles {
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
            return scale.palette().at(column / (columns() - 1.0), scale.theme());
        }
    }

    private ColourBar() {}

    static void add(List<Shape> shapes, HeatScale scale, double width, double top) {
        Ramp ramp = new Ramp(scale);
        Mark mark = new Mark("", Role.CAPTION, null, words(scale));
        shapes.add(new Shape.Grid(mark, 0, top, width / ramp.columns(), THICKNESS, 0, ramp));
        double baseline = top + HEIGHT - 5;
        name(shapes, scale, scale.lowest(), 0, width, baseline);
        if ((scale.highest() - scale.lowest()) % 2 == 0) {
            name(shapes, scale, (scale.lowest() + scale.highest()) / 2, 0.5, width, baseline);
        }
        name(shapes, scale, scale.highest(), 1, width, baseline);
    }

    private static String words(HeatScale scale) {
        return "colours from 10^" + scale.lowest() + " to 10^" + scale.highest() + "; grey is exactly 0";
    }

    private static void name(
            List<Shape> shapes, HeatScale scale, int exponent, double place, double width, double baseline) {
        String label = exponent == 0 ? "1" : LogAxis.label(exponent);
        double x = place * (width - Words.tickWidth(label, SIZE));
        shapes.add(Words.tick(x, baseline, label, SIZE, scale.theme().quiet()));
    }
}
