package backprop.ui.training;

import backprop.training.History;
import backprop.training.Series;

/** What the strip of each layer shows by step. */
enum Measure {
    GRADIENT("‖∂ℒ/∂W‖", "W", "Gradient flow through time"),
    DELTA("‖δ‖", "δ", "Error signal through time"),
    UPDATE("update : weight", "W", "Update : weight through time");

    private final String title;
    private final String letter;
    private final String heading;

    Measure(String title, String letter, String heading) {
        this.title = title;
        this.letter = letter;
        this.heading = heading;
    }

    String title() {
        return title;
    }

    String letter() {
        return letter;
    }

    String heading() {
        return heading;
    }

    Series of(History history, int l) {
        return switch (this) {
            case GRADIENT -> history.gradientNorm(l);
            case DELTA -> history.deltaNorm(l);
            case UPDATE -> history.updateRatio(l);
        };
    }
}
