package backprop.ui.flow;

import backprop.engine.Initialiser;
import backprop.engine.Loss;
import backprop.engine.Numerals;
import backprop.flow.RandomState;
import backprop.flow.Sizes;
import backprop.flow.Sweep;
import backprop.picture.Names;
import backprop.picture.Theme;
import backprop.ui.flow.Outcome.Phase;
import backprop.ui.kit.CheckedField;
import backprop.ui.kit.Fxml;
import backprop.ui.kit.WholeNumber;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/** The controls of the experiment: they show an outcome and give the desk edits of the setup. */
final class ExperimentPanel extends VBox {
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
    private ContenderRows contenders;

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
    private RunButton run;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label problem;

    @FXML
    private CheckBox safe;

    @FXML
    private Button race;

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
        contenders.onChoice(this::choose);
        fillMenus();
    }

    private void fillMenus() {
        for (Initialiser each : Initialiser.examples()) {
            init.getItems().add(item(init, each.fileName(), Names.of(each), "weights", s -> s.withInitialiser(each)));
        }
        for (Loss each : Loss.values()) {
            loss.getItems().add(item(loss, each.fileName(), each.title(), "loss", s -> s.withLoss(each)));
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
            Function<String, T> read,
            Function<T, String> write,
            BiFunction<Setup, T, Setup> change) {
        field.texts(read, write);
        field.onValue(value -> desk.edit(name, s -> change.apply(s, value)), desk::close);
        field.onProblem(reason -> problem.setText(reason.map(r -> name + ": " + r + ". Esc brings back what was there.")
                .orElse("")));
    }

    private void slider(Slider slider, String name, BiFunction<Setup, Integer, Setup> change) {
        slider.valueProperty().addListener((property, was, is) -> {
            if (!rendering) {
                edit(name, s -> change.apply(s, (int) Math.round(is.doubleValue())));
            }
        });
        slider.valueChangingProperty().addListener((property, was, is) -> desk.close());
        slider.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> desk.close());
        slider.addEventHandler(KeyEvent.KEY_RELEASED, event -> desk.close());
    }

    private MenuItem item(MenuButton menu, String value, String text, String name, UnaryOperator<Setup> change) {
        MenuItem item = new MenuItem(text);
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
        renderSizes(setup);
        contenders.render(setup, theme);
        more.setVisible(setup.contenders().size() < Setup.MOST);
        init.setText(Names.of(setup.initialiser()));
        loss.setText(setup.loss().fileName());
        bias.setSelected(setup.bias());
        seed.show(setup.seed());
        seeds.show(setup.seeds());
        renderSeeds(outcome.sweep());
        renderReady(!outcome.measuring());
        classic.setVisible(!setup.equals(Setup.opening()));
        rendering = false;
    }

    private void renderSizes(Setup setup) {
        sizes.show(setup.sizes());
        depth.setValue(setup.depth());
        depthValue.setText(String.valueOf(setup.depth()));
        width.setValue(setup.width());
        widthValue.setText(String.valueOf(setup.width()));
    }

    /** What cannot be raced before it is measured; a disabled button shows no tooltip, so the note says why. */
    private void renderReady(boolean ready) {
        race.setDisable(!ready);
        note.setText(ready ? "The same numbers as in NumPy" : "Measuring this seed …");
    }

    private void renderSeeds(Outcome.Seeds sweep) {
        int wanted = sweep.setup().seeds();
        run.render(sweep);
        progress.setVisible(sweep.phase() == Phase.RUNNING);
        progress.setProgress((double) sweep.count() / wanted);
        progress.setAccessibleText(
                Numerals.fixed(100.0 * sweep.count() / wanted, 0) + " % of " + wanted + " seeds done");
    }

    @FXML
    void more() {
        contenders.add();
    }

    @FXML
    void classic() {
        choose("the classic experiment", s -> Setup.opening());
    }

    @FXML
    void nextSeed() {
        choose("seed", s -> s.withSeed(s.seed() == RandomState.LARGEST_SEED ? 0 : s.seed() + 1));
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
