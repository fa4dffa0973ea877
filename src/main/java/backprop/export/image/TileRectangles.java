package backprop.export.image;

import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The tiles of a grid as rectangles, for files that keep outlines. */
final class TileRectangles {
    private TileRectangles() {}

    /** Neighbours of one colour in a row are one rectangle where nothing is to stay free between them. */
    static List<Shape.Rectangle> of(Shape.Grid grid) {
        List<Shape.Rectangle> rectangles = new ArrayList<>();
        int columns = grid.tiles().columns();
        for (int row = 0; row < grid.tiles().rows(); row++) {
            for (int column = 0; column < columns; ) {
                Ink ink = grid.tiles().ink(column, row);
                int end = column + 1;
                while (grid.gap() == 0
                        && end < columns
                        && Objects.equals(ink, grid.tiles().ink(end, row))) {
                    end++;
                }
                if (ink != null) {
                    rectangles.add(rectangle(grid, row, column, end, ink));
                }
                column = end;
            }
        }
        return rectangles;
    }

    private static Shape.Rectangle rectangle(Shape.Grid grid, int row, int from, int to, Ink ink) {
        return new Shape.Rectangle(
                Mark.plain(Role.DATUM),
                grid.x() + from * grid.tileWidth(),
                grid.y() + row * grid.tileHeight(),
                (to - from) * grid.tileWidth() - grid.gap(),
                grid.tileHeight() - grid.gap(),
                0,
                ink,
                null);
    }
}
