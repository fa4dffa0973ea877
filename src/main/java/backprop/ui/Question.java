package backprop.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A question on a card. An answer puts it away and does something; Escape only puts it away. */
final class Question {
    private final Overlay overlay;
    private final HBox answers = new HBox(8);
    private final VBox card;
    private @Nullable Button last;

    /**
     * @param id of the card
     * @param title the question itself
     * @param words what stands below it
     */
    Question(Overlay overlay, String id, String title, String words) {
        this.overlay = overlay;
        Label head = new Label(title);
        head.getStyleClass().add("card-title");
        Label body = new Label(words);
        body.getStyleClass().add("quiet");
        body.setWrapText(true);
        answers.setAlignment(Pos.CENTER_RIGHT);
        card = new VBox(head, body, answers);
        card.setId(id);
        card.getStyleClass().add("card");
    }

    /** Adds an answer on the right of those that are there. */
    Question answer(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setAccessibleText(text);
        button.setOnAction(event -> {
            overlay.hide();
            action.run();
        });
        answers.getChildren().add(button);
        last = button;
        return this;
    }

    /** Shows the card; the answer on the right is the one that Enter gives. */
    void ask() {
        if (last != null) {
            last.getStyleClass().add("primary");
            overlay.show(card, last);
        }
    }
}
