package backprop.ui.lessons;

import backprop.lesson.Block;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A timeline: a year, a line with a dot, who and what. */
final class Years extends GridPane {
    Years(List<Block.Event> events, Reading reading) {
        getStyleClass().add("years");
        ColumnConstraints fixed = new ColumnConstraints();
        fixed.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(fixed, fixed, wide);
        int row = 0;
        for (Block.Event event : events) {
            Label year = new Label(Integer.toString(event.year()));
            year.getStyleClass().add("year");
            Region rail = new Region();
            rail.getStyleClass().add("rail");
            Label who = new Label(event.who());
            who.getStyleClass().add("who");
            who.setWrapText(true);
            VBox what = new VBox(who, new Words(event.what(), reading));
            what.getStyleClass().add("happening");
            GridPane.setValignment(year, VPos.TOP);
            addRow(row++, year, rail, what);
        }
    }
}
