package backprop.picture;

import backprop.engine.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What a shape is, beside how it looks.
 *
 * @param key the name of the shape, the same from one picture to the next so that a painter can keep its node; empty for
 *     a shape that nobody asks for by name
 * @param role what it is for
 * @param cell the number that it shows, if any: clicking the shape asks about that number
 * @param spoken what a screen reader says and a tooltip shows, if anything
 * @param exact a computed number without a cell that this tells of with fewer digits: a tooltip gives all of them
 */
public record Mark(
        String key,
        Role role,
        @Nullable Cell cell,
        @Nullable String spoken,
        @Nullable Double exact) {
    /** Stands between the name of a thing and the name of a part of it. */
    private static final char PART = '/';

    /** A shape that tells of no computed number, or of one with a cell. */
    public Mark(String key, Role role, @Nullable Cell cell, @Nullable String spoken) {
        this(key, role, cell, spoken, null);
    }

    /** The same, telling of a computed number. */
    public Mark telling(double number) {
        return new Mark(key, role, cell, spoken, number);
    }

    /** A shape that is only seen. */
    public static Mark plain(Role role) {
        return new Mark("", role, null, null);
    }

    /** A shape with a name. */
    public static Mark named(String key, Role role) {
        return new Mark(key, role, null, null);
    }

    /** A shape that shows a number. */
    public static Mark of(String key, Role role, Cell cell, String spoken) {
        return new Mark(key, role, cell, spoken);
    }

    /** True if the shape has a name by which it is found on screen: a part of something else has none. */
    public boolean isFound() {
        return !key.isEmpty() && key.indexOf(PART) < 0;
    }
}
