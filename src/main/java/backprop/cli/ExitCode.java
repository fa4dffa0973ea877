package backprop.cli;

/** What the number that a verb ends with says. */
final class ExitCode {
    /** All went well. */
    static final int OK = 0;
    /** The verb ran and its answer is no. */
    static final int NEGATIVE = 1;
    /** The words on the command line make no sense. */
    static final int USAGE = 2;
    /** The file is no network file. */
    static final int DOCUMENT = 3;
    /** A file or the output cannot be read or written, or there is no display. */
    static final int INPUT_OUTPUT = 4;
    /** A mistake of the program. */
    static final int INTERNAL = 70;
    /** Ended from outside. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
