package backprop.lesson.practice;

import backprop.lesson.text.Prose;

/**
 * One of the answers that can be chosen.
 *
 * @param key what is handed to the {@link Marker}
 * @param label what stands on the button
 */
public record Option(String key, Prose label) {
    static Option of(String key, String label) {
        return new Option(key, Prose.of(label));
    }
}
