package backprop.ui.kit;

/** Where a pane says something to the user without getting in the way. */
public interface Messages {
    /** Says what goes on or what could be done; an empty text takes back what was said. */
    void hint(String text);

    /** Says what is wrong and what to do about it. */
    void problem(String text);
}
