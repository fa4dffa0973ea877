package backprop.ui.flow;

import backprop.flow.Diagnosis;
import backprop.flow.Flow;
import backprop.flow.Remedy;
import backprop.flow.Summary;
import backprop.picture.Mark;
import backprop.picture.flow.FlowCharts;
import backprop.picture.flow.FlowNames;
import backprop.ui.kit.Fxml;
import backprop.ui.kit.PictureCopy;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What one seed gave for one network: verdict, receipt, remedies and heatmaps. */
final class ContenderCard extends VBox {
    private static final PseudoClass HEALTHY = PseudoClass.getPseudoClass("healthy");
    private static final int MOST_REMEDIES = 3;

    private final int index;
    private final Consumer<Remedy> onRemedy;
    private final Label lead = new Label("Would help:");
    private List<Remedy> offered = List.of();

    @FXML
    private Label title;

    @FXML
    private Label verdict;

    @FXML
    private Label diagnosis;

    @FXML
    private FlowPane remedies;

    @FXML
    private ChartPane strip;

    @FXML
    private ChartPane receipt;

    @FXML
    private ChartPane neurons;

    @SuppressWarnings("NullAway.Init") // the loader sets what is marked FXML
    ContenderCard(int index, Consumer<Remedy> onRemedy) {
        this.index = index;
        this.onRemedy = onRemedy;
        Fxml.fill(this);
        char letter = FlowCharts.letter(index);
        setId("flow-card-" + letter);
        lead.getStyleClass().addAll("quiet", "small", "lead");
        diagnosis.setId("flow-diagnosis-" + letter);
        verdict.setId("flow-verdict-" + letter);
        strip.setId("flow-heat-" + letter);
        receipt.setId("flow-receipt-" + letter);
        neurons.setId("flow-neurons-" + letter);
    }

    /** Who is told which number was chosen, and what the arrow keys came to. */
    void on(Consumer<Mark> chosen, Consumer<String> spoken) {
        for (ChartPane chart : List.of(strip, receipt, neurons)) {
            chart.onChosen(chosen);
            chart.onSpoken(spoken);
        }
    }

    /** Lets pictures of the charts be copied. */
    void serve(PictureCopy copies) {
        copies.serve(strip, "the heatmap", strip::picture);
        copies.serve(receipt, "the factors", receipt::picture);
        copies.serve(neurons, "the neurons", neurons::picture);
    }

    void render(Measured measured, Optional<Summary> sparedSeeds, FlowCharts charts) {
        Diagnosis found = measured.diagnoses().get(index);
        Flow flow = found.flow();
        title.setText(Phrases.title(flow));
        verdict.setText(found.kind().word());
        boolean healthy = found.kind() == Diagnosis.Kind.HEALTHY;
        verdict.pseudoClassStateChanged(HEALTHY, healthy);
        diagnosis.setText(Phrases.diagnosis(found, measured.spared().get(index), sparedSeeds));
        diagnosis.setStyle("-fx-border-color: transparent transparent transparent "
                + charts.ink(index).hex());
        renderRemedies(found);
        strip.show(size -> charts.strip(index, size), Phrases.norms(flow));
        receipt.show(
                size -> charts.receipt(index, found, size),
                "What the weights and the slopes multiplied δ by, " + FlowNames.of(flow.experiment()));
        neurons.show(size -> charts.neurons(index, size), "|δ| of every neuron. " + Phrases.units(flow));
    }

    private void renderRemedies(Diagnosis found) {
        List<Remedy> best = found.remedies().stream().limit(MOST_REMEDIES).toList();
        if (best.equals(offered)) {
            return;
        }
        offered = best;
        remedies.getChildren().clear();
        remedies.setManaged(!best.isEmpty());
        remedies.setVisible(!best.isEmpty());
        remedies.getChildren().add(lead);
        for (Remedy remedy : best) {
            Button button = new Button(Phrases.remedy(remedy));
            button.setId("flow-remedy-" + FlowCharts.letter(index) + "-"
                    + remedies.getChildren().size());
            button.getStyleClass().add("small");
            button.setAccessibleText(Phrases.remedyReason(remedy, found));
            button.setTooltip(new Tooltip(Phrases.remedyReason(remedy, found)));
            button.setOnAction(event -> onRemedy.accept(remedy));
            remedies.getChildren().add(button);
        }
    }
}
