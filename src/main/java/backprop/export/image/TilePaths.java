package backprop.export.image;

import backprop.picture.Ink;
import backprop.picture.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The tiles of a large grid as one path for each colour, so that a file holds a few hundred elements instead of a hundred
 * thousand. A unit of the path is a tile.
 */
final class TilePaths {
    /** Up to so many tiles each is an element of its own, which a drawing program can take hold of. */
    static final int SINGLE_UP_TO = 2_000;

    private TilePaths() {}

    static boolean isLarge(Shape.Grid grid) {
        return grid.gap() == 0 && grid.tiles().columns() * grid.tiles().rows() > SINGLE_UP_TO;
    }

    /** The outline of all tiles of a colour, neighbours in a row as one box. */
    static Map<Ink, StringBuilder> of(Shape.Tiles tiles) {
        Map<Ink, StringBuilder> paths = new LinkedHashMap<>();
        for (int row = 0; row < tiles.rows(); row++) {
            for (int column = 0; column < tiles.columns(); ) {
                Ink ink = tiles.ink(column, row);
                int end = column + 1;
                while (end < tiles.columns() && Objects.equals(ink, tiles.ink(end, row))) {
                    end++;
                }
                if (ink != null) {
                    int wide = end - column;
                    paths.computeIfAbsent(ink, i -> new StringBuilder())
                            .append('M')
                            .append(column)
                            .append(' ')
                            .append(row)
                            .append('h')
                            .append(wide)
                            .append("v1h-")
                            .append(wide)
                            .append('z');
                }
                column = end;
            }
        }
        return paths;
    }
}
