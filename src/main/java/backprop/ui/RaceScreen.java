package backprop.ui;

import backprop.engine.Cell;
import backprop.engine.Numerals;
import backprop.picture.Theme;
import backprop.picture.graph.Hues;
import backprop.picture.graph.RaceNorms;
import backprop.session.Frame;
import backprop.session.Lab;
import backprop.session.Session;
import backprop.session.Subscription;
import backprop.ui.flow.ChartPane;
import backprop.ui.graph.GraphPane;
import backprop.ui.kit.Undo;
import backprop.ui.steps.StepBar;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Two networks of one shape and one seed side by side, each with a session of its own, under one step bar: they are always
 * at the same step of their passes and ask about the same number. The race begins at the error of the output.
 */
final class RaceScreen implements Screen {
    private static final double GAP = 10;
    private static final double BETWEEN = 250;
    private static final double LEAST_BETWEEN = 170;

    private final List<Session> lanes;
    private final List<GraphPane> graphs;
    private final ChartPane norms = new ChartPane();
    private final Label told = new Label();
    private final StepBar steps;
    private final Settings settings;
    private final ExportDesk desk;
    private final Runnable back;
    private final Runnable onHistory;
    private final VBox node = new VBox(GAP);
    private final List<Subscription> followers = new ArrayList<>();
    private Theme theme;
    /** The lane whose numbers were edited last. */
    private Session edited;

    /**
     * @param lanes the two networks
     * @param back leaves the race
     * @param onHistory is told that there is something else to undo or redo
     */
    RaceScreen(List<Session> lanes, Settings settings, ExportDesk desk, Runnable back, Runnable onHistory) {
        Session first = lanes.get(0);
        Session second = lanes.get(1);
        this.lanes = List.copyOf(lanes);
        this.desk = desk;
        this.back = back;
        this.onHistory = onHistory;
        this.settings = settings;
        theme = settings.theme();
        edited = first;
        graphs = List.of(new GraphPane(first), new GraphPane(second));
        steps = new StepBar(first);
        steps.endsWithThePass();
        node.setId("race");
        node.setAccessibleText("Two networks side by side");
        node.getStyleClass().add("screen");
        steps.setMinHeight(Region.USE_PREF_SIZE);
        HBox sides = new HBox(GAP, lane(first, 0), between(), lane(second, 1));
        VBox.setVgrow(sides, Priority.ALWAYS);
        node.getChildren().addAll(head(), sides, steps);
        steps.onSpeed(faster -> graphs.forEach(g -> g.pace(faster)));
        followers.addAll(List.of(
                graphs.get(0).follow(),
                graphs.get(1).follow(),
                steps.follow(),
                graphs.get(0).compareWith(second),
                graphs.get(1).compareWith(first),
                first.subscribe(frame -> follow(second, frame)),
                second.subscribe(frame -> follow(first, frame)),
                watch(first),
                watch(second),
                first.subscribe(frame -> compare()),
                second.subscribe(frame -> compare())));
        graphs.forEach(graph -> graph.hues(settings::hues, this::wear));
        theme(theme);
        int depth = first.frame().lab().network().depth();
        first.seek(GraphDoor.stepOf(first, Cell.delta(depth, 1)));
    }

    private Subscription watch(Session lane) {
        Lab[] before = {lane.frame().lab()};
        return lane.subscribe(frame -> {
            if (!frame.lab().equals(before[0])) {
                before[0] = frame.lab();
                edited = lane;
                onHistory.run();
            }
        });
    }

    private HBox head() {
        Label title = new Label("The same seed, the same step");
        title.getStyleClass().add("card-title");
        Region middle = new Region();
        HBox.setHgrow(middle, Priority.ALWAYS);
        Button leave = new Button("Leave the race");
        leave.setId("race-leave");
        leave.setAccessibleText("Leave the race and show the gradient flow");
        leave.setOnAction(event -> back.run());
        told.setId("race-told");
        told.setMinWidth(0);
        told.setTooltip(new Tooltip());
        told.getTooltip().textProperty().bind(told.textProperty());
        HBox head = new HBox(GAP, title, told, middle, leave);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return head;
    }

