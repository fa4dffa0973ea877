package backprop.lesson;

import java.io.Serial;

/** A lesson that cannot be read: {@code 04-bp1.md, line 12: {delta9[1]}: delta9[1] is not known}. */
public final class LessonException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;

    LessonException(String file, int line, String problem) {
        super(file + ", line " + line + ": " + problem);
        this.file = file;
        this.line = line;
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
