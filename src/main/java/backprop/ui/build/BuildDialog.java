package backprop.ui.build;

import backprop.engine.Activation;
import backprop.engine.Bias;
import backprop.engine.Cost;
import backprop.engine.Initialiser;
import backprop.engine.Loss;
import backprop.engine.NetworkPlan;
import backprop.session.Edit;
import backprop.session.EditException;
import backprop.session.Session;
import backprop.ui.kit.Choice;
import backprop.ui.kit.Fxml;
import backprop.ui.kit.NumberField;
import backprop.ui.kit.Plural;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.concurrent.Task;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks what to build and says at once what it will cost, or what is wrong. */
public final class BuildDialog extends VBox {
    /** Takes in what was built. */
    @FunctionalInterface
    public interface Taker {
        /** Puts a network in the place of the one before, unless the lab has moved on since that revision. */
        void take(Edit.Replace built, long revision);
    }

    private final Session session;
    private final Taker taker;
    private final Runnable done;
    private final HiddenLayers layers;
    private Activation outputActivation = Activation.SIGMOID;
    private Loss chosenLoss = Loss.MSE;
    private Initialiser chosenInitialiser = new Initialiser.Xavier();
    private Bias chosenBias = Bias.FREE;
    private @Nullable Task<Blueprint.Built> task;

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
    private MenuButton bias;

    @FXML
    private Label spreadName;

    @FXML
    private NumberField spread;

    @FXML
    private ProgressIndicator progress;

    @FXML
    private TextField seed;

    @FXML
    private Label cost;

    @FXML
    private Label problem;

    @FXML
    private Button build;

    /** A dialog that hands over what it builds for a session, and then, or when it is cancelled, is done. */
    @SuppressWarnings("NullAway.Init") // the loader sets what is marked FXML
    public BuildDialog(Session session, Taker taker, Runnable done) {
        this.session = session;
        this.taker = taker;
        this.done = done;
        Fxml.fill(this);
        layers = new HiddenLayers(hidden, "build-activation-", Activation.SIGMOID, this::render);
        offer();
        spread.onPreview(this::changeSpread);
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
            proposeLoss();
            render();
        });
        Choice.fill(loss, Arrays.asList(Loss.values()), Loss::label, l -> {
            chosenLoss = l;
            render();
        });
        Choice.fill(initialiser, Initialiser.examples(), Initialiser::fileName, i -> {
            chosenInitialiser = i;
            render();
        });
        Choice.fill(bias, Arrays.asList(Bias.values()), Bias::fileName, b -> {
            chosenBias = b;
            render();
        });
    }

    /** Softmax shares 1 out among the outputs, so the loss for such targets goes with it; another can be chosen after it. */
    private void proposeLoss() {
        if (outputActivation == Activation.SOFTMAX) {
            chosenLoss = Loss.CROSS_ENTROPY;
        }
    }

    /** What becomes of the biases, in words. */
    private static String biasWords(Bias bias) {
        return switch (bias) {
            case FREE -> "free: they learn";
            case HELD -> "held: updates leave them as they are";
            case NONE -> "none: z is W a alone";
        };
    }

    private Blueprint blueprint() {
        return new Blueprint(
                sizes.getText(),
                layers.chosen(),
                outputActivation,
                chosenLoss,
                chosenInitialiser,
                chosenBias,
                seed.getText());
    }

    private void render() {
        Blueprint now = blueprint();
        output.setText(outputActivation.fileName());
        loss.setText(chosenLoss.title());
        initialiser.setText(chosenInitialiser.fileName());
        bias.setText(biasWords(chosenBias));
        Optional<String> wrong = now.problem();
        problem.setText(wrong.orElse(""));
        build.setDisable(wrong.isPresent());
        int hiddenLayers = now.layerSizes().map(s -> Math.max(0, s.size() - 2)).orElse(layers.shown());
        fewer.setDisable(hiddenLayers == 0);
        layers.render(hiddenLayers);
        cost.setText(wrong.isPresent() ? "" : costs(now.plan(now.layerSizes().orElseThrow())));
        renderSpread();
    }

    /** The size of the random numbers, for those initialisers that leave it open. */
    private void renderSpread() {
        if (chosenInitialiser instanceof Initialiser.Normal normal) {
            renderSpread("σ", "standard deviation σ of the first weights", normal.deviation());
        } else if (chosenInitialiser instanceof Initialiser.Uniform uniform) {
            renderSpread("r", "range r: the first weights lie between −r and r", uniform.range());
        } else {
            spreadName.setVisible(false);
            spread.setVisible(false);
        }
    }

    private void renderSpread(String symbol, String words, double size) {
        spreadName.setText(symbol);
        spreadName.setVisible(true);
        spread.setVisible(true);
        spread.name(words);
        spread.show(size);
    }

    private void changeSpread(double size) {
        if (size < 0) {
            throw new EditException("expected " + spreadName.getText() + " from 0 on");
        }
        chosenInitialiser = chosenInitialiser instanceof Initialiser.Normal
                ? new Initialiser.Normal(size)
                : new Initialiser.Uniform(size);
        render();
    }

    private static String costs(NetworkPlan plan) {
        Cost cost = plan.multiplyAdds();
        return Plural.of(plan.parameters(), "parameter") + ". One pass takes "
                + Plural.of(cost.forward(), "multiply-add") + " forward and "
                + Plural.of(cost.backward(), "multiply-add") + " backward; centred differences would take "
                + Plural.of(cost.centredDifferences(plan.parameters()), "multiply-add") + " for the same gradient.";
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

    /** Gives up what is being built, and the dialog. */
    @FXML
    void cancel() {
        if (task != null) {
            task.cancel();
        }
        done.run();
    }

    /** Draws the weights away from the thread of the window; what it builds is dropped if the lab has moved on. */
    @FXML
    void build() {
        Blueprint chosen = blueprint();
        long revision = session.revision();
        Task<Blueprint.Built> building = new Task<>() {
            @Override
            protected Blueprint.Built call() {
                return chosen.build();
            }
        };
        building.setOnSucceeded(event -> {
            Blueprint.Built built = building.getValue();
            taker.take(new Edit.Replace(built.network().shape(), built.network(), List.of(built.sample())), revision);
            done.run();
        });
        building.setOnFailed(event -> {
            problem.setText(
                    "This could not be built: " + building.getException().getMessage());
            work(false);
        });
        task = building;
        work(true);
        Thread thread = new Thread(building, "build");
        thread.setDaemon(true);
        thread.start();
    }

    private void work(boolean going) {
        build.setDisable(going);
        progress.setVisible(going);
    }
}
