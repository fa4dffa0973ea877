package backprop.picture.graph;

/**
 * In how many rows and columns the neurons of a layer stand that is drawn as one tile, row by row. The first numbers of a
 * layer that has room left stand in the last row alone.
 */
record TileShape(int rows, int columns) {
    /** A picture of n pixels if it can be square, else twice as high as wide, or as near to it as n neurons come. */
    static TileShape of(int layer, int n) {
        int side = (int) Math.round(Math.sqrt(n));
        if (layer == 0 && side * side == n) {
            return new TileShape(side, side);
        }
        int columns = (int) Math.max(1, Math.round(Math.sqrt(n / 2.0)));
        return new TileShape((n + columns - 1) / columns, columns);
    }

    String words() {
        return rows + " × " + columns;
    }
}
