package backprop.ui;

/** Asks what shall become of changes that are not saved. */
final class UnsavedQuestion {
    private final Overlay overlay;

    UnsavedQuestion(Overlay overlay) {
        this.overlay = overlay;
    }

    /**
     * Asks; Escape and <i>Cancel</i> leave everything as it is.
     *
     * @param name what has changed
     * @param save saves it and then goes on
     * @param goOn goes on without it
     */
    void ask(String name, Runnable save, Runnable goOn) {
        new Question(
                        overlay,
                        "unsaved-question",
                        "Save the changes to " + name + "?",
                        "Weights, biases or samples differ from what was opened or saved last.")
                .answer("cancel", "Cancel", () -> {})
                .answer("discard-changes", "Discard the changes", goOn)
                .answer("save-changes", "Save", save)
                .ask();
    }
}
