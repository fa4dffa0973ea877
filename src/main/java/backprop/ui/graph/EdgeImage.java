package backprop.ui.graph;

import backprop.picture.Shape;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;

/**
 * Many lines as one image, as sharp as the screen. It is made of tiles, and a tile is drawn anew only if a line on it or
 * the view of them all has changed: an edit of one weight among 1,820 costs the few tiles under its line.
 */
final class EdgeImage extends Group {
    private static final int TILE = 128;

    private final List<EdgeTile> tiles = new ArrayList<>();
    private List<Shape.Line> lines = List.of();
    private EdgeView view = new EdgeView(0, 0, 1, 0, 0, 1);

    EdgeImage() {
        setMouseTransparent(true);
        setManaged(false);
    }

    /**
     * Shows these lines.
     *
     * @return how many tiles had to be drawn
     */
    int show(List<Shape.Line> next, EdgeView wanted) {
        if (next.isEmpty()) {
            release();
            return 0;
        }
        boolean moved = tiles.isEmpty() || !wanted.equals(view);
        List<Shape.Line> changed = moved ? List.of() : changes(lines, next);
        if (moved) {
            cover(wanted);
        }
        lines = next;
        view = wanted;
        int drawn = 0;
        for (EdgeTile tile : tiles) {
            if (moved || changed.stream().anyMatch(line -> tile.isUnder(line, wanted))) {
                tile.draw(next, wanted);
                drawn++;
            }
        }
        return drawn;
    }

    /** A network whose connections are few does without: a window full of pixels would stay in memory for nothing. */
    private void release() {
        tiles.clear();
        getChildren().clear();
        lines = List.of();
    }

    /** The lines that are no more and those that are new. */
    private static List<Shape.Line> changes(List<Shape.Line> before, List<Shape.Line> after) {
        List<Shape.Line> changes = new ArrayList<>();
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            Shape.Line was = i < before.size() ? before.get(i) : null;
            Shape.Line is = i < after.size() ? after.get(i) : null;
            if (was != null && !was.equals(is)) {
                changes.add(was);
            }
            if (is != null && !is.equals(was)) {
                changes.add(is);
            }
        }
        return changes;
    }

    private void cover(EdgeView wanted) {
        int across = wanted.pixelsAcross();
        int down = wanted.pixelsDown();
        if (across == view.pixelsAcross()
                && down == view.pixelsDown()
                && wanted.screen() == view.screen()
                && !tiles.isEmpty()) {
            return;
        }
        tiles.clear();
        for (int top = 0; top < down; top += TILE) {
            for (int left = 0; left < across; left += TILE) {
                int width = Math.min(TILE, across - left);
                int height = Math.min(TILE, down - top);
                tiles.add(new EdgeTile(left, top, width, height, wanted.screen()));
            }
        }
        getChildren().setAll(tiles.toArray(new Node[0]));
    }
}