    private VBox between() {
        norms.setId("race-norms");
        norms.onChosen(mark -> lanes.get(0).focus(mark.cell()));
        VBox.setVgrow(norms, Priority.ALWAYS);
        VBox card = new VBox(norms);
        card.getStyleClass().addAll("card", "lane");
        card.setMinWidth(LEAST_BETWEEN);
        card.setPrefWidth(BETWEEN);
        return card;
    }

    /** Shows both networks in numbers: the norms of their layers, and what is left of the error of the output. */
    private void compare() {
        List<Frame> frames = lanes.stream().map(Session::frame).toList();
        List<String> names =
                frames.stream().map(frame -> withoutSeed(frame.lab().name())).toList();
        Theme worn = theme;
        Hues hues = settings.hues();
        norms.show(size -> RaceNorms.of(frames, names, worn, hues, size), "norm of δ by layer of both networks");
        told.setText(RaceNorms.told(frames));
    }

    /** What tells one network from the other: both have the same seed. */
    private static String withoutSeed(String name) {
        int end = name.lastIndexOf(", seed ");
        return end > 0 ? name.substring(0, end) : name;
    }

    private VBox lane(Session session, int index) {
        Label name = new Label(session.frame().lab().name());
        name.getStyleClass().add("card-title");
        GraphPane graph = graphs.get(index);
        graph.setId("race-" + (index + 1));
        graph.setAccessibleText("graph of " + name.getText());
        VBox.setVgrow(graph, Priority.ALWAYS);
        Label norm = new Label();
        norm.setId("race-norm-" + (index + 1));
        followers.add(session.subscribe(frame -> norm.setText(norm(frame))));
        Region middle = new Region();
        HBox.setHgrow(middle, Priority.ALWAYS);
        VBox lane = new VBox(new HBox(GAP, name, middle, norm), graph);
        lane.getStyleClass().addAll("card", "lane");
        lane.setMinWidth(0);
        lane.setPrefWidth(100);
        HBox.setHgrow(lane, Priority.ALWAYS);
        return lane;
    }

    /** How large the error is that was reached last. */
    private static String norm(Frame frame) {
        for (int l = 1; l <= frame.lab().network().depth(); l++) {
            if (frame.knows(Cell.delta(l, frame.lab().network().size(l)))) {
                double size = frame.trace().delta(l).norm();
                return "‖δ‖ of layer " + l + ": "
                        + (size == 0 ? "exactly 0" : Numerals.scientific(size, Numerals.DIGITS));
            }
        }
        return "";
    }

    /** Brings a session to where the other one is. Where it is there already nothing happens, so the two come to rest. */
    private static void follow(Session behind, Frame ahead) {
        Frame frame = behind.frame();
        if (frame.granularity() != ahead.granularity()) {
            behind.stepBy(ahead.granularity());
        }
        if (!frame.playhead().equals(ahead.playhead())) {
            behind.seek(ahead.playhead());
        }
        if (!Objects.equals(frame.focus(), ahead.focus())) {
            behind.focus(ahead.focus());
        }
    }

    /** The two networks. */
    List<Session> lanes() {
        return lanes;
    }

    @Override
    public Node node() {
        return node;
    }

    /** A picture of each graph. */
    @Override
    public List<MenuItem> exports() {
        List<MenuItem> items = new ArrayList<>();
        for (int n = 0; n < graphs.size(); n++) {
            Frame frame = lanes.get(n).frame();
            String title = "Graph of " + frame.lab().name();
            items.addAll(PictureExports.inBoth(
                    desk, theme, "export-race-" + (n + 1), title, FileStem.ofStep(frame), graphs.get(n)::picture));
        }
        return items;
    }

    @Override
    public void theme(Theme other) {
        theme = other;
        graphs.forEach(g -> g.theme(other));
        steps.theme(other);
        compare();
    }

    /** Both graphs and the norms between them in other colours. */
    private void wear(Hues hues) {
        settings.put(hues);
        graphs.forEach(GraphPane::repaint);
        compare();
    }

    /** Edits of the lane that was edited last. */
    @Override
    public Undo undo() {
        return new SessionUndo(edited);
    }

    @Override
    public void pressed(KeyEvent event) {
        steps.pressed(event);
    }

    @Override
    public boolean dismiss() {
        back.run();
        return true;
    }

    /** A race that was left has ended. */
    @Override
    public void left() {
        followers.forEach(Subscription::cancel);
    }
}
