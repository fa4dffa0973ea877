package backprop.ui.lessons;

import backprop.lesson.practice.Marking;
import backprop.lesson.text.Inline;
import backprop.lesson.text.PlainMath;
import backprop.lesson.text.Prose;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.StackPane;

/** What is said to an answer that is not right yet: the mistake in bold, then what is wrong with it. */
final class Card extends StackPane {
    /** Begins what is said to an answer that only ends wrong, so that its colour is not all that tells. */
    private static final String NEARLY = "≈ ";

    Card(Marking marking, Reading reading) {
        getStyleClass().add("verdict-card");
        if (marking.isNearly() || marking instanceof Marking.Unreadable) {
            getStyleClass().add("verdict-mild");
        }
        setId("verdict");
        setAccessibleText(marking.says());
        getChildren().add(new Words(worded(marking), reading));
    }

    /** The first sentence of a named mistake stands out, or of what is not yet there. */
    private static Prose worded(Marking marking) {
        String says = (marking.isNearly() ? NEARLY : "") + marking.says();
        int end = says.indexOf(". ");
        boolean isNamed = marking instanceof Marking.Slipped || marking.isNearly();
        if (!isNamed || end < 0) {
            return PlainMath.read(says);
        }
        List<Inline> parts = new ArrayList<>();
        parts.add(new Inline.Strong(PlainMath.read(says.substring(0, end + 1)).parts()));
        parts.addAll(PlainMath.read(says.substring(end + 1)).parts());
        return new Prose(parts);
    }
}
