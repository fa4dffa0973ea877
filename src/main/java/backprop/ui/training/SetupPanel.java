package backprop.ui.training;

import backprop.engine.Activation;
import backprop.engine.Initialiser;
import backprop.engine.Numerals;
import backprop.flow.RandomState;
import backprop.flow.Sizes;
import backprop.picture.Names;
import backprop.training.Optimiser;
import backprop.training.Schedule;
import backprop.ui.kit.CheckedField;
import backprop.ui.kit.Fxml;
import backprop.ui.kit.WholeNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.VBox;

/** The controls of what is trained: they show an outcome and give the trainer edits of the setup. */
final class SetupPanel extends VBox {
    private static final int MOST_STEPS = 1_000_000;

    private final Trainer trainer;
    private final ConventionMenus conventions;
    private final Map<String, String> problems = new LinkedHashMap<>();
    private Runnable onTable = () -> {};
    private int budget = 1500;

    @FXML
    private MenuButton data;

    @FXML
    private CheckedField<Long> size;

    @FXML
    private CheckedField<Double> noise;

    @FXML
    private CheckedField<Double> share;

    @FXML
    private CheckedField<List<Integer>> sizes;

    @FXML
    private MenuButton activation;

    @FXML
    private MenuButton init;

    @FXML
    private MenuButton biases;

    @FXML
    private MenuButton sampleLoss;

    @FXML
    private MenuButton reduction;

    @FXML
    private MenuButton optimiser;

    @FXML
    private CheckedField<Double> rate;

    @FXML
    private CheckedField<Integer> batch;

    @FXML
    private CheckedField<Long> seed;

    @FXML
    private CheckedField<Double> decay;

    @FXML
    private MenuButton schedule;

    @FXML
    private CheckedField<Long> steps;

    @FXML
    private MenuButton experiments;

    @FXML
    private Button train;

    @FXML
    private Button one;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label status;

    @FXML
    private Label problem;

    @SuppressWarnings("NullAway.Init") // the loader sets what is marked FXML
    SetupPanel(Trainer trainer) {
        this.trainer = trainer;
        Fxml.fill(this);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        field(
                size,
                "points",
                WholeNumber.between(2, 10_000, 200),
                String::valueOf,
                (s, n) -> s.withData(s.data().withSize(n.intValue())));
        field(
                noise,
                "noise",
                Numbers.number(),
                Numbers::text,
                (s, x) -> s.withData(s.data().withNoise(x)));
        field(share, "test", Numbers.number(), Numbers::text, (s, x) -> s.withShare(x / 100));
        field(sizes, "layers", Sizes::parse, SetupPanel::text, Setup::withSizes);
        field(rate, "η", Numbers.number(), Numbers::text, (s, x) -> s.with(s.optimiser(), x));
        field(batch, "batch", Numbers::batch, Numbers::batchText, Setup::withBatch);
        field(seed, "seed", WholeNumber.between(0, RandomState.LARGEST_SEED, 3), String::valueOf, Setup::withSeed);
        field(decay, "L2", Numbers.number(), Numbers::text, Setup::withDecay);
        rate.steps(x -> 2 * x, x -> x / 2);
        seed.steps(s -> s + 1, s -> Math.max(0, s - 1));
        fillSteps();
        fillMenus();
        conventions = new ConventionMenus(biases, sampleLoss, reduction, this::edit);
    }

    /** Who is asked for a table of one's own. */
    void onTable(Runnable asked) {
        onTable = asked;
    }

    /** What can be tried beside the run. */
    void offer(List<MenuItem> items) {
        experiments.getItems().setAll(items);
    }

    /** How many steps Train makes. */
    int budget() {
        return budget;
    }

    /** How many steps Train makes from now on. */
    void budget(int wanted) {
        budget = wanted;
        steps.show((long) wanted);
    }

    private void fillSteps() {
        steps.texts(WholeNumber.between(1, MOST_STEPS, 1500), String::valueOf);
        steps.onValue(wanted -> budget = wanted.intValue(), () -> {});
        steps.onProblem(reason -> say("steps", reason));
        steps.show((long) budget);
    }

