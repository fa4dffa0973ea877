package backprop.ui.training;

import backprop.engine.Cell;
import backprop.engine.Numerals;
import backprop.engine.Sample;
import backprop.flow.Sizes;
import backprop.training.Fix;
import backprop.training.Optimiser;
import backprop.training.Recipe;
import backprop.training.Run;
import backprop.ui.kit.Messages;
import java.util.List;
import javafx.scene.control.Button;

/** What can be done with the step that is looked at: open it in the graph, or train on from it or beside it. */
final class StepActions implements FindingCards.Doors {
    private static final int MOST_SAMPLES = 1000;

    private final Trainer trainer;
    private final LossDesk losses;
    private final LowerView below;
    private final TrainingPane.Doors doors;
    private final Messages messages;

    /**
     * @param losses holds what somebody tries instead of the step
     * @param below shows what a unit answers
     */
    StepActions(Trainer trainer, LossDesk losses, LowerView below, TrainingPane.Doors doors, Messages messages) {
        this.trainer = trainer;
        this.losses = losses;
        this.below = below;
        this.doors = doors;
        this.messages = messages;
    }

    /** Names and enables the buttons. */
    void render(Outcome outcome, Button open, Button goOn) {
        open.setText(isTried() ? "Open what you try in the graph" : "Open step " + outcome.step() + " in the graph");
        goOn.setText(isTried() ? "Continue with it" : "Continue from here");
        open.setDisable(outcome.isBusy());
        goOn.setDisable(outcome.isBusy() || (outcome.steps() == 0 && !isTried()));
    }

    private boolean isTried() {
        return losses.tried().isPresent();
    }

    /** Opens the step, or what is tried, with the samples that are learned from. */
    void open() {
        Outcome outcome = trainer.outcome();
        int step = outcome.step();
        Recipe recipe = outcome.run().history().recipeAt(step);
        List<Sample> samples = recipe.training().list();
        List<Sample> opened = samples.subList(0, Math.min(MOST_SAMPLES, samples.size()));
        int first = Math.min(recipe.firstSampleAt(step), opened.size() - 1);
        doors.open(stepName() + (isTried() ? ", tried" : ""), losses.shown(), opened, first, recipe.rateAt(step));
        messages.hint("Step " + Numerals.fixed(step, 0)
                + (isTried() ? " with what you tried" : " as it was in training")
                + ", on sample " + (first + 1) + " alone" + plainly(recipe)
                + "; undo returns to the network before.");
    }

    /** The graph knows plain descent only. */
    private static String plainly(Recipe recipe) {
        return recipe.optimiser() instanceof Optimiser.Sgd ? "" : ", its update as plain descent";
    }

    /** Makes so many steps from here on. */
    void goOn(int steps) {
        trainer.goOnFrom(trainer.outcome().step(), losses.shown(), steps);
    }

    /** What the step is called in the graph. */
    private String stepName() {
        Outcome outcome = trainer.outcome();
        return outcome.setup().data().name() + " " + Sizes.text(outcome.setup().sizes()) + ", step " + outcome.step();
    }

    @Override
    public void tryOut(Fix fix) {
        Run first = trainer.outcome().run();
        trainer.compare(fix.name(), () -> fix.on(first));
        messages.hint("A second run beside the first: " + fix.text());
    }

    @Override
    public void show(int layer, Units.Unit unit) {
        messages.hint(below.show(trainer.outcome(), layer, unit));
    }

    @Override
    public void open(Sample sample, Cell cell) {
        Outcome outcome = trainer.outcome();
        double rate = outcome.run().history().recipeAt(outcome.step()).rateAt(outcome.step());
        doors.open(stepName(), outcome.network(), sample, rate, cell);
        messages.hint("The step that gives " + cell.unicode() + "; undo returns to the network before.");
    }
}
