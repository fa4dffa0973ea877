package backprop.ui;

import backprop.ui.kit.Messages;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The line at the bottom of the window: what was said last, and what goes on while it takes long enough to wonder. */
final class StatusLine implements Messages {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
    private static final Duration PATIENCE = Duration.millis(150);

    /** Whoever said something meanwhile spoke of the change itself, which may arrive late. */
    private static final long OF_THE_CHANGE = 2_000_000_000L;

    private final Label label;
    private final HBox bar;
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private @Nullable Object work;
    private @Nullable HBox progress;
    private long said;
    private boolean problem;

    StatusLine(Label label, HBox bar) {
        this.label = label;
        this.bar = bar;
    }

    @Override
    public void hint(String text) {
        say(text, false);
    }

    @Override
    public void problem(String text) {
        say(text, true);
    }

    /**
     * Something else was done: what was said, such as what undo brings back or why something failed, is past. A problem does
     * not speak of a change that was made.
     */
    void changed() {
        if (problem || System.nanoTime() - said > OF_THE_CHANGE) {
            say("", false);
        }
    }

    private void say(String text, boolean problem) {
        said = System.nanoTime();
        this.problem = problem;
        label.pseudoClassStateChanged(PROBLEM, problem);
        label.setText(problem ? "✕ " + text : text);
        label.setAccessibleText(problem ? "Problem: " + text : text);
        label.setTooltip(text.isEmpty() ? null : new Tooltip(text));
    }

    /** Shows that work goes on, and if it can be given up, how; work that began before is no longer spoken of. */
    void busy(Object begun, String words, @Nullable Runnable stop) {
        work = begun;
        patience.setOnFinished(event -> showProgress(words, stop));
        patience.playFromStart();
    }

    /** Shows that work is over, if it is the one spoken of. */
    void idle(Object done) {
        if (done.equals(work)) {
            work = null;
            patience.stop();
            bar.getChildren().remove(progress);
            progress = null;
        }
    }

    private void showProgress(String words, @Nullable Runnable stop) {
        bar.getChildren().remove(progress);
        ProgressBar moving = new ProgressBar();
        moving.setPrefWidth(90);
        moving.setAccessibleText(words);
        HBox shown = new HBox(8, new Label(words), moving);
        shown.setId("progress");
        shown.getStyleClass().add("progress");
        if (stop != null) {
            Button button = new Button("Cancel");
            button.setId("stop");
            button.setAccessibleText("Cancel: " + words);
            button.getStyleClass().add("small");
            button.setOnAction(event -> stop.run());
            shown.getChildren().add(button);
        }
        progress = shown;
        bar.getChildren().add(1, shown);
    }
}
