package backprop.export.image;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.picture.Ink;
import backprop.picture.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TilePathsTest {
    private static final Ink RED = Ink.of(0xFF0000);
    private static final Ink BLUE = Ink.of(0x0000FF);

    /** Two red tiles and a blue one; below them none, and two red ones. */
    private record Six() implements Shape.Tiles {
        @Override
        public int columns() {
            return 3;
        }

        @Override
        public int rows() {
            return 2;
        }

        @Override
        public @Nullable Ink ink(int column, int row) {
            return row == 0 ? (column < 2 ? RED : BLUE) : column == 0 ? null : RED;
        }
    }

    @Test
    void tilesOfAColourAreOnePathAndNeighboursOneBox() {
        Map<Ink, StringBuilder> paths = TilePaths.of(new Six());
        assertThat(paths).hasSize(2);
        assertThat(paths.get(RED)).hasToString("M0 0h2v1h-2zM1 1h2v1h-2z");
        assertThat(paths.get(BLUE)).hasToString("M2 0h1v1h-1z");
    }
}
