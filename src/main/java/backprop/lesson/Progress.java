package backprop.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which questions, lines of derivations, rounds and networks of the practice somebody has solved, and how many hints that
 * took. Wrong answers are not kept: nothing is held against
 * anybody.
 *
 * <p>As text it is one line for each, {@code error-signal q2 solved 1} or {@code find-the-wrong-line hunt-seed-3 solved
 * 0}; what cannot be read of a file is passed over,
 * so that one broken line does not cost the rest.
 *
 * @param entries by {@code lesson key}
 */
public record Progress(Map<String, Entry> entries) {
    /** Nothing yet. */
    public static final Progress NONE = new Progress(Map.of());

    private static final String HEAD = "backprop-lab progress 1";
    private static final Pattern LINE =
            Pattern.compile("([a-z0-9-]{1,100}) ([a-z][a-z0-9-]{0,40}) (solved|open) (\\d)");

    public Progress {
        entries = Map.copyOf(entries);
    }

    /**
     * What is known of one question.
     *
     * @param hints how many were looked at, from 0 to 9
     */
    public record Entry(boolean solved, int hints) {
        private static final Entry NEW = new Entry(false, 0);
    }

    /** What is known of a question; nothing solved and no hint if it is new. */
    public Entry of(String lesson, String key) {
        return entries.getOrDefault(lesson + " " + key, Entry.NEW);
    }

    /** With a question solved. Once solved, it stays so. */
    public Progress solve(String lesson, String key) {
        return with(lesson, key, new Entry(true, of(lesson, key).hints()));
    }

    /** With so many hints seen of a question; a hint that was seen stays seen, and one after the solution is none. */
    public Progress hints(String lesson, String key, int seen) {
        Entry old = of(lesson, key);
        return old.solved() ? this : with(lesson, key, new Entry(false, Math.max(old.hints(), Math.min(seen, 9))));
    }

    private Progress with(String lesson, String key, Entry entry) {
        Map<String, Entry> all = new TreeMap<>(entries);
        all.put(lesson + " " + key, entry);
        return new Progress(all);
    }

    /** Without what is known of one lesson. */
    public Progress reset(String lesson) {
        Map<String, Entry> rest = new TreeMap<>(entries);
        rest.keySet().removeIf(k -> k.startsWith(lesson + " "));
        return new Progress(rest);
    }

    /** How many rounds or networks of a practice are solved, also those beyond what a lesson asks for. */
    public int solved(String lesson, PracticeKind kind) {
        String start = lesson + " ";
        return (int) entries.entrySet().stream()
                .filter(e -> e.getValue().solved() && e.getKey().startsWith(start))
                .filter(e -> kind.isKey(e.getKey().substring(start.length())))
                .count();
    }

    /** How much of what a lesson asks for is solved; keys that it no longer has do not count. */
    public int solved(Lesson lesson) {
        return (int)
                lesson.keys().stream().filter(k -> of(lesson.id(), k).solved()).count();
    }

    /** As text, in the order of the names. */
    public String text() {
        StringBuilder s = new StringBuilder(HEAD).append('\n');
        new TreeMap<>(entries)
                .forEach((name, e) -> s.append(name)
                        .append(e.solved() ? " solved " : " open ")
                        .append(e.hints())
                        .append('\n'));
        return s.toString();
    }

    /** Reads what can be read of a text. */
    public static Progress read(String text) {
        Map<String, Entry> entries = new TreeMap<>();
        for (String line : text.lines().toList()) {
            Matcher m = LINE.matcher(line.strip());
            if (m.matches()) {
                boolean solved = m.group(3).equals("solved");
                entries.put(m.group(1) + " " + m.group(2), new Entry(solved, Integer.parseInt(m.group(4))));
            }
        }
        return new Progress(entries);
    }

    /** The names of lessons of which something is known, in order. */
    public List<String> lessons() {
        return new ArrayList<>(entries.keySet().stream()
                .map(k -> k.substring(0, k.indexOf(' ')))
                .distinct()
                .sorted()
                .toList());
    }
}
