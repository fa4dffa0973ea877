package backprop.picture.training;

import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Theme;
import backprop.picture.chart.Palette;
import backprop.training.LossLandscape;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A landscape as colours: each tile lies between four points and has their mean; the largest second value at the top. */
final class LossTiles implements Shape.Tiles {
    private final LossLandscape landscape;
    private final Ink[][] inks;
    private boolean undefined = true;

    LossTiles(LossLandscape landscape, LossScale scale, Palette palette, Theme theme) {
        this.landscape = landscape;
        inks = new Ink[landscape.up().count() - 1][landscape.across().count() - 1];
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                double mean = mean(column, row);
                undefined &= !Double.isFinite(mean);
                inks[row][column] =
                        Double.isFinite(mean) ? LossRamp.ink(scale.place(mean), palette, theme) : theme.faint();
            }
        }
    }

    /** True if no tile has a loss. */
    boolean isUndefined() {
        return undefined;
    }

    /** The mean loss of the four corners of a tile. */
    double mean(int column, int row) {
        int j = rows() - 1 - row;
        return (landscape.loss(column, j)
                        + landscape.loss(column + 1, j)
                        + landscape.loss(column, j + 1)
                        + landscape.loss(column + 1, j + 1))
                / 4;
    }

    @Override
    public int columns() {
        return inks[0].length;
    }

    @Override
    public int rows() {
        return inks.length;
    }

    @Override
    public Ink ink(int column, int row) {
        return inks[row][column];
    }

    @Override
    public Mark mark(int column, int row) {
        int j = rows() - 1 - row;
        double across = (landscape.across().value(column) + landscape.across().value(column + 1)) / 2;
        double up = (landscape.up().value(j) + landscape.up().value(j + 1)) / 2;
        double mean = mean(column, row);
        String words = Double.isFinite(mean) ? "loss " + SlicePicture.text(mean) : "the loss is not finite";
        return new Mark(
                        "",
                        Role.DATUM,
                        null,
                        words + " around " + landscape.across().parameter().unicode() + " = "
                                + SlicePicture.text(across) + ", "
                                + landscape.up().parameter().unicode() + " = " + SlicePicture.text(up))
                .telling(mean);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LossTiles t && t.landscape.equals(landscape) && Arrays.deepEquals(inks, t.inks);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(inks);
    }
}
