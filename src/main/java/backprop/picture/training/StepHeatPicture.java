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
import backprop.picture.chart.ColourBar;
import backprop.picture.chart.HeatScale;
import backprop.picture.chart.Palette;
import backprop.picture.chart.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A measure of each layer by step as colours, with a frame around the step that is looked at. */
public final class StepHeatPicture {
    private static final int COLUMNS = 240;
    private static final double CURSOR = 7;
    private static final double HIGHEST = 26;
    private static final double EDGE = 2;

    /** The colours are named below where the rows stay as high as this. */
    private static final double LOWEST_NAMED = 12;

    private static final double BAR = ColourBar.HEIGHT + 8;
    private static final double BAR_WIDTH = 180;

    private StepHeatPicture() {}

    /**
     * The strips in a room.
     *
     * @param what the measure, {@code ‖∂ℒ/∂W‖}
     * @param layers one series a layer, the first at the top
     */
    public static Picture of(String what, List<Curve> layers, StepAxis steps, Theme theme, Size room) {
        double rows = Math.max(1, layers.size());
        boolean named = steps.last() > 0 && (room.height() - BAR) / rows >= LOWEST_NAMED;
        double height = Math.min(HIGHEST, (room.height() - (named ? BAR : EDGE)) / rows);
        List<Shape> shapes = new ArrayList<>();
        double width = steps.x(Math.max(1, steps.last()), room.width()) - StepAxis.LEFT;
        HeatScale scale = scale(layers, theme);
        if (steps.last() > 0) {
            Tiles tiles = new Tiles(what, layers, steps, Math.min(COLUMNS, steps.last()), scale);
            shapes.add(new Shape.Grid(
                    Mark.named("heat-tiles", Role.DATUM), StepAxis.LEFT, 1, width / tiles.columns(), height, 0, tiles));
        } else {
            shapes.add(Words.centred(
                    (StepAxis.LEFT + room.width()) / 2,
                    height * rows / 2,
                    "Nothing yet: each step adds a column.",
                    Words.SIZE,
                    theme.quiet()));
        }
        if (named) {
            ColourBar.add(shapes, scale, StepAxis.LEFT, height * rows + BAR - ColourBar.HEIGHT, BAR_WIDTH);
        }
        for (int l = 0; l < layers.size(); l++) {
            String name = layers.get(l).name();
            double x = StepAxis.LEFT - 8 - Words.tickWidth(name, Words.SIZE);
            double baseline = 1 + (l + 0.5) * height + 0.36 * Words.SIZE;
            shapes.add(Words.tick(x, baseline, name, Words.SIZE, theme.quiet()));
            if (l > 0) {
                double y = 1 + l * height;
                shapes.add(new Shape.Line(
                        Mark.plain(Role.BACKGROUND),
                        StepAxis.LEFT,
                        y,
                        StepAxis.LEFT + width,
                        y,
                        Stroke.solid(theme.surface(), 1)));
            }
        }
        double x = steps.x(steps.chosen(), room.width());
        shapes.add(new Shape.Rectangle(
                Mark.named("heat-cursor", Role.FOCUS),
                x - CURSOR / 2,
                0.5,
                CURSOR,
                height * layers.size() + 1,
                1,
                null,
                Stroke.solid(theme.text(), 2)));
        return new Picture(room.width(), room.height(), shapes);
    }

    /** From the decade of the smallest to that of the largest number, ten decades at most. */
    private static HeatScale scale(List<Curve> layers, Theme theme) {
        DoubleSummaryStatistics sizes = layers.stream()
                .flatMapToDouble(Curve::stream)
                .filter(v -> v > 0 && Double.isFinite(v))
                .summaryStatistics();
        if (sizes.getCount() == 0) {
            return HeatScale.ofGradients(Palette.REDS, theme);
        }
        int highest = (int) Math.ceil(Math.log10(sizes.getMax()));
        int lowest = (int) Math.floor(Math.log10(sizes.getMin()));
        lowest = Math.max(lowest, highest - 10);
        return new HeatScale(Palette.REDS, theme, Math.min(lowest, highest - 1), highest);
    }

    /** The largest number in each column's share of the steps. */
    private static final class Tiles implements Shape.Tiles {
        private final String what;
        private final List<Curve> layers;
        private final StepAxis steps;
        private final int columns;
        private final Ink[][] inks;
        private final double[][] values;

        Tiles(String what, List<Curve> layers, StepAxis steps, int columns, HeatScale scale) {
            this.what = what;
            this.layers = layers;
            this.steps = steps;
            this.columns = columns;
            values = layers.stream().map(this::largest).toArray(double[][]::new);
            inks = new Ink[layers.size()][columns];
            for (int l = 0; l < inks.length; l++) {
                for (int c = 0; c < columns; c++) {
                    inks[l][c] = scale.ink(values[l][c]);
                }
            }
        }

        private double[] largest(Curve layer) {
            double[] found = new double[columns];
            int count = layer.size();
            for (int c = 0; c < columns && count > 0; c++) {
                int from = at(c, layer);
                int to = Math.max(from + 1, at(c + 1, layer));
                for (int i = Math.min(from, count - 1); i < Math.min(to, count); i++) {
                    found[c] = Math.max(found[c], layer.value(i));
                }
            }
            return found;
        }

        private int at(int column, Curve layer) {
            return (int) ((long) column * steps.last() / columns / layer.stride());
        }

        @Override
        public int columns() {
            return columns;
        }

        @Override
        public int rows() {
            return layers.size();
        }

        @Override
        public Ink ink(int column, int row) {
            return inks[row][column];
        }

        @Override
        public @Nullable Mark mark(int column, int row) {
            long step = (long) column * steps.last() / columns;
            String words = what + " of " + layers.get(row).name() + " at step " + step + ": "
                    + Numerals.scientific(values[row][column], 3);
            return new Mark("", Role.DATUM, null, words).telling(values[row][column]);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Tiles t && Arrays.deepEquals(inks, t.inks);
        }

        @Override
        public int hashCode() {
            return Arrays.deepHashCode(inks);
        }
    }
}
