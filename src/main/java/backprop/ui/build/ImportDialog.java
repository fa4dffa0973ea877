package backprop.ui.build;

import backprop.document.imports.FoundArray;
import backprop.document.imports.FoundLayer;
import backprop.document.imports.FoundNetwork;
import backprop.document.imports.Orientation;
import backprop.engine.Activation;
import backprop.engine.Loss;
import backprop.engine.Network;
import backprop.ui.kit.Choice;
import backprop.ui.kit.Fxml;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Shows the layers that were found in a file of weights and asks for what the file does not say. */
public final class ImportDialog extends VBox {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_ROWS = 3;
    private static final int ROW_HEIGHT = 28;

    private final String title;
    private final FoundNetwork found;
    private final Consumer<Answer> done;
    private final Runnable cancelled;
    private final HiddenLayers hiddenLayers;
    private Orientation stand;
    private Activation outputActivation = Activation.IDENTITY;
    private Loss chosenLoss = Loss.MSE;

    @FXML
    private Label heading;

    @FXML
    private ListView<String> layers;

    @FXML
    private MenuButton orientation;

    @FXML
    private Label stands;

    @FXML
    private FlowPane hidden;

    @FXML
    private MenuButton output;

    @FXML
    private MenuButton loss;

    @FXML
    private TextField name;

    @FXML
    private Label note;

    @FXML
    private Label problem;

    @FXML
    private Button ok;

    /** What was answered. */
    public record Answer(
            String name, FoundNetwork found, Orientation stand, List<Activation> hidden, Activation output, Loss loss) {
        /** The network; of a large one the matrices take a moment to turn. */
        public Network network() {
            return found.network(stand, hidden, output, loss);
        }
    }

    /**
     * @param title what the network is called if nobody says otherwise
     * @param done gets the answer
     * @param cancelled runs if there is none
     */
    @SuppressWarnings("NullAway.Init") // the loader sets what is marked FXML
    public ImportDialog(String title, FoundNetwork found, Consumer<Answer> done, Runnable cancelled) {
        this.title = title;
        this.found = found;
        this.done = done;
        this.cancelled = cancelled;
        stand = found.orientation();
        Fxml.fill(this);
        hiddenLayers = new HiddenLayers(hidden, "import-activation-", Activation.RELU, this::render);
        offer();
        name.setText(title);
        name.textProperty().addListener((property, was, is) -> render());
        layers.setFixedCellSize(ROW_HEIGHT);
        layers.setPrefHeight(2 + ROW_HEIGHT * Math.min(MOST_ROWS, found.layers().size()));
        layers.setMinHeight(USE_PREF_SIZE);
        render();
    }

    /** What gets the focus first. */
    public Node first() {
        return hidden.getChildren().isEmpty() ? output : hidden.getChildren().get(0);
    }

    private void offer() {
        Choice.fill(orientation, Arrays.asList(Orientation.values()), Orientation::title, o -> {
            stand = o;
            render();
        });
        Choice.fill(output, Arrays.asList(Activation.values()), Activation::fileName, a -> {
            outputActivation = a;
            render();
        });
        Choice.fill(loss, Arrays.asList(Loss.values()), Loss::title, l -> {
            chosenLoss = l;
            render();
        });
        orientation.setVisible(found.ambiguous());
        stands.setVisible(!found.ambiguous());
        boolean bare = found.layers().stream().anyMatch(layer -> layer.biases().isEmpty());
        note.setText(
                "The file does not say which activations and loss its network has: choose those of the program that"
                        + " trained it. ReLU and a linear output stand here as the most common."
                        + (bare ? " Layers without biases stay without." : ""));
    }

    private void render() {
        heading.setText("Import weights: " + found.shape(stand));
        layers.getItems().setAll(lines());
        String way = stand.title()
                + (stand == Orientation.OUT_BY_IN ? ", one row for each neuron" : ", one row for each input");
        orientation.setText(way);
        stands.setText(way + ": only so do the shapes fit");
        hiddenLayers.render(found.layers().size() - 1);
        output.setText(outputActivation.fileName());
        loss.setText(chosenLoss.title());
        Optional<String> wrong = nameProblem().or(() -> Blueprint.pairingProblem(outputActivation, chosenLoss));
        problem.setText(wrong.orElse(""));
        note.setVisible(wrong.isEmpty());
        ok.setDisable(wrong.isPresent());
    }

    private List<String> lines() {
        String[] sizes = found.shape(stand).split("-", -1);
        String[] lines = new String[found.layers().size()];
        for (int l = 1; l <= lines.length; l++) {
            FoundLayer layer = found.layers().get(l - 1);
            lines[l - 1] = "Layer " + l + ": " + sizes[l - 1] + " → " + sizes[l] + ", weights " + said(layer.weights())
                    + layer.biases().map(biases -> ", biases " + said(biases)).orElse(", no biases");
        }
        return List.of(lines);
    }

    private static String said(FoundArray array) {
        return (array.name() + " (" + array.shapeText() + ")").strip();
    }

    private Optional<String> nameProblem() {
        String typed = name.getText();
        return typed.codePointCount(0, typed.length()) <= LONGEST_NAME
                ? Optional.empty()
                : Optional.of("The name has at most " + LONGEST_NAME + " characters.");
    }

    @FXML
    void cancel() {
        cancelled.run();
    }

    @FXML
    void choose() {
        String typed = name.getText().strip();
        done.accept(new Answer(
                typed.isEmpty() ? title : typed, found, stand, hiddenLayers.chosen(), outputActivation, chosenLoss));
    }
}
