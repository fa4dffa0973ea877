package backprop.ui.training;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** Rows of numbers under headings, the first column to the left and the numbers to the right. */
final class NumberTable {
    private final GridPane grid = new GridPane();
    private int rows;

    NumberTable(List<String> headings) {
        grid.getStyleClass().add("number-table");
        for (int j = 0; j < headings.size(); j++) {
            Label heading = label(headings.get(j), "quiet");
            GridPane.setHalignment(heading, j == 0 ? HPos.LEFT : HPos.RIGHT);
            grid.add(heading, j, 0);
        }
        rows = 1;
    }

    /** A row that begins with a node; marked rows stand on a colour. */
    void add(Node first, List<String> numbers, boolean marked) {
        grid.add(first, 0, rows);
        for (int j = 0; j < numbers.size(); j++) {
            Label cell = label(numbers.get(j), marked ? "marked" : "number");
            GridPane.setHalignment(cell, HPos.RIGHT);
            grid.add(cell, j + 1, rows);
        }
        rows++;
    }

    /** A row that begins with words. */
    void add(String first, List<String> numbers, boolean marked) {
        add(label(first, marked ? "marked" : "name"), numbers, marked);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    GridPane node() {
        return grid;
    }
}
