package backprop.ui.flow;

import backprop.ui.flow.Outcome.Phase;
import backprop.ui.flow.Outcome.Seeds;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** Starts the many seeds and stops them; its tooltip says how far they have come. */
public final class RunButton extends Button {
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final Tooltip reason = new Tooltip();

    /** A button that knows of no seeds yet. */
    public RunButton() {
        setTooltip(reason);
    }

    void render(Seeds seeds) {
        boolean running = seeds.phase() == Phase.RUNNING;
        setText(running ? "Cancel" : "Run");
        setAccessibleText(running ? "Cancel the seeds" : "Run the seeds");
        pseudoClassStateChanged(WAITING, seeds.phase() == Phase.WAITING);
        reason.setText(reason(seeds, seeds.setup().seeds()));
    }

    private static String reason(Seeds seeds, int wanted) {
        return switch (seeds.phase()) {
            case RUNNING -> seeds.count() + " of " + wanted + " seeds are done; stop here";
            case DONE -> "All " + wanted + " seeds are done; run them again";
            case CANCELLED -> "Stopped after " + seeds.count() + " of " + wanted + " seeds; run all";
            case WAITING -> "So much takes a while: run all " + wanted + " seeds";
        };
    }
}
