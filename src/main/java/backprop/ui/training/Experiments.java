package backprop.ui.training;

import java.util.List;
import javafx.scene.control.MenuItem;

/** What can be tried beside the run of the screen. */
final class Experiments {
    private final Trainer trainer;
    private final TrainingPane.Doors doors;

    Experiments(Trainer trainer, TrainingPane.Doors doors) {
        this.trainer = trainer;
        this.doors = doors;
    }

    List<MenuItem> items() {
        return List.of(
                item("symmetry", "Symmetry: units that stay twins …", this::symmetry),
                item("zero", "Two samples and a forgotten zero …", this::zero));
    }

    private static MenuItem item(String name, String text, Runnable shown) {
        MenuItem item = new MenuItem(text);
        item.setId("training-experiments-" + name);
        item.setOnAction(event -> shown.run());
        return item;
    }

    private void symmetry() {
        SymmetryCard card = new SymmetryCard(
                trainer.recipe(),
                run -> {
                    doors.hide();
                    trainer.compare("other first weights", run);
                },
                doors::hide);
        doors.show(card, card.first());
    }

    private void zero() {
        Outcome outcome = trainer.outcome();
        ZeroCard card = new ZeroCard(
                outcome.network(),
                outcome.step(),
                outcome.run().recipe().training(),
                outcome.setup().rate(),
                doors::hide);
        doors.show(card, card.first());
    }
}
