package backprop.cli;

/** The verb cannot give what was asked for, though the words and the file are right. Its message says why. */
final class NegativeAnswer extends Exception {
    private static final long serialVersionUID = 1;

    NegativeAnswer(String message) {
        super(message);
    }
}