    private void fillMenus() {
        for (String source : DataChoice.sources()) {
            data.getItems()
                    .add(item(
                            data, "data", source, DataChoice.title(source), s -> s.withData(DataChoice.named(source))));
        }
        MenuItem own = new MenuItem("A table of one's own (CSV) …");
        own.setId("training-data-own");
        own.setOnAction(event -> onTable.run());
        data.getItems().addAll(new SeparatorMenuItem(), own);
        for (Activation each : Choices.activations()) {
            activation
                    .getItems()
                    .add(item(activation, "activation", each.fileName(), Names.of(each), s -> s.with(each)));
        }
        for (Initialiser each : Initialiser.examples()) {
            init.getItems().add(item(init, "first weights", each.fileName(), Names.of(each), s -> s.with(each)));
        }
        for (Optimiser each : Choices.optimisers()) {
            optimiser
                    .getItems()
                    .add(item(optimiser, "optimiser", each.word(), Choices.title(each), s -> s.with(each, s.rate())));
        }
        for (Schedule each : Choices.schedules()) {
            schedule.getItems().add(item(schedule, "schedule", each.word(), Choices.title(each), s -> s.with(each)));
        }
    }

    private MenuItem item(MenuButton menu, String name, String value, String text, UnaryOperator<Setup> change) {
        MenuItem item = new MenuItem(text);
        item.setId(menu.getId() + "-" + value);
        item.setOnAction(event -> edit(name, change));
        return item;
    }

    private <T> void field(
            CheckedField<T> field,
            String name,
            Function<String, T> read,
            Function<T, String> write,
            BiFunction<Setup, T, Setup> change) {
        field.texts(read, write);
        field.onValue(
                value -> trainer.edit(name, s -> change.apply(s, value)),
                () -> trainer.past().close());
        field.onProblem(reason -> say(name, reason));
    }

    /** Each field speaks for itself: what is wrong with one stays while another is right. */
    private void say(String name, Optional<String> reason) {
        tell(name, reason.map(r -> name + ": " + r + ". Esc brings back what was there."));
    }

    private void tell(String name, Optional<String> words) {
        problems.remove(name);
        words.ifPresent(w -> problems.put(name, w));
        problem.setText(String.join("\n", problems.values()));
    }

    private void edit(String name, UnaryOperator<Setup> change) {
        try {
            trainer.past().close();
            trainer.edit(name, change);
            tell(name, Optional.empty());
        } catch (IllegalArgumentException e) {
            tell(name, Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static String text(List<Integer> sizes) {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** Shows an outcome. */
    void render(Outcome outcome) {
        Setup setup = outcome.setup();
        data.setText(setup.data().title());
        data.setAccessibleText("Data: " + setup.data().title());
        size.show((long) setup.data().size());
        size.setDisable(!setup.data().isDrawn());
        noise.show(setup.data().noise());
        noise.setDisable(!setup.data().isDrawn());
        share.show(100 * setup.share());
        sizes.show(setup.sizes());
        activation.setText(Names.of(setup.activation()));
        init.setText(Names.of(setup.initialiser()));
        conventions.render(setup.convention(), outcome.network().loss());
        optimiser.setText(Choices.title(setup.optimiser()));
        rate.show(setup.rate());
        batch.show(setup.batch());
        seed.show(setup.seed());
        decay.show(setup.decay());
        schedule.setText(Choices.title(setup.schedule()));
        renderRun(outcome);
    }

    private void renderRun(Outcome outcome) {
        train.setText(outcome.training() ? "Pause" : "Train");
        train.setAccessibleText(outcome.training() ? "Pause the training" : "Train for " + budget + " steps");
        one.setDisable(outcome.training());
        experiments.setDisable(outcome.preparing());
        progress.setVisible(outcome.training());
        progress.setProgress(outcome.goal() == 0 ? 0 : (double) outcome.steps() / outcome.goal());
        progress.setAccessibleText(outcome.steps() + " of " + outcome.goal() + " steps made");
        status.setText(status(outcome));
    }

    private String status(Outcome outcome) {
        if (outcome.preparing()) {
            return "Being set up …";
        }
        if (outcome.isStopped()) {
            return "Stopped after step " + outcome.steps() + ": the next number is not finite.";
        }
        if (outcome.training()) {
            return "Step " + outcome.steps() + " of " + outcome.goal();
        }
        if (outcome.steps() == 0) {
            return "Not trained yet.";
        }
        Stopwatch watch = trainer.watch();
        if (watch.seconds() == 0) {
            return outcome.steps() + " steps";
        }
        String some = watch.steps() == outcome.steps() ? "" : ", " + watch.steps();
        return outcome.steps() + " steps" + some + " in " + Numerals.fixed(watch.seconds(), 1) + " s";
    }

    @FXML
    void train() {
        if (trainer.outcome().training()) {
            trainer.pause();
        } else {
            trainer.train(budget);
        }
    }

    @FXML
    void one() {
        trainer.train(1);
    }

    @FXML
    void reset() {
        trainer.reset();
    }
}
