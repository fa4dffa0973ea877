package backprop.lesson.text;

import java.io.Serial;

/** Something in a text that is not known: a name, a command of TeX, a kind of block. */
public final class TextException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int line;

    /**
     * A problem at a place.
     *
     * @param line the line of the text, from 1
     * @param problem what is not known or missing
     */
    public TextException(int line, String problem) {
        super("line " + line + ": " + problem);
        this.line = line;
        this.problem = problem;
    }

    private final String problem;

    /** The line, from 1. */
    public int line() {
        return line;
    }

    /** What is not known or missing. */
    public String problem() {
        return problem;
    }
}
