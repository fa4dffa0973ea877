package backprop.cli;

/** Words that the command line cannot mean, such as a sample that a file has not or a layer of no neurons. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }

    /** What a room below had against the words of an option. */
    static UsageException of(String option, IllegalArgumentException objection) {
        return new UsageException(option + ": " + objection.getMessage());
    }
}
