package backprop.ui.lessons;

import backprop.lesson.Lesson;
import backprop.lesson.Section;

/** A line of the table of contents. */
sealed interface Entry {
    /** How far one is with a lesson: the sign in the list, and the word for it. */
    enum Mark {
        NEW("○", "not begun"),
        BEGUN("◐", "begun"),
        DONE("✓", "done");

        private final String sign;
        private final String words;

        Mark(String sign, String words) {
            this.sign = sign;
            this.words = words;
        }

        String sign() {
            return sign;
        }

        String words() {
            return words;
        }
    }

    /**
     * How far one is with a lesson.
     *
     * @param solved how much of it, out of how much
     */
    record Standing(Mark mark, int solved, int all) {
        /** {@code begun, 3 of 13 done}. */
        String words() {
            return mark == Mark.BEGUN && all > 0 ? mark.words() + ", " + solved + " of " + all + " done" : mark.words();
        }

        /** Short, for the list: {@code 3/13}; empty where there is nothing to tell. */
        String share() {
            return mark == Mark.BEGUN && solved > 0 ? solved + "/" + all : "";
        }
    }

    /** The title of a section; it cannot be chosen. */
    record Head(Section section) implements Entry {}

    /** A lesson. */
    record Item(Lesson lesson) implements Entry {}
}
