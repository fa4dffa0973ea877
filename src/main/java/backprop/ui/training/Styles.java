package backprop.ui.training;

import java.util.Objects;
import javafx.scene.Parent;

/** The styles of the screen, for cards that stand over it. */
final class Styles {
    private Styles() {}

    static void dress(Parent card) {
        card.getStylesheets()
                .add(Objects.requireNonNull(Styles.class.getResource("training.css"))
                        .toExternalForm());
    }
}
