package backprop.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Lessons in order, and what could not be read.
 *
 * @param problems one line each, with file and line
 */
public record Shelf(List<Lesson> lessons, List<String> problems) {
    public Shelf {
        lessons = lessons.stream()
                .sorted(Comparator.comparing(Lesson::section)
                        .thenComparingInt(Lesson::order)
                        .thenComparing(Lesson::id))
                .toList();
        problems = List.copyOf(problems);
    }

    /** The lesson of that name. */
    public Optional<Lesson> find(String id) {
        return lessons.stream().filter(l -> l.id().equals(id)).findFirst();
    }

    /** Those of one section. */
    public List<Lesson> in(Section section) {
        return lessons.stream().filter(l -> l.section() == section).toList();
    }

    /** With the lessons of another shelf; one of the same name takes the place of ours. */
    public Shelf with(Shelf other) {
        List<Lesson> all = new ArrayList<>(other.lessons);
        lessons.stream().filter(l -> other.find(l.id()).isEmpty()).forEach(all::add);
        List<String> both = new ArrayList<>(problems);
        both.addAll(other.problems);
        return new Shelf(all, both);
    }
}
