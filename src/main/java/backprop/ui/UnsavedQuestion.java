package backprop.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks what shall become of changes that are not saved. */
final class UnsavedQuestion {
    private final Overlay overlay;

    UnsavedQuestion(Overlay overlay) {
        this.overlay = overlay;
    }

    /**
     * Asks; Escape and <i>Cancel</i> leave everything as it is.
     *
     * @param name what has changed
     * @param save saves it and then goes on
     * @param goOn goes on without it
     */
    void ask(String name, Runnable save, Runnable goOn) {
        Label title = new Label("Save the changes to " + name + "?");
        title.getStyleClass().add("card-title");
        Label words = new Label("Weights, biases or samples differ from what was opened or saved last.");
        words.getStyleClass().add("quiet");
        Button keep = button("save-changes", "Save", save);
        keep.getStyleClass().add("accent");
        HBox buttons = new HBox(
                8, button("cancel", "Cancel", () -> {}), button("discard-changes", "Discard the changes", goOn), keep);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox card = new VBox(title, words, buttons);
        card.setId("unsaved-question");
        card.getStyleClass().add("card");
        overlay.show(card, keep);
    }

    private Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setAccessibleText(text);
        button.setOnAction(event -> {
            overlay.hide();
            action.run();
        });
        return button;
    }
}
