package backprop.ui.lessons;

import backprop.lesson.Block;
import java.util.List;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Asides that are folded away until their titles are chosen. */
final class Notes extends VBox {
    static final double INSET = 26;

    private final FlowPane titles = new FlowPane();

    /** @param body makes what a note holds, when it is first unfolded */
    Notes(List<Block.Note> notes, Function<Block.Note, List<Node>> body, Reading reading) {
        getStyleClass().add("notes");
        titles.getStyleClass().add("note-titles");
        getChildren().add(titles);
        for (Block.Note note : notes) {
            add(note, body);
        }
    }

    private void add(Block.Note note, Function<Block.Note, List<Node>> body) {
        String title =
                note.title().parts().isEmpty() ? "Aside" : stripped(note.title().plain());
        Hyperlink toggle = new Hyperlink();
        toggle.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        VBox box = new VBox();
        box.getStyleClass().add("note");
        getChildren().add(box);
        titles.getChildren().add(toggle);
        render(toggle, title, box, false);
        toggle.setOnAction(event -> {
            boolean unfolds = !box.isVisible();
            if (unfolds && box.getChildren().isEmpty()) {
                box.getChildren().setAll(body.apply(note));
            }
            render(toggle, title, box, unfolds);
        });
    }

    private static String stripped(String title) {
        return title.endsWith(".") ? title.substring(0, title.length() - 1) : title;
    }

    private static void render(Hyperlink toggle, String title, Node box, boolean open) {
        toggle.setText((open ? "▾ " : "▸ ") + title);
        toggle.setAccessibleText(title + (open ? ", unfolded" : ", folded"));
        toggle.setVisited(false);
        box.setVisible(open);
        box.setManaged(open);
    }
}
