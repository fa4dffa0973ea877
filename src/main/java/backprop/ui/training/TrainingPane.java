package backprop.ui.training;

import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.engine.Sample;
import backprop.picture.Picture;
import backprop.picture.Theme;
import backprop.ui.kit.Fxml;
import backprop.ui.kit.Messages;
import backprop.ui.kit.PictureCopy;
import backprop.ui.kit.Scrolling;
import backprop.ui.kit.Undo;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The screen: what is trained on the left, the plane and the diagnosis in the middle, the run by step on the right. */
public final class TrainingPane extends HBox implements Undo {
    /** What leads to other screens, and what the window lends. */
    public interface Doors {
        /** Opens a network with samples in the graph, at one of them from 0 and with η; undo returns to the one before. */
        void open(String name, Network network, List<Sample> samples, int index, double rate);

        /** Opens a network with one sample and η at the step that gives a number. */
        void open(String name, Network network, Sample sample, double rate, Cell cell);

        /** Asks for the file of a table. */
        Optional<Path> table();

        /** Shows a card over the window; a node in it takes the focus. */
        void show(Region card, Node first);

        /** Takes the card away. */
        void hide();
    }

    private final Messages messages;
    private final Trainer trainer;
    private final SetupPanel panel;
    private final TableDesk tables;
    private final CompareMenu rivals;
    private final LossDesk losses;
    private final SliceView slice;
    private final ContourView contour;
    private final PlaneCard output;
    private final LowerView below;
    private final DiagnosisView diagnosis;
    private final RunCharts charts;
    private final StepActions actions;
    private Runnable onChange = () -> {};
    private Theme theme;
    private boolean rendering;
    private int rendered;

    @FXML
    private ScrollPane left;

    @FXML
    private VBox planeCard;

    @FXML
    private Label planeTitle;

    @FXML
    private HBox planeHeader;

    @FXML
    private HBox planeViews;

    @FXML
    private CheckBox contourLog;

    @FXML
    private FlowPane planeBar;

    @FXML
    private StepChart plane;

    @FXML
    private StepChart rivalPlane;

    @FXML
    private Label planeNote;

    @FXML
    private Label shares;

    @FXML
    private Label diagnosisTitle;

    @FXML
    private VBox findings;

    @FXML
    private CheckBox log;

    @FXML
    private StepChart loss;

    @FXML
    private Label heatTitle;

    @FXML
    private MenuButton measure;

    @FXML
    private StepChart heat;

    @FXML
    private Slider travel;

    @FXML
    private Label place;

    @FXML
    private Button open;

    @FXML
    private Button goOn;

    @FXML
    private MenuButton compare;

    @FXML
    private FlowPane viewBar;

    @FXML
    private HBox views;

    @FXML
    private MenuButton layer;

    @FXML
    private MenuButton unit;

    @FXML
    private StepChart lower;

    /**
     * The screen in a theme.
     *
     * @param recall what was kept under a name when the screen was there the last time; without, the spiral
     */
    @SuppressWarnings("NullAway.Init") // the loader sets what is marked FXML
    public TrainingPane(Doors doors, Messages messages, Theme theme, Function<String, Optional<String>> recall) {
        this.messages = messages;
        this.theme = theme;
        trainer = new Trainer(SetupMemory.read(recall));
        panel = new SetupPanel(trainer);
        tables = new TableDesk(doors, messages, data -> trainer.edit("data", setup -> setup.withData(data)));
        tables.serve(this);
        panel.onTable(tables::ask);
        panel.offer(new Experiments(trainer, doors).items());
        Fxml.fill(this);
        left.setContent(panel);
        Scrolling.paintsChangesOnly(left);
        rivals = new CompareMenu(compare, trainer);
        losses = new LossDesk(trainer.outcome(), this::lossArrived, () -> renderShown(trainer.outcome()));
        slice = new SliceView(losses, lower, viewBar, this::theme);
        contour = new ContourView(losses, plane, planeViews, contourLog, planeBar, this::theme, this::redraw);
        output = new PlaneCard(planeHeader, planeTitle, plane, rivalPlane, planeNote, shares, contour);
        output.fit(planeCard, planeBar);
        below = new LowerView(views, layer, unit, lower, slice, this::redraw);
        actions = new StepActions(trainer, losses, below, doors, messages);
        diagnosis = new DiagnosisView(diagnosisTitle, findings, actions);
        charts = new RunCharts(trainer, loss, log, heat, heatTitle, measure, this::theme);
        listen();
        serveCopies();
        trainer.follow(this::render);
    }

