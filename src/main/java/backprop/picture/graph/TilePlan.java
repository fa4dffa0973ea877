package backprop.picture.graph;

import backprop.engine.Network;
import backprop.picture.graph.GraphLayout.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the parts of a network stand of which at least one layer is too wide for neurons: its layers, as tiles or as
 * neurons one below the other, and left of each that is a tile, or behind one, the map of its weights, which has one small
 * tile for each neuron that receives.
 *
 * @param layers where each layer stands, from the input; as wide as a neuron, and its bars, where it is no tile
 * @param maps where the map of each layer's weights stands, from layer 1; where there is none its connections are drawn
 * @param loss the middle of the loss
 * @param width what all of it needs
 */
record TilePlan(List<Box> layers, List<Optional<Box>> maps, double loss, double width) {
    /** The widest layer whose neurons have bars of p and δ beside them. */
    static final int MOST_BARS = 10;

    /** What the bars of an output and their numbers need. */
    static final double BARS = 150;

    private static final double SIDE = 20;
    private static final double LEAST_SPACE = 16;
    private static final double MOST_SPACE = 64;
    private static final double LARGEST_CELL = 20;
    private static final double WIDEST_TILE = 150;
    private static final double WIDEST_MAP = 300;
    private static final double WIDEST_STRIP = 34;
    private static final double LOSS = 92;
    private static final double SHARE = 0.68;
    private static final double LEAST_SHRUNK = 0.35;

    private static final class Widths {
        private final Network network;
        private final Spacing spacing;
        private final double height;

        Widths(Network network, Spacing spacing, double height) {
            this.network = network;
            this.spacing = spacing;
            this.height = height;
        }

        boolean isTile(int layer) {
            return network.size(layer) > spacing.most();
        }

        TileShape shape(int layer) {
            return TileShape.of(layer, network.size(layer));
        }

        double cell(int layer) {
            TileShape shape = shape(layer);
            return Math.min(LARGEST_CELL, Math.min(SHARE * height / shape.rows(), WIDEST_TILE / shape.columns()));
        }

        /** The height of neurons one below the other. */
        double column(int layer) {
            return Math.min(height, network.size(layer) * spacing.slot());
        }

        double layer(int layer) {
            if (isTile(layer)) {
                return shape(layer).columns() * cell(layer);
            }
            boolean bars = layer == network.depth() && network.size(layer) <= MOST_BARS;
            return 2 * spacing.radius() + (bars ? BARS : 0);
        }

        boolean hasMap(int layer) {
            return isTile(layer) || isTile(layer - 1);
        }

        /** The width of one column of small tiles for each pixel of their height. */
        double map(int layer) {
            TileShape inner = shape(layer - 1);
            if (!isTile(layer)) {
                return Math.min(WIDEST_STRIP, 0.9 * spacing.slot() * inner.columns() / inner.rows());
            }
            TileShape outer = shape(layer);
            double cell = Math.min(
                    height / (outer.rows() * (inner.rows() + 1.0)),
                    WIDEST_MAP / (outer.columns() * (inner.columns() + 1.0)));
            return cell * outer.columns() * (inner.columns() + 1);
        }
    }

    /**
     * The plan of a network.
     *
     * @param room how wide the room is; more is taken if it is not enough
     * @param top where the layers may begin
     * @param height what they may take
     */
    static TilePlan of(Network network, Spacing spacing, double room, double top, double height) {
        Widths widths = new Widths(network, spacing, height);
        double fixed = 2 * SIDE + LOSS;
        double tiles = 0;
        int parts = 1;
        for (int l = 0; l <= network.depth(); l++) {
            fixed += widths.isTile(l) ? 0 : widths.layer(l);
            tiles += widths.isTile(l) ? widths.layer(l) : 0;
            tiles += l > 0 && widths.hasMap(l) ? widths.map(l) : 0;
            parts += l > 0 && widths.hasMap(l) ? 2 : 1;
        }
        double left = room - fixed - parts * LEAST_SPACE;
        double shrunk = Math.min(1, Math.max(LEAST_SHRUNK, tiles > 0 ? left / tiles : 1));
        double space = Math.max(LEAST_SPACE, Math.min(MOST_SPACE, (room - fixed - shrunk * tiles) / (parts - 1)));
        double width = Math.max(room, fixed + shrunk * tiles + (parts - 1) * space);
        double x = (width - fixed - shrunk * tiles - (parts - 1) * space) / 2 + SIDE;
        double middle = top + height / 2;
        List<Box> layers = new ArrayList<>();
        List<Optional<Box>> boxes = new ArrayList<>();
        for (int l = 0; l <= network.depth(); l++) {
            if (l > 0 && widths.hasMap(l)) {
                Box map = map(widths, l, x, middle, shrunk);
                boxes.add(Optional.of(map));
                x += map.width() + space;
            } else if (l > 0) {
                boxes.add(Optional.empty());
                x += space;
            }
            Box layer = layer(widths, l, x, middle, shrunk);
            layers.add(layer);
            x += layer.width() + space;
        }
        return new TilePlan(List.copyOf(layers), List.copyOf(boxes), x + LOSS / 2, width);
    }

    private static Box layer(Widths widths, int layer, double x, double middle, double shrunk) {
        if (!widths.isTile(layer)) {
            double tall = widths.column(layer);
            return new Box(x, middle - tall / 2, widths.layer(layer), tall, false);
        }
        double tall = shrunk * widths.cell(layer) * widths.shape(layer).rows();
        return new Box(x, middle - tall / 2, shrunk * widths.layer(layer), tall, true);
    }

    private static Box map(Widths widths, int layer, double x, double middle, double shrunk) {
        double width = widths.map(layer) * shrunk;
        TileShape inner = widths.shape(layer - 1);
        TileShape outer = widths.shape(layer);
        double tall = widths.isTile(layer)
                ? width / (outer.columns() * (inner.columns() + 1.0)) * outer.rows() * (inner.rows() + 1)
                : widths.column(layer);
        return new Box(x, middle - tall / 2, width, tall, true);
    }
}
