package backprop.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a verb prints its result: UTF-8 and "\n", whatever the platform would like.
 *
 * <p>A {@link PrintStream} keeps quiet when its disk is full or its reader has gone, so this asks it every few pages and
 * stops the verb.
 */
final class Output {
    private static final int PAGE = 1 << 15;

    private final PrintStream stream;
    private final StringBuilder page = new StringBuilder();

    Output(PrintStream stream) {
        this.stream = stream;
    }

    /** Prints a line. */
    void line(String text) throws IOException {
        text(text);
        text("\n");
    }

    /** Prints text as it is. */
    void text(String text) throws IOException {
        page.append(text);
        if (page.length() >= PAGE) {
            flush();
        }
    }

    /**
     * Hands on everything printed so far.
     *
     * @throws IOException if the stream no longer takes it
     */
    void flush() throws IOException {
        byte[] bytes = page.toString().getBytes(StandardCharsets.UTF_8);
        page.setLength(0);
        stream.write(bytes, 0, bytes.length);
        if (stream.checkError()) {
            throw new IOException(
                    "the output could not be written to its end: the disk is full or the reader has gone");
        }
    }
}
