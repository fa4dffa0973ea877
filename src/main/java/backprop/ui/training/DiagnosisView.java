package backprop.ui.training;

import backprop.training.Diagnosis;
import backprop.training.History;
import backprop.training.NonFinite;
import backprop.training.Run;
import backprop.ui.kit.Background;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.concurrent.Task;
import javafx.event.ActionEvent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** What keeps a run from learning at the step that is looked at, worked out away from the window and shown as cards. */
final class DiagnosisView {
    private final Label title;
    private final VBox cards;
    private final FindingCards.Doors doors;
    private final Background diagnosing = new Background("training-diagnosis");
    private final PauseTransition patience = new PauseTransition(Duration.millis(200));

    DiagnosisView(Label title, VBox cards, FindingCards.Doors doors) {
        this.title = title;
        this.cards = cards;
        this.doors = doors;
        patience.setOnFinished(this::sayThatItTakesTime);
    }

    /**
     * What was found at one moment.
     *
     * @param history of the run, as it would go on where its last step is looked at
     * @param end where the first number that is not finite came from, if the run stopped there
     */
    record Found(Outcome outcome, History history, Diagnosis diagnosis, Optional<StoppedCard.Chain> end) {
        static Found at(Outcome outcome) {
            Optional<StoppedCard.Chain> end = Optional.empty();
            boolean isLast = outcome.step() == outcome.steps();
            if (outcome.isStopped() && isLast) {
                end = NonFinite.in(outcome.network(), outcome.run().recipe().training())
                        .map(found -> StoppedCard.Chain.of(outcome, found));
            }
            Run run = isLast && !outcome.isStopped() ? outcome.goingOn() : outcome.run();
            return new Found(outcome, run.history(), Diagnosis.of(run.history(), outcome.step()), end);
        }
    }

    /** What was found before goes away where the answer takes longer than one notices. */
    void render(Outcome outcome) {
        title.setText("Diagnosis at step " + outcome.step());
        patience.playFromStart();
        diagnosing.run(
                new Task<Found>() {
                    @Override
                    protected Found call() {
                        return Found.at(outcome);
                    }
                },
                found -> {
                    patience.stop();
                    cards.getChildren().setAll(new FindingCards(found, doors).cards());
                });
    }

    private void sayThatItTakesTime(ActionEvent event) {
        Label looking = new Label("Looking for what keeps it from learning …");
        looking.getStyleClass().add("quiet");
        looking.setId("training-diagnosing");
        cards.getChildren().setAll(looking);
    }

    void stop() {
        patience.stop();
        diagnosing.stop();
    }
}
