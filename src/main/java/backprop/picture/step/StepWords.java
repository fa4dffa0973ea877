package backprop.picture.step;

import backprop.engine.Step;
import backprop.picture.Ink;
import backprop.picture.Theme;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a step is called, and in which colour. */
public final class StepWords {
    private StepWords() {}

    /** {@code BP2 · error of hidden layer 1}; of no step, where the pass stands. */
    public static String title(@Nullable Step step) {
        if (step == null) {
            return "Before the first step";
        }
        String title = step.title();
        return step.tag().isEmpty()
                ? title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1)
                : step.tag() + " · " + title;
    }

    /** Blue forward, red backward, and that of what is good for an update. */
    public static Ink ink(@Nullable Step step, Theme theme) {
        if (step == null) {
            return theme.text();
        }
        return switch (step.phase()) {
            case FORWARD -> theme.forwardText();
            case BACKWARD -> theme.backwardText();
            case UPDATE -> theme.good();
        };
    }
}
