package backprop.session;

/** An edit that cannot be made; the message says why and what would be accepted. */
public final class EditException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message for the user. */
    public EditException(String message) {
        super(message);
    }
}
