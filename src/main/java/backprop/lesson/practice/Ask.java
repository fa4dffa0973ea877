package backprop.lesson.practice;

import backprop.lesson.text.Prose;
import java.util.List;
import java.util.Optional;

/**
 * What stands around a question.
 *
 * @param prompt the question itself
 * @param hints up to three, each telling more than the one before
 * @param solution how one gets there, if the arithmetic alone does not say it
 */
public record Ask(Prose prompt, List<Prose> hints, Optional<Prose> solution) {
    public Ask {
        hints = List.copyOf(hints);
    }

    /** A question in plain words, without hints. */
    public static Ask of(String prompt) {
        return new Ask(Prose.of(prompt), List.of(), Optional.empty());
    }
}
