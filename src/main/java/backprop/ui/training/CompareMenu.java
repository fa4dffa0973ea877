package backprop.ui.training;

import backprop.engine.Activation;
import backprop.engine.Initialiser;
import backprop.picture.Names;
import backprop.training.Optimiser;
import backprop.training.Run;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** A second run with one thing changed, from the same data and the same seed. */
final class CompareMenu {
    private final MenuButton button;
    private final Trainer trainer;
    private final Map<MenuItem, UnaryOperator<Setup>> changes = new LinkedHashMap<>();
    private final MenuItem alone = new MenuItem("One run again");

    CompareMenu(MenuButton button, Trainer trainer) {
        this.button = button;
        this.trainer = trainer;
        Menu activations = new Menu("Activation");
        for (Activation each : Choices.activations()) {
            activations.getItems().add(item(each.fileName(), Names.of(each), s -> s.with(each)));
        }
        Menu optimisers = new Menu("Optimiser");
        for (Optimiser each : Choices.optimisers()) {
            optimisers.getItems().add(item(each.word(), Choices.title(each), s -> s.with(each, s.rate())));
        }
        Menu initialisers = new Menu("First weights");
        for (Initialiser each : Initialiser.examples()) {
            initialisers.getItems().add(item(each.fileName(), Names.of(each), s -> s.with(each)));
        }
        Menu rates = new Menu("η");
        rates.getItems()
                .addAll(
                        item("10-η", "10 η", s -> s.with(s.optimiser(), 10 * s.rate())),
                        item("3-η", "3 η", s -> s.with(s.optimiser(), 3 * s.rate())),
                        item("η-÷-3", "η ÷ 3", s -> s.with(s.optimiser(), s.rate() / 3)),
                        item("η-÷-10", "η ÷ 10", s -> s.with(s.optimiser(), s.rate() / 10)));
        alone.setId("training-compare-none");
        alone.setOnAction(event -> trainer.alone());
        button.setOnShowing(event -> changes.forEach((item, change) -> item.setDisable(!isOther(change))));
        button.getItems().addAll(activations, optimisers, initialisers, rates, alone);
    }

    private MenuItem item(String id, String name, UnaryOperator<Setup> change) {
        MenuItem item = new MenuItem(name);
        item.setId("training-compare-" + id);
        changes.put(item, change);
        item.setOnAction(event -> {
            Setup changed = change.apply(trainer.setup());
            trainer.compare(name, () -> Run.of(changed.recipe()));
        });
        return item;
    }

    /** What the run has already would be the same run, and a rate may be too large or too small to be changed. */
    private boolean isOther(UnaryOperator<Setup> change) {
        try {
            return !change.apply(trainer.setup()).equals(trainer.setup());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    void render(Outcome outcome) {
        Outcome.Rival rival = outcome.rival();
        alone.setDisable(rival == null);
        button.setText(rival == null ? "Compare with …" : "Beside: " + rival.name());
        button.setTooltip(rival == null ? null : new Tooltip(rival.name()));
        button.setDisable(outcome.isBusy());
    }
}
