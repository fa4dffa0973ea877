package backprop.ui.flow;

import backprop.engine.Activation;
import backprop.engine.Initialiser;
import backprop.engine.Loss;
import backprop.engine.Numerals;
import backprop.flow.RandomState;
import backprop.flow.Sizes;
import backprop.flow.Sweep;
import backprop.picture.Theme;
import backprop.picture.flow.FlowCharts;
import backprop.picture.flow.FlowNames;
import backprop.ui.flow.Outcome.Phase;
import backprop.ui.kit.Fxml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The controls of the experiment: they show an outcome and give the desk edits of the setup. */
final class ExperimentPanel extends VBox implements ContenderRow.Wish {
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final Desk desk;
    private Runnable onRace = () -> {};
    private Runnable onCopy = () -> {};
    private Runnable onColours = () -> {};
    private Theme theme = Theme.LIGHT;
    private boolean rendering;

    @FXML
    private CheckedField<List<Integer>> sizes;

    @FXML
    private Slider depth;

    @FXML
    private Label depthValue;

    @FXML
    private Slider width;

    @FXML
    private Label widthValue;

    @FXML
    private VBox contenders;

    @FXML
    private Button more;

    @FXML
    private MenuButton init;

    @FXML
    private MenuButton loss;

    @FXML
    private CheckedField<Long> seed;

    @FXML
    private CheckBox bias;

    @FXML
    private CheckedField<Integer> seeds;

    @FXML
    private Button run;

    @FXML
    private Tooltip runReason;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label problem;

    @FXML
    private CheckBox safe;

    @FXML
    private Button race;

    @FXML
    private Tooltip raceReason;

    @FXML
    private Label note;

    @FXML
    private Button classic;

    @SuppressWarnings("NullAway.Init") // the loader sets what is marked FXML
    ExperimentPanel(Desk desk) {
        this.desk = desk;
        Fxml.fill(this);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        field(sizes, "sizes", Sizes::parse, Phrases::sizes, Setup::withSizes);
        field(seed, "seed", WholeNumber.between(0, RandomState.LARGEST_SEED, 42), String::valueOf, Setup::withSeed);
        field(
                seeds,
                "seeds in the summary",
                WholeNumber.between(1, Sweep.MOST_SEEDS, 200).andThen(Long::intValue),
                String::valueOf,
                Setup::withSeeds);
        seed.steps(s -> s + 1, s -> Math.max(0, s - 1));
        seeds.steps(s -> Math.min(Sweep.MOST_SEEDS, 2 * s), s -> Math.max(1, s / 2));
        slider(depth, "depth", Setup::withDepth);
        slider(width, "width", Setup::withWidth);
        for (Initialiser initialiser : Initialiser.examples()) {
            MenuItem item = item(init, initialiser.fileName(), "weights", s -> s.withInitialiser(initialiser));
            item.setText(FlowNames.of(initialiser));
            init.getItems().add(item);
        }
        for (Loss each : Loss.values()) {
            MenuItem item = item(loss, each.fileName(), "loss", s -> s.withLoss(each));
            item.setText(each.title());
            loss.getItems().add(item);
        }
    }

    /** What starts the race, what copies the experiment, and what follows another choice of colours. */
    void on(Runnable raceStarted, Runnable copyAsked, Runnable coloursChanged) {
        onRace = raceStarted;
        onCopy = copyAsked;
        onColours = coloursChanged;
    }

    /** Chooses colours for everyone, or not. */
    void safe(boolean chosen) {
        safe.setSelected(chosen);
    }

    /** True if heatmaps are to be in colours for everyone. */
    boolean isSafe() {
        return safe.isSelected();
    }

    private <T> void field(
            CheckedField<T> field,
            String name,
            java.util.function.Function<String, T> read,
            java.util.function.Function<T, String> write,
            BiFunction<Setup, T, Setup> change) {
        field.texts(read, write);
        field.onValue(value -> desk.edit(name, s -> change.apply(s, value)), desk::close);
        field.onProblem(
                reason -> problem.setText(reason.map(r -> name + ": " + r).orElse("")));
    }

    private void slider(Slider slider, String name, BiFunction<Setup, Integer, Setup> change) {
        slider.valueProperty().addListener((property, was, is) -> {
            if (!rendering) {
                edit(name, s -> change.apply(s, (int) Math.round(is.doubleValue())));
            }
        });
        slider.valueChangingProperty().addListener((property, was, is) -> desk.close());
    }

    private MenuItem item(MenuButton menu, String value, String name, UnaryOperator<Setup> change) {
        MenuItem item = new MenuItem(value);
        item.setId(menu.getId() + "-" + value);
        item.setOnAction(event -> choose(name, change));
        return item;
    }

    /** A choice is complete in itself. */
    private void choose(String name, UnaryOperator<Setup> change) {
        desk.close();
        edit(name, change);
        desk.close();
    }

