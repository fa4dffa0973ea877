package backprop.ui.training;

import backprop.engine.Bias;
import backprop.engine.Loss;
import backprop.training.Reduction;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** The menus of biases, of the loss of a sample, and of what becomes of several losses. */
final class ConventionMenus {
    private final MenuButton biases;
    private final MenuButton loss;
    private final MenuButton reduction;
    private final BiConsumer<String, UnaryOperator<Setup>> edit;

    /** @param edit gets the name of what is changed, and the change */
    ConventionMenus(
            MenuButton biases, MenuButton loss, MenuButton reduction, BiConsumer<String, UnaryOperator<Setup>> edit) {
        this.biases = biases;
        this.loss = loss;
        this.reduction = reduction;
        this.edit = edit;
        for (Bias each : Bias.values()) {
            add(biases, "biases", each.fileName(), words(each), c -> c.with(each));
        }
        add(loss, "loss", "usual", "as usual for the data", c -> c.with(Optional.empty()));
        for (Loss each : Convention.losses()) {
            add(loss, "loss", each.fileName(), each.label(), c -> c.with(Optional.of(each)));
        }
        for (Reduction each : Reduction.values()) {
            add(reduction, "reduction", each.word(), words(each), c -> c.with(each));
        }
        biases.setTooltip(new Tooltip("They begin at 0: free ones learn, held ones stay at 0, with none z is W a alone."
                + "\nAnother choice begins a new run; undo brings this one back."));
        reduction.setTooltip(
                new Tooltip("What a step goes down, and what the charts show: the mean of the losses of its samples, or"
                        + " their sum,\n"
                        + "with a gradient as many times larger. Another choice begins a new run."));
    }

    private static String words(Bias bias) {
        return switch (bias) {
            case FREE -> "free: they learn";
            case HELD -> "held: they stay at 0";
            case NONE -> "none: z is W a alone";
        };
    }

    private static String words(Reduction reduction) {
        return switch (reduction) {
            case MEAN -> "mean of the losses of the samples";
            case SUM -> "sum of the losses of the samples";
        };
    }

    private void add(MenuButton menu, String name, String value, String text, UnaryOperator<Convention> change) {
        MenuItem item = new MenuItem(text);
        item.setId(menu.getId() + "-" + value);
        item.setOnAction(event -> edit.accept(name, s -> s.with(change.apply(s.convention()))));
        menu.getItems().add(item);
    }

    /**
     * Shows what is chosen.
     *
     * @param present the loss of the network that is seen, which the data may have chosen
     */
    void render(Convention chosen, Loss present) {
        biases.setText(chosen.bias().fileName());
        biases.setAccessibleText("Biases of all layers: " + chosen.bias().fileName());
        Loss shown = chosen.loss().orElse(present);
        loss.setText(shown.title());
        loss.setAccessibleText("Loss of one sample: " + shown.title());
        loss.setTooltip(new Tooltip(shown.label() + (chosen.loss().isPresent() ? "" : ", as usual for the data")
                + "\nAnother choice begins a new run; undo brings this one back."));
        reduction.setText(chosen.reduction().word() + " of the samples");
        reduction.setAccessibleText(
                "Loss of several samples: their " + chosen.reduction().word());
    }
}
