package backprop.ui.lessons;

import backprop.lesson.PracticeKind;
import backprop.ui.kit.Plural;
import javafx.scene.control.Label;

/** Says how much of a practice has been solved, now and before; nothing as long as there is none. */
final class Tally extends Label {
    private final PracticeKind kind;
    private final String noun;
    private final Reading reading;

    /**
     * @param id begins the id
     * @param noun what is counted
     */
    Tally(String id, PracticeKind kind, String noun, Reading reading) {
        this.kind = kind;
        this.noun = noun;
        this.reading = reading;
        setId(id + "-done");
        getStyleClass().add("right-words");
        render();
    }

    /** Keeps that one more is solved. */
    void solve(String key) {
        reading.solve(key);
        render();
    }

    /** The first one that is not solved yet. */
    long next() {
        long number = 1;
        while (reading.isSolved(kind.key(number))) {
            number++;
        }
        return number;
    }

    private void render() {
        int solved = reading.solved(kind);
        setText("✓ " + Plural.of(solved, noun) + " done");
        setVisible(solved > 0);
        setManaged(solved > 0);
    }
}
