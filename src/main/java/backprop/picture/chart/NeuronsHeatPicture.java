package backprop.picture.chart;

import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * |δ| of every neuron: a block of tiles for each layer, named L1, L2, … below. Each tile leads to its δ. The key of neuron
 * 17 of layer 3 is {@code key-delta3-17}, that of the block {@code key-3}.
 *
 * <p>A tile is never smaller than two pixels, so that one can point at it: a network that is too large for the room gets a
 * picture larger than the room.
 */
public final class NeuronsHeatPicture {
    private static final double SMALLEST = 2;
    private static final double WIDEST = 16;
    private static final double WIDE_SLOT = 24;
    private static final double NAMES = 16;
    private static final double GAP_FROM = 5;

    /** How the tiles of every block stand. */
    record Blocks(double slot, int columns, double tileWidth, double tileHeight) {
        static Blocks of(int layers, int neurons, Size room) {
            double slot = Math.max(SMALLEST + 1, room.width() / layers);
            double usable = Math.floor(slot - (slot > WIDE_SLOT ? 8 : 1));
            double height = room.height() - NAMES;
            Blocks best = new Blocks(slot, 1, SMALLEST, SMALLEST);
            double bestScore = 0;
            for (int columns = 1; columns <= Math.min(neurons, usable / SMALLEST); columns++) {
                double width = Math.min(WIDEST, Math.floor(usable / columns));
                int rows = (neurons + columns - 1) / columns;
                double tall = Math.min(WIDEST, height / rows);
                // Whole rows can be counted at a glance.
                double score = Math.min(width, tall) * (neurons % columns == 0 ? 1.5 : 1);
                if (score >= bestScore) {
                    bestScore = score;
                    best = new Blocks(slot, columns, width, Math.max(SMALLEST, Math.floor(tall)));
                }
            }
            return best;
        }

        double gap() {
            return Math.min(tileWidth, tileHeight) >= GAP_FROM ? 1 : 0;
        }
    }

    private NeuronsHeatPicture() {}

    /** The neurons of some layers, the first layer first, in a room; {@code key} begins the keys. */
    public static Picture of(String key, List<List<Double>> deltas, HeatScale scale, Size room) {
        int most = deltas.stream().mapToInt(List::size).max().orElse(1);
        Blocks blocks = Blocks.of(Math.max(1, deltas.size()), most, room);
        List<Shape> shapes = new ArrayList<>();
        double bottom = 0;
        for (int l = 1; l <= deltas.size(); l++) {
            Shape.Grid block = block(key, l, deltas.get(l - 1), blocks, scale);
            shapes.add(block);
            bottom = Math.max(bottom, block.height());
        }
        List<String> names =
                IntStream.rangeClosed(1, deltas.size()).mapToObj(l -> "L" + l).toList();
        double width = Math.max(room.width(), deltas.size() * blocks.slot());
        Categories.add(shapes, names, 0, blocks.slot(), bottom + NAMES - 4, width, scale.theme());
        return new Picture(width, bottom + NAMES, shapes);
    }

    private static Shape.Grid block(String key, int layer, List<Double> deltas, Blocks blocks, HeatScale scale) {
        int columns = Math.min(blocks.columns(), deltas.size());
        double left = (layer - 0.5) * blocks.slot() - columns * blocks.tileWidth() / 2;
        Mark mark = new Mark(key + "-" + layer, Role.DATUM, null, null);
        NeuronTiles tiles = new NeuronTiles(key, layer, deltas, columns, scale);
        return new Shape.Grid(mark, Math.rint(left), 0, blocks.tileWidth(), blocks.tileHeight(), blocks.gap(), tiles);
    }
}