    private void listen() {
        travel.valueProperty().addListener((property, was, is) -> {
            if (!rendering) {
                trainer.travel((int) Math.round(is.doubleValue()));
            }
        });
    }

    private void serveCopies() {
        PictureCopy copies = new PictureCopy(messages, () -> theme);
        copies.serve(plane, () -> contour.isWanted() ? "the contour" : "the plane", plane::picture);
        copies.serve(rivalPlane, "the plane of the second run", rivalPlane::picture);
        copies.serve(loss, "the loss", loss::picture);
        copies.serve(heat, charts::measure, heat::picture);
        copies.serve(lower, below::spoken, lower::picture);
    }

    /** Who is told that there is something else to undo or redo. */
    public void onChange(Runnable listener) {
        onChange = listener;
    }

    @Override
    public @Nullable String undoTitle() {
        return trainer.past().undoTitle().orElse(null);
    }

    @Override
    public @Nullable String redoTitle() {
        return trainer.past().redoTitle().orElse(null);
    }

    @Override
    public void undo() {
        trainer.undo();
    }

    @Override
    public void redo() {
        trainer.redo();
    }

    /** What should outlive the window, by its name. */
    public Map<String, String> memory() {
        return SetupMemory.of(trainer.setup());
    }

    /** Changes the colours. */
    public void theme(Theme other) {
        theme = other;
        redraw();
    }

    /** The charts as they are seen, by what they are called in a file name. */
    public Map<String, Picture> pictures() {
        Map<String, Picture> pictures = new LinkedHashMap<>();
        pictures.put("loss", loss.picture());
        if (plane.isVisible()) {
            pictures.put(contour.isWanted() ? "contour" : "plane", plane.picture());
        }
        if (rivalPlane.isVisible()) {
            pictures.put("second-plane", rivalPlane.picture());
        }
        pictures.put("gradients", heat.picture());
        pictures.put(below.isLoss() ? "slice" : "details", lower.picture());
        return pictures;
    }

    /** What colours the charts have. */
    public Theme theme() {
        return theme;
    }

    /** What a file of the run is called. */
    public String name() {
        return trainer.setup().data().name() + "-step-" + trainer.outcome().step();
    }

    /** Ends all work. */
    public void close() {
        trainer.close();
        tables.close();
        losses.close();
        output.close();
        diagnosis.stop();
    }

    private void render(Outcome outcome) {
        rendering = true;
        panel.render(outcome);
        losses.follow(outcome);
        charts.render(outcome);
        renderTravel(outcome);
        rivals.render(outcome);
        renderShown(outcome);
        rendering = false;
        if (outcome.step() != rendered && !outcome.training()) {
            rendered = outcome.step();
            messages.hint("");
        }
        if (!outcome.training()) {
            diagnosis.render(outcome);
        }
        onChange.run();
    }

    /** What depends on the weights that are shown: those of the step, or those that are tried. */
    private void renderShown(Outcome outcome) {
        Outcome shown = outcome.with(losses.shown());
        TrainingCharts charts = new TrainingCharts(shown, theme);
        output.render(shown, charts);
        below.render(shown, charts);
        actions.render(outcome, open, goOn);
    }

    private void lossArrived() {
        slice.render();
        contour.draw();
    }

    private void renderTravel(Outcome outcome) {
        travel.setMax(Math.max(1, outcome.steps()));
        travel.setDisable(outcome.steps() == 0);
        travel.setValue(outcome.step());
        travel.setBlockIncrement(Math.max(1, outcome.steps() / 100.0));
        place.setText(outcome.step() + " / " + outcome.steps());
    }

    private void redraw() {
        render(trainer.outcome());
    }

    @FXML
    void first() {
        trainer.travel(0);
    }

    @FXML
    void back() {
        trainer.move(step -> step - 1);
    }

    @FXML
    void forward() {
        trainer.move(step -> step + 1);
    }

    @FXML
    void last() {
        trainer.travel(Integer.MAX_VALUE);
    }

    @FXML
    void goOn() {
        actions.goOn(panel.budget());
    }

    @FXML
    void open() {
        actions.open();
    }
}
