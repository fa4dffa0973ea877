package backprop.lesson;

import backprop.lesson.text.TextException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A fenced block, line by line: {@code name: value}, {@code - item}, or words alone. */
final class Fields {
    /** A line and where it stands in the file. */
    record Entry(String name, String value, int line) {}

    private final List<Entry> entries = new ArrayList<>();
    private final int start;

    Fields(String content, int start) {
        this.start = start;
        String[] lines = content.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (!line.isEmpty()) {
                entries.add(entry(line, start + i));
            }
        }
    }

    private static Entry entry(String line, int number) {
        if (line.startsWith("- ") || line.startsWith("+ ")) {
            return new Entry(line.substring(0, 1), line.substring(2).strip(), number);
        }
        int colon = line.indexOf(": ");
        return colon > 0 && line.substring(0, colon).matches("[a-z]+")
                ? new Entry(line.substring(0, colon), line.substring(colon + 2).strip(), number)
                : new Entry("", line, number);
    }

    List<Entry> all() {
        return entries;
    }

    List<Entry> all(String name) {
        return entries.stream().filter(e -> e.name().equals(name)).toList();
    }

    Optional<Entry> find(String name) {
        return all(name).stream().findFirst();
    }

    Entry require(String name) {
        return find(name)
                .orElseThrow(() ->
                        new TextException(start, name.isEmpty() ? "nothing in this block" : "no " + name + ": here"));
    }

    /** Refuses names that nobody reads. */
    void allow(List<String> names) {
        for (Entry e : entries) {
            if (!names.contains(e.name())) {
                throw new TextException(
                        e.line(), e.name().isEmpty() ? "unknown line " + e.value() : "unknown field " + e.name());
            }
        }
    }
}
