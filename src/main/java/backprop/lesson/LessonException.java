package backprop.lesson;

import backprop.document.Excerpt;
import java.io.Serial;

/** A lesson that cannot be read: {@code 04-bp1.md, line 12: {delta9[1]}: delta9[1] is not known}. */
public final class LessonException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    /** Characters of a problem that are shown. */
    private static final int LENGTH = 300;

    private final String file;
    private final int line;

    LessonException(String file, int line, String problem) {
        super(file + ", line " + line + ": " + Excerpt.plain(problem, LENGTH));
        this.file = file;
        this.line = line;
    }

    /** Of a lesson that the lab could not read, nobody knows where. */
    LessonException(String file, Throwable cause) {
        super(file + ", line 1: cannot be read: " + Excerpt.plain(cause.toString(), LENGTH), cause);
        this.file = file;
        this.line = 1;
    }

    /** The file's name. */
    public String file() {
        return file;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }
}
