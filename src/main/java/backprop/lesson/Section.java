package backprop.lesson;

import java.util.Arrays;
import java.util.Optional;

/** The parts of the table of contents. */
public enum Section {
    LESSONS("Lessons"),
    EXERCISES("Exercises"),
    PRACTICE("Practice");

    private final String title;

    Section(String title) {
        this.title = title;
    }

    /** As it stands above the list. */
    public String title() {
        return title;
    }

    static Optional<Section> named(String title) {
        return Arrays.stream(values())
                .filter(s -> s.title.equalsIgnoreCase(title))
                .findFirst();
    }
}
