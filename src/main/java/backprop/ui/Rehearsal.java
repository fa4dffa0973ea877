package backprop.ui;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** A start that ends when the lab is seen. The build learns from it which classes a start needs. */
final class Rehearsal {
    private Rehearsal() {}

    /** Opens the window and closes it. */
    public static void main(String[] args) {
        WarmUp.start();
        Application.launch(Opening.class);
    }

    /** The lab, as far as its first frames. */
    public static final class Opening extends App {
        @Override
        void shown(Stage stage) {
            super.shown(stage);
            Platform.exit();
        }
    }
}
