package backprop.ui.build;

import backprop.engine.Activation;
import backprop.engine.Cost;
import backprop.engine.Initialiser;
import backprop.engine.Loss;
import backprop.engine.NetworkPlan;
import backprop.session.Edit;
import backprop.session.Session;
import backprop.ui.kit.Choice;
import backprop.ui.kit.Fxml;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.concurrent.Task;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Asks what to build and says at once what it will cost, or what is wrong. */
public final class BuildDialog extends VBox {
    private static final int MOST_CHOICES = 12;

    private final Session session;
    private final Runnable done;
    private final List<Activation> activations = new ArrayList<>(List.of(Activation.SIGMOID));
    private Activation outputActivation = Activation.SIGMOID;
    private Loss chosenLoss = Loss.MSE;
    private Initialiser chosenInitialiser = new Initialiser.Xavier();

    @FXML
    private TextField sizes;

    @FXML
    private Button fewer;

    @FXML
    private FlowPane hidden;

    @FXML
    private MenuButton output;

    @FXML
    private MenuButton loss;

    @FXML
    private MenuButton initialiser;

    @FXML
    private TextField seed;

    @FXML
    private Label cost;

    @FXML
    private Label problem;

    @FXML
    private Button build;

    /** A dialog that gives the session what it builds, and then, or when it is cancelled, is done. */
    @SuppressWarnings("NullAway.Init") // the loader sets what is marked FXML
    public BuildDialog(Session session, Runnable done) {
        this.session = session;
        this.done = done;
        Fxml.fill(this);
        offer();
        sizes.setText("3-4-2");
        seed.setText("42");
        sizes.textProperty().addListener((property, was, is) -> render());
        seed.textProperty().addListener((property, was, is) -> render());
        render();
    }

    /** What gets the focus first. */
    public TextField first() {
        return sizes;
    }

    private void offer() {
        List<Activation> all = Arrays.asList(Activation.values());
        Choice.fill(output, all, Activation::fileName, a -> {
            outputActivation = a;
            render();
        });
        Choice.fill(loss, Arrays.asList(Loss.values()), Loss::title, l -> {
            chosenLoss = l;
            render();
        });
        Choice.fill(initialiser, Initialiser.examples(), Initialiser::fileName, i -> {
            chosenInitialiser = i;
            render();
        });
    }

    private Blueprint blueprint() {
        return new Blueprint(
                sizes.getText(),
                List.copyOf(activations),
                outputActivation,
                chosenLoss,
                chosenInitialiser,
                seed.getText());
    }

    private void render() {
        Blueprint now = blueprint();
        output.setText(outputActivation.fileName());
        loss.setText(chosenLoss.title());
        initialiser.setText(chosenInitialiser.fileName());
        Optional<String> wrong = now.problem();
        problem.setText(wrong.orElse(""));
        build.setDisable(wrong.isPresent());
        int hiddenLayers = now.layerSizes()
                .map(s -> Math.max(0, s.size() - 2))
                .orElse(hidden.getChildren().size());
        fewer.setDisable(hiddenLayers == 0);
        renderHidden(hiddenLayers);
        cost.setText(wrong.isPresent() ? "" : costs(now.plan(now.layerSizes().orElseThrow())));
    }

    private void renderHidden(int layers) {
        int shown = Math.min(layers, MOST_CHOICES);
        while (activations.size() < shown) {
            activations.add(activations.get(activations.size() - 1));
        }
        while (hidden.getChildren().size() > shown) {
            hidden.getChildren().remove(hidden.getChildren().size() - 1);
        }
        while (hidden.getChildren().size() < shown) {
            int layer = hidden.getChildren().size() + 1;
            hidden.getChildren()
                    .add(Choice.of(
                            "build-activation-" + layer,
                            "Activation of layer " + layer,
                            Arrays.asList(Activation.values()),
                            Activation::fileName,
                            chosen -> {
                                activations.set(layer - 1, chosen);
                                render();
                            }));
        }
        for (int l = 1; l <= shown; l++) {
            String more = l == MOST_CHOICES && layers > shown ? " (and all that follow)" : "";
            ((MenuButton) hidden.getChildren().get(l - 1))
                    .setText(l + ": " + activations.get(l - 1).fileName() + more);
        }
    }

    private static String costs(NetworkPlan plan) {
        Cost cost = plan.multiplyAdds();
        return String.format(
                Locale.ROOT,
                "%,d parameters. One pass takes %,d multiply-adds forward and %,d backward;"
                        + " centred differences would take %,d for the same gradient.",
                plan.parameters(),
                cost.forward(),
                cost.backward(),
                cost.centredDifferences(plan.parameters()));
    }

    @FXML
    void more() {
        blueprint().layerSizes().ifPresent(read -> {
            List<Integer> longer = new ArrayList<>(read);
            int place = Math.max(1, read.size() - 1);
            longer.add(place, longer.get(place - 1));
            write(longer);
        });
    }

    @FXML
    void fewer() {
        blueprint().layerSizes().filter(read -> read.size() > 2).ifPresent(read -> {
            List<Integer> shorter = new ArrayList<>(read);
            shorter.remove(read.size() - 2);
            write(shorter);
        });
    }

    private void write(List<Integer> read) {
        sizes.setText(read.stream().map(String::valueOf).collect(Collectors.joining("-")));
    }

    @FXML
    void cancel() {
        done.run();
    }

    /** Draws the weights away from the thread of the window; what it builds is dropped if the lab has moved on. */
    @FXML
    void build() {
        Blueprint chosen = blueprint();
        long revision = session.frame().revision();
        Task<Blueprint.Built> task = new Task<>() {
            @Override
            protected Blueprint.Built call() {
                return chosen.build();
            }
        };
        task.setOnSucceeded(event -> {
            Blueprint.Built built = task.getValue();
            session.apply(
                    new Edit.Replace(built.network().shape(), built.network(), List.of(built.sample())), revision);
            done.run();
        });
        task.setOnFailed(event -> {
            problem.setText("This could not be built: " + task.getException().getMessage());
            build.setDisable(false);
        });
        build.setDisable(true);
        Thread thread = new Thread(task, "build");
        thread.setDaemon(true);
        thread.start();
    }
}