    private void edit(String name, UnaryOperator<Setup> change) {
        try {
            desk.edit(name, change);
            problem.setText("");
        } catch (IllegalArgumentException e) {
            problem.setText(name + ": " + e.getMessage());
            render(desk.outcome(), theme);
        }
    }

    /** Shows an outcome; again for another theme. */
    void render(Outcome outcome, Theme colours) {
        rendering = true;
        theme = colours;
        Setup setup = outcome.setup();
        sizes.show(setup.sizes());
        depth.setValue(setup.depth());
        depthValue.setText(String.valueOf(setup.depth()));
        width.setValue(setup.width());
        widthValue.setText(String.valueOf(setup.width()));
        renderContenders(setup);
        init.setText(FlowNames.of(setup.initialiser()));
        loss.setText(setup.loss().fileName());
        bias.setSelected(setup.bias());
        seed.show(setup.seed());
        seeds.show(setup.seeds());
        renderRun(outcome.sweep());
        note.setText(
                outcome.measuring() ? "Measuring …" : "The numbers of np.random.RandomState(" + setup.seed() + ")");
        classic.setVisible(!setup.equals(Setup.opening()));
        boolean ready = !outcome.measuring();
        race.setDisable(!ready);
        raceReason.setText(
                ready
                        ? "The first two networks side by side, at the same backward step"
                        : "This seed is still being measured");
        rendering = false;
    }

    private void renderContenders(Setup setup) {
        List<Contender> wanted = setup.contenders();
        while (contenders.getChildren().size() > wanted.size()) {
            contenders.getChildren().remove(contenders.getChildren().size() - 1);
        }
        while (contenders.getChildren().size() < wanted.size()) {
            contenders
                    .getChildren()
                    .add(new ContenderRow(contenders.getChildren().size(), this));
        }
        for (int n = 0; n < wanted.size(); n++) {
            ((ContenderRow) contenders.getChildren().get(n))
                    .render(wanted.get(n), setup.outputs(), FlowCharts.ink(setup.experiments(), n, theme));
        }
        boolean room = wanted.size() < Setup.MOST;
        more.setVisible(room);
    }

    private void renderRun(Outcome.Seeds sweep) {
        boolean running = sweep.phase() == Phase.RUNNING;
        run.pseudoClassStateChanged(WAITING, sweep.phase() == Phase.WAITING);
        int wanted = sweep.setup().seeds();
        run.setText(running ? "Cancel" : "Run");
        run.setAccessibleText(running ? "Cancel the seeds" : "Run the seeds");
        runReason.setText(
                switch (sweep.phase()) {
                    case RUNNING -> sweep.count() + " of " + wanted + " seeds are done; stop here";
                    case DONE -> "All " + wanted + " seeds are done; run them again";
                    case CANCELLED -> "Stopped after " + sweep.count() + " of " + wanted + " seeds; run all";
                    case WAITING -> "So much takes a while: run all " + wanted + " seeds";
                });
        progress.setVisible(running);
        progress.setProgress((double) sweep.count() / wanted);
        progress.setAccessibleText(
                Numerals.fixed(100.0 * sweep.count() / wanted, 0) + " % of " + wanted + " seeds done");
    }

    @Override
    public void change(int index, Contender wanted) {
        choose("activation", s -> s.withContender(index, wanted));
    }

    @Override
    public void remove(int index) {
        choose("fewer networks", s -> {
            List<Contender> fewer = new ArrayList<>(s.contenders());
            fewer.remove(index);
            return s.withContenders(fewer);
        });
    }

    @FXML
    void more() {
        choose("a third network", s -> {
            List<Contender> grown = new ArrayList<>(s.contenders());
            Optional<Activation> fresh = List.of(Activation.TANH, Activation.SIGMOID, Activation.RELU).stream()
                    .filter(a -> grown.stream().noneMatch(c -> c.hidden() == a))
                    .findFirst();
            grown.add(Contender.of(fresh.orElse(Activation.TANH)));
            return s.withContenders(grown);
        });
    }

    @FXML
    void classic() {
        choose("the classic experiment", s -> Setup.opening());
    }

    @FXML
    void nextSeed() {
        edit("seed", s -> s.withSeed(s.seed() == RandomState.LARGEST_SEED ? 0 : s.seed() + 1));
    }

    @FXML
    void bias() {
        choose("biases", s -> s.withBias(bias.isSelected()));
    }

    @FXML
    void run() {
        if (desk.outcome().sweep().phase() == Phase.RUNNING) {
            desk.cancel();
        } else {
            desk.run();
        }
    }

    @FXML
    void safe() {
        onColours.run();
    }

    @FXML
    void copy() {
        onCopy.run();
    }

    @FXML
    void race() {
        onRace.run();
    }
}
