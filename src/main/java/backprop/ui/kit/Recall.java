package backprop.ui.kit;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reads back a setup that was kept as texts under names, choice by choice. A text that is missing, that nobody can read or
 * that does not fit the others leaves that one choice as it is at the first start.
 *
 * <pre>{@code
 * Setup setup = new Recall<>(Setup.opening(), texts)
 *         .read("seed", (s, text) -> s.withSeed(Long.parseLong(text)))
 *         .setup();
 * }</pre>
 *
 * @param <S> the setup
 */
public final class Recall<S> {
    private final Function<String, Optional<String>> texts;
    private S setup;

    /**
     * The setup of the first start.
     *
     * @param texts gives what was kept under a name
     */
    public Recall(S opening, Function<String, Optional<String>> texts) {
        this.setup = opening;
        this.texts = texts;
    }

    /** Changes the setup after the text of a name, if the change does not refuse it with an IllegalArgumentException. */
    public Recall<S> read(String name, BiFunction<S, String, S> change) {
        Optional<String> text = texts.apply(name);
        try {
            setup = text.isPresent() ? change.apply(setup, text.get()) : setup;
        } catch (IllegalArgumentException e) {
            return this;
        }
        return this;
    }

    /** What was read. */
    public S setup() {
        return setup;
    }

    /**
     * What a name stands for.
     *
     * @throws IllegalArgumentException if there is no such thing
     */
    public static <T> T known(Optional<T> found) {
        return found.orElseThrow(() -> new IllegalArgumentException("no such name"));
    }
}
