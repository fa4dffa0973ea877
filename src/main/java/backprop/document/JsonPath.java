package backprop.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The way from the root of a document to the value that is being read: {@code $.layers[1].weights[0]}. */
final class JsonPath {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

    private final List<Object> parts = new ArrayList<>();

    void enter(String field) {
        parts.add(field);
    }

    void enter(int index) {
        parts.add(index);
    }

    void leave() {
        parts.remove(parts.size() - 1);
    }

    @Override
    public String toString() {
        StringBuilder path = new StringBuilder("$");
        for (Object part : parts) {
            if (part instanceof String field) {
                path.append(step(field));
            } else {
                path.append('[').append(part).append(']');
            }
        }
        return path.toString();
    }

    /** The step to a field: {@code .name}, or {@code ["@class"]} where the name is no plain word. */
    static String step(String field) {
        return PLAIN.matcher(field).matches() && field.length() <= Excerpt.LENGTH
                ? "." + field
                : "[" + Excerpt.quoted(field) + "]";
    }
}
