package backprop.document;

import backprop.Golden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A network file written value by value, each on a line of its own, with one value replaced by a fault.
 *
 * @param text the file
 * @param offset where the fault begins
 */
record WrittenJson(String text, int offset) {
    /** One value of a document: its JSON path, and whether it is an object, an array, a text or a number. */
    record Node(String path, Object value) {
        @Override
        public String toString() {
            return path;
        }
    }

    /** Every value, outer ones first. */
    static List<Node> nodes(Golden document) {
        List<Node> nodes = new ArrayList<>();
        collect("$", document.value(), nodes);
        return nodes;
    }

    private static void collect(String path, Object value, List<Node> nodes) {
        nodes.add(new Node(path, value));
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> collect(path + "." + key, inner, nodes));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(path + "[" + i + "]", list.get(i), nodes);
            }
        }
    }

    /** The document with these characters in the place of the value at a path. */
    static WrittenJson with(Golden document, String path, String fault) {
        StringBuilder text = new StringBuilder();
        int[] offset = {-1};
        write(text, "$", document.value(), path, fault, offset);
        return new WrittenJson(text.append('\n').toString(), offset[0]);
    }

    private static void write(
            StringBuilder text, String path, @Nullable Object value, String place, String fault, int[] offset) {
        if (path.equals(place)) {
            offset[0] = text.length();
            text.append(fault);
        } else if (value instanceof Map<?, ?> map) {
            String comma = "{\n";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                text.append(comma).append('"').append(entry.getKey()).append("\": ");
                write(text, path + "." + entry.getKey(), entry.getValue(), place, fault, offset);
                comma = ",\n";
            }
            text.append("\n}");
        } else if (value instanceof List<?> list) {
            String comma = "[\n";
            for (int i = 0; i < list.size(); i++) {
                text.append(comma);
                write(text, path + "[" + i + "]", list.get(i), place, fault, offset);
                comma = ",\n";
            }
            text.append("\n]");
        } else {
            text.append(of(value));
        }
    }

    /** A value on one line. */
    static String of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            List<String> fields = new ArrayList<>();
            map.forEach((key, inner) -> fields.add("\"" + key + "\": " + of(inner)));
            return "{" + String.join(", ", fields) + "}";
        } else if (value instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(WrittenJson::of).toList()) + "]";
        } else if (value instanceof Double number) {
            return number == Math.rint(number) ? String.valueOf(number.longValue()) : number.toString();
        }
        return "\"" + value + "\"";
    }

    /** The line of the fault, from 1. */
    int line() {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** The character of its line, from 1. */
    int column() {
        return offset - text.lastIndexOf('\n', offset - 1);
    }
}
