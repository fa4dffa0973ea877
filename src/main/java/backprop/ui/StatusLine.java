package backprop.ui;

import backprop.ui.kit.Messages;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** The line at the bottom of the window. */
final class StatusLine implements Messages {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private final Label label;

    StatusLine(Label label) {
        this.label = label;
    }

    @Override
    public void hint(String text) {
        say(text, false);
    }

    @Override
    public void problem(String text) {
        say(text, true);
    }

    private void say(String text, boolean problem) {
        label.pseudoClassStateChanged(PROBLEM, problem);
        label.setText(problem ? "✕ " + text : text);
        label.setAccessibleText(problem ? "Problem: " + text : text);
        label.setTooltip(text.isEmpty() ? null : new Tooltip(text));
    }
}
