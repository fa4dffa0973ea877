package backprop.picture.training;

import backprop.picture.Ink;
import backprop.picture.Shape;
import backprop.picture.Theme;
import backprop.picture.chart.Palette;

/** All colours of a landscape, one above the other, those of the highest loss at the top. */
record LossRamp(Palette palette, Theme theme, int rows) implements Shape.Tiles {
    /** The share of the palette that is used, so that the path of a run stands out on its strongest colour. */
    private static final double STRENGTH = 0.6;

    /** The colour of a place from 0, low, to 1, high. */
    static Ink ink(double place, Palette palette, Theme theme) {
        return palette.at(STRENGTH * place, theme);
    }

    @Override
    public int columns() {
        return 1;
    }

    @Override
    public Ink ink(int column, int row) {
        return ink(1 - row / (rows - 1.0), palette, theme);
    }
}
