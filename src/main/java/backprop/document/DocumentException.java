package backprop.document;

/**
 * A network file that is not one: where, what was expected, and what was found.
 *
 * <p>Its message is a line to show as it is, {@code $.layers[1].weights[0]: expected 4 numbers, found 3 (line 12, column
 * 9)}, with the name of the file before it where {@link #in} has put it.
 *
 * <p>It is checked, since a wrong file is no mistake of the program: whoever opens one has to say something to the person
 * who chose it.
 */
public class DocumentException extends Exception {
    private static final long serialVersionUID = 1;

    private final String file;
    private final String path;
    private final String expectation;
    private final String found;
    private final int line;
    private final int column;

    /**
     * @param path the JSON path of the value, {@code $.layers[1].weights[0]}
     * @param expectation what the reader can take there, {@code 4 numbers}
     * @param found what stands there, {@code 3}
     * @param line the line from 1, or 0 if the fault has no place
     * @param column the character of the line from 1, or 0
     */
    public DocumentException(String path, String expectation, String found, int line, int column) {
        this("", path, expectation, found, line, column);
    }

    /** A fault that is not at one place of a JSON text, told in a sentence. */
    protected DocumentException(String sentence) {
        super(sentence);
        file = "";
        path = "$";
        expectation = "";
        found = "";
        line = 0;
        column = 0;
    }

    private DocumentException(String file, String path, String expectation, String found, int line, int column) {
        super(message(file, path, expectation, found, line, column));
        this.file = file;
        this.path = path;
        this.expectation = expectation;
        this.found = found;
        this.line = line;
        this.column = column;
    }

    private static String message(String file, String path, String expectation, String found, int line, int column) {
        return (file.isEmpty() ? "" : file + ": ")
                + path + ": expected " + expectation + ", found " + found
                + (line > 0 ? " (line " + line + ", column " + column + ")" : "");
    }

    /** The same fault, said of a file of this name. */
    public DocumentException in(String fileName) {
        DocumentException named = new DocumentException(fileName, path, expectation, found, line, column);
        named.initCause(this);
        return named;
    }

    /** The name of the file, or nothing if it is not known here. */
    public String file() {
        return file;
    }

    /** The JSON path of the value, {@code $} for the document itself. */
    public String path() {
        return path;
    }

    /** What the reader can take there. */
    public String expectation() {
        return expectation;
    }

    /** What stands there. */
    public String found() {
        return found;
    }

    /** The line from 1, or 0 if the fault has no place. */
    public int line() {
        return line;
    }

    /** The character of the line from 1, or 0 if the fault has no place. */
    public int column() {
        return column;
    }
}
