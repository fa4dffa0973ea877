package backprop.ui.lessons;

import backprop.lesson.Block;
import backprop.lesson.text.Prose;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A table: short columns keep their width, long ones share what is left. */
final class Grid extends GridPane {
    private static final int SHORT = 26;

    Grid(Block.Table table, Reading reading) {
        getStyleClass().add("grid");
        for (int column = 0; column < table.head().size(); column++) {
            getColumnConstraints().add(width(table, column));
        }
        row(0, table.head(), reading, "grid-head");
        for (int row = 0; row < table.rows().size(); row++) {
            row(row + 1, table.rows().get(row), reading, "grid-cell");
        }
    }

    private static ColumnConstraints width(Block.Table table, int column) {
        int longest = Stream.concat(Stream.of(table.head()), table.rows().stream())
                .filter(cells -> column < cells.size())
                .mapToInt(cells -> cells.get(column).plain().length())
                .max()
                .orElse(0);
        ColumnConstraints width = new ColumnConstraints();
        if (longest <= SHORT) {
            width.setMinWidth(Region.USE_PREF_SIZE);
        } else {
            width.setHgrow(Priority.ALWAYS);
        }
        return width;
    }

    private void row(int row, List<Prose> cells, Reading reading, String style) {
        for (int column = 0; column < cells.size(); column++) {
            Words words = new Words(cells.get(column), reading, style).level();
            GridPane.setValignment(words, VPos.TOP);
            add(words, column, row);
        }
    }
}
