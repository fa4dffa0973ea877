package backprop.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** All keys of the lab on one card. */
final class ShortcutCard {
    private static final List<String[]> OTHERS = List.of(
            new String[] {"→  ←", "one step forward, one back"},
            new String[] {"Home  End", "before the first step, after the last"},
            new String[] {"Space", "play or pause"},
            new String[] {"Ctrl+0  Ctrl++  Ctrl+−", "fit, enlarge or shrink the graph"},
            new String[] {"↑  ↓  in a number", "more or less; with Shift finer, with Ctrl coarser"},
            new String[] {"Enter  Esc  in a number", "take what was typed, or go back to what it was"},
            new String[] {"Wheel on a weight of the graph", "the same; in the panel, click the number first"},
            new String[] {"Wheel on the ground", "enlarge or shrink the graph"},
            new String[] {"Page Up  Page Down in a lesson", "turn the page; with Ctrl, the lesson before or the next"},
            new String[] {"Enter in the list of lessons", "into the lesson; in an answer, check it"},
            new String[] {"Enter on a neuron or weight", "where the number comes from and where it goes"});

    private ShortcutCard() {}

    static void show(Overlay overlay, List<Shortcut> shortcuts) {
        Label title = new Label("Keys");
        title.getStyleClass().add("card-title");
        List<String[]> rows = new ArrayList<>();
        shortcuts.forEach(s -> rows.add(new String[] {s.keys().getDisplayText(), s.words()}));
        rows.addAll(OTHERS);
        Button close = new Button("Close");
        close.setId("close-shortcuts");
        close.setAccessibleText("Close the list of keys");
        close.setOnAction(event -> overlay.hide());
        VBox card = new VBox(title, table(rows), close);
        card.setId("shortcuts");
        card.getStyleClass().add("card");
        overlay.show(card, close);
    }

    private static Node table(List<String[]> rows) {
        GridPane table = new GridPane();
        table.setHgap(18);
        table.setVgap(6);
        for (int row = 0; row < rows.size(); row++) {
            Label keys = new Label(rows.get(row)[0]);
            keys.getStyleClass().add("shortcut-key");
            table.addRow(row, keys, new Label(rows.get(row)[1]));
        }
        return table;
    }
}
