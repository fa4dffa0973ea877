package backprop.ui.training;

import backprop.picture.Theme;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** What stands along the steps of the run, the loss and a measure of each layer: a place in either is a step to travel to. */
final class RunCharts {
    private final StepChart loss;
    private final CheckBox log;
    private final StepChart heat;
    private final Label heatTitle;
    private final MenuButton measure;
    private final Supplier<Theme> theme;
    private Measure chosen = Measure.GRADIENT;

    /**
     * @param log whether the axis of the loss has powers of ten
     * @param measure chooses what is shown of each layer
     */
    RunCharts(
            Trainer trainer,
            StepChart loss,
            CheckBox log,
            StepChart heat,
            Label heatTitle,
            MenuButton measure,
            Supplier<Theme> theme) {
        this.loss = loss;
        this.log = log;
        this.heat = heat;
        this.heatTitle = heatTitle;
        this.measure = measure;
        this.theme = theme;
        log.setOnAction(event -> render(trainer.outcome()));
        for (Measure each : Measure.values()) {
            MenuItem item = new MenuItem(each.title());
            item.setId("training-measure-" + each.name().toLowerCase(Locale.ROOT));
            item.setOnAction(event -> {
                chosen = each;
                render(trainer.outcome());
            });
            measure.getItems().add(item);
        }
        for (StepChart chart : List.of(loss, heat)) {
            chart.onPlace(
                    point -> trainer.travel(charts(trainer.outcome()).steps().stepAt(point.getX(), chart.getWidth())));
            chart.onMove(trainer::move);
        }
    }

    private TrainingCharts charts(Outcome outcome) {
        return new TrainingCharts(outcome, theme.get());
    }

    /** What the strips show, for a hint. */
    String measure() {
        return chosen.title() + " by step";
    }

    void render(Outcome outcome) {
        TrainingCharts charts = charts(outcome);
        loss.show(size -> charts.loss(log.isSelected(), size), Phrases.loss(outcome));
        heatTitle.setText(chosen.heading());
        measure.setText(chosen.title());
        heat.show(size -> charts.heat(chosen, size), Phrases.heat(outcome, chosen));
    }
}
