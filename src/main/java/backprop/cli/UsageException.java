package backprop.cli;

/** Words that the command line cannot mean with this file, such as a sample that it has not. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
