package backprop.ui.flow;

import backprop.engine.Cell;
import backprop.flow.Flow;
import backprop.picture.Mark;
import backprop.picture.Theme;
import backprop.picture.flow.FlowCharts;
import backprop.ui.flow.Outcome.Phase;
import backprop.ui.flow.Outcome.Seeds;
import backprop.ui.kit.Fxml;
import backprop.ui.kit.Messages;
import backprop.ui.kit.PictureCopy;
import backprop.ui.kit.Scrolling;
import backprop.ui.kit.TextCopy;
import backprop.ui.kit.Undo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** The screen: the experiment on the left; bars, many seeds and a card for each network on the right. */
public final class FlowPane extends HBox implements Undo {
    private static final double DIMMED = 0.35;
    private static final String SAFE = "safe";

    /** What leads to other screens. */
    public interface Doors {
        /** Opens the network and the sample of a flow, at the step that gives a δ, and asks about it. */
        void open(Flow flow, Cell delta);

        /** Steps two networks side by side. */
        void race(Flow first, Flow second);
    }

    private final Doors doors;
    private final Messages messages;
    private final Desk desk;
    private final ExperimentPanel panel;
    private final List<ContenderCard> cards = new ArrayList<>();
    private final PictureCopy copies;
    private Theme theme;
    private Runnable onChange = () -> {};

    @FXML
    private ScrollPane left;

    @FXML
    private Label barsTitle;

    @FXML
    private ChartPane bars;

    @FXML
    private Label seedsTitle;

    @FXML
    private ChartPane summary;

    @FXML
    private Label seedsNote;

    @FXML
    private HBox below;

    /**
     * The screen in a theme.
     *
     * @param recall what was kept under a name when the screen was there the last time; without, the classic experiment
     */
    @SuppressWarnings("NullAway.Init") // the loader sets what is marked FXML
    public FlowPane(Doors doors, Messages messages, Theme theme, Function<String, Optional<String>> recall) {
        this.desk = new Desk(SetupMemory.read(recall));
        this.panel = new ExperimentPanel(desk);
        this.panel.safe(recall.apply(SAFE).filter("true"::equals).isPresent());
        this.doors = doors;
        this.messages = messages;
        this.theme = theme;
        Fxml.fill(this);
        left.setContent(panel);
        Scrolling.paintsChangesOnly(left);
        panel.on(this::race, this::copy, () -> render(desk.outcome()));
        for (ChartPane chart : List.of(bars, summary)) {
            chart.onChosen(this::open);
            chart.onSpoken(messages::hint);
        }
        copies = new PictureCopy(messages, () -> theme);
        copies.serve(bars, "the bars", bars::picture);
        copies.serve(summary, "the medians", summary::picture);
        desk.follow(this::render);
    }

    /** What should outlive the window, by its name. */
    public Map<String, String> memory() {
        Map<String, String> texts = SetupMemory.of(desk.setup());
        texts.put(SAFE, String.valueOf(panel.isSafe()));
        return texts;
    }

    /** Changes the colours. */
    public void theme(Theme other) {
        theme = other;
        render(desk.outcome());
    }

    /** Who is told that there is something else to undo or redo. */
    public void onChange(Runnable listener) {
        onChange = listener;
    }

    @Override
    public @Nullable String undoTitle() {
        return desk.outcome().undo().orElse(null);
    }

    @Override
    public @Nullable String redoTitle() {
        return desk.outcome().redo().orElse(null);
    }

    @Override
    public void undo() {
        desk.undo();
    }

    @Override
    public void redo() {
        desk.redo();
    }

    /** What is shown at this moment, to be taken along. */
    public Shown shown() {
        Outcome outcome = desk.outcome();
        return new Shown(
                new FlowCharts(outcome.measured().flows(), theme, panel.isSafe()),
                outcome.measured().diagnoses(),
                outcome.sweep().compared());
    }

    private void copy() {
        new TextCopy(messages::hint).copy("the experiment as NumPy", shown().script());
    }

    private void render(Outcome outcome) {
        panel.render(outcome, theme);
        Measured measured = outcome.measured();
        FlowCharts charts = new FlowCharts(measured.flows(), theme, panel.isSafe());
        barsTitle.setText("Gradient norm ‖δ‖ by layer, seed " + measured.setup().seed());
        bars.show(charts::bars, Phrases.bars(measured.flows()));
        renderCards(outcome, charts);
        renderSeeds(outcome.sweep());
        onChange.run();
    }

    private void renderCards(Outcome outcome, FlowCharts charts) {
        int wanted = outcome.measured().flows().size();
        while (cards.size() > wanted) {
            cards.remove(cards.size() - 1);
            below.getChildren().remove(below.getChildren().size() - 1);
        }
        while (cards.size() < wanted) {
            addCard(cards.size());
        }
        boolean same = outcome.sweep()
                .setup()
                .withSeed(0)
                .equals(outcome.measured().setup().withSeed(0));
        for (int n = 0; n < wanted; n++) {
            cards.get(n).render(outcome.measured(), same ? outcome.sweep().spared(n) : Optional.empty(), charts);
            cards.get(n).setOpacity(outcome.measuring() ? DIMMED : 1);
        }
        bars.setOpacity(outcome.measuring() ? DIMMED : 1);
    }

    private void addCard(int index) {
        ContenderCard card = new ContenderCard(index, remedy -> {
            desk.close();
            desk.edit(remedy.title(), s -> s.withRemedy(index, remedy.experiment()));
            desk.close();
        });
        card.on(this::open, messages::hint);
        card.serve(copies);
        cards.add(card);
        ScrollPane frame = new ScrollPane(card);
        frame.setFitToWidth(true);
        frame.setFitToHeight(true);
        frame.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        frame.setFocusTraversable(false);
        Scrolling.paintsChangesOnly(frame);
        frame.getStyleClass().addAll("edge-to-edge", "card");
        frame.setPrefWidth(100);
        HBox.setHgrow(frame, Priority.ALWAYS);
        below.getChildren().add(frame);
    }

    private void renderSeeds(Seeds sweep) {
        int wanted = sweep.setup().seeds();
        boolean complete = sweep.phase() == Phase.DONE;
        boolean waiting = sweep.phase() == Phase.WAITING;
        String count = complete || waiting ? wanted + " seeds" : sweep.count() + " of " + wanted + " seeds";
        seedsTitle.setText(count + ": median and quartiles");
        seedsNote.setText(Phrases.noSeeds(sweep));
        if (!sweep.compared().isEmpty()) {
            summary.setOpacity(1);
            summary.show(
                    size -> FlowCharts.seeds(sweep.compared(), theme, size),
                    count + ": median and quartiles. " + Phrases.seeds(sweep.compared()));
        } else if (sweep.phase() == Phase.RUNNING) {
            // What was there goes on being seen, as what it is: not the present any more.
            summary.setOpacity(DIMMED);
        } else {
            summary.setOpacity(1);
            summary.clear(seedsNote.getText());
        }
    }

    /** Opens the network that a mark belongs to: its key says which. */
    private void open(Mark mark) {
        Cell cell = mark.cell();
        if (cell != null) {
            char letter = mark.key().split("-", -1)[2].charAt(0);
            doors.open(desk.outcome().measured().flows().get(letter - 'a'), cell);
        }
    }

    private void race() {
        List<Flow> flows = desk.outcome().measured().flows();
        doors.race(flows.get(0), flows.get(1));
    }
}
