package backprop.ui;

/** Asks what shall become of a file that somebody else has changed since it was opened. */
final class ChangedQuestion {
    private final Overlay overlay;

    ChangedQuestion(Overlay overlay) {
        this.overlay = overlay;
    }

    /**
     * Asks; Escape and <i>Cancel</i> leave the file and what is open as they are.
     *
     * @param name the file
     * @param reload opens what the file holds now
     * @param overwrite saves over it
     * @param keepBoth saves beside it
     */
    void ask(String name, Runnable reload, Runnable overwrite, Runnable keepBoth) {
        new Question(
                        overlay,
                        "changed-question",
                        name + " has been changed by another program or window",
                        "Reload gives up the changes made here, Overwrite those made there. Keep both saves to a new"
                                + " file beside it.")
                .answer("cancel", "Cancel", () -> {})
                .answer("reload", "Reload", reload)
                .answer("overwrite", "Overwrite", overwrite)
                .answer("keep-both", "Keep both", keepBoth)
                .ask();
    }
}
