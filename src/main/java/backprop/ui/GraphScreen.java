package backprop.ui;

import backprop.picture.Theme;
import backprop.session.Session;
import backprop.session.Subscription;
import backprop.ui.explain.ChangePane;
import backprop.ui.explain.StepPanel;
import backprop.ui.graph.GraphPane;
import backprop.ui.kit.CopyMenu;
import backprop.ui.kit.PictureCopy;
import backprop.ui.kit.Undo;
import backprop.ui.lessons.PredictPane;
import backprop.ui.parameters.ParametersPane;
import backprop.ui.steps.StepBar;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The open network: its graph, its steps, what a step says, and its numbers. */
final class GraphScreen implements Screen {
    private static final String MOTION = "motion";
    private static final String ALL_GRADIENTS = "gradients.all";

    private final Session session;
    private final Settings settings;
    private final GraphPane drawing;
    private final StepBar steps;
    private final StepPanel explanation;
    private final ChangePane changes;
    private final PredictPane prediction;
    private final ParametersPane parameters;
    private final GraphPanels panels;
    private final PassExports exports;
    private List<Subscription> followers = List.of();

    GraphScreen(Session session, Settings settings, StatusLine messages, ExportDesk desk) {
        this.session = session;
        this.settings = settings;
        drawing = new GraphPane(session);
        steps = new StepBar(session);
        explanation = new StepPanel(session, messages);
        prediction = new PredictPane(session, messages, settings.theme());
        parameters = new ParametersPane(session, messages);
        explanation.addTool(prediction.toggle());
        changes = new ChangePane(session, explanation);
        panels = new GraphPanels(framed(drawing), steps, prediction, changes, parameters);
        exports = new PassExports(session, desk, drawing::picture, explanation::picture);
        steps.onSpeed(drawing::pace);
        drawing.motion(!"off".equals(settings.text(MOTION).orElse("on")));
        drawing.onMotion(on -> settings.put(MOTION, on ? "on" : "off"));
        drawing.hues(settings::hues, settings::put);
        parameters.showAll(settings.flag(ALL_GRADIENTS));
        parameters.onShowAll(now -> settings.put(ALL_GRADIENTS, now));
        serveCopies(new CopyMenu(session, messages), new PictureCopy(messages, settings::theme));
    }

    private static Region framed(Region content) {
        StackPane card = new StackPane(content);
        card.getStyleClass().add("card");
        return card;
    }

    private void serveCopies(CopyMenu copies, PictureCopy pictures) {
        copies.serve(drawing, drawing::cellAt, pictures.item("the graph", drawing::picture));
        copies.serve(explanation, explanation::cellAt, pictures.item("the step", explanation::picture));
        explanation.addCopy(pictures.item("the step", explanation::picture));
        copies.serve(changes, changes::cellAt);
        copies.serve(parameters, parameters::cellAt);
    }

    /** Begins to show the frames of the session. */
    void follow() {
        followers = List.of(
                drawing.follow(),
                steps.follow(),
                explanation.follow(),
                changes.follow(),
                prediction.follow(),
                new OwnPassMemory(session, settings).follow());
    }

    /** Gives every part the size that it had. */
    void restore(WindowMemory memory) {
        panels.restore(memory);
    }

    /** Takes the keys: not the first button of the window, which would take the space bar for itself. */
    void focus() {
        drawing.requestFocus();
    }

    @Override
    public Node node() {
        return panels;
    }

    @Override
    public void theme(Theme theme) {
        drawing.theme(theme);
        steps.theme(theme);
        explanation.theme(theme);
        changes.theme(theme);
        prediction.theme(theme);
        parameters.wear(theme);
    }

    @Override
    public List<MenuItem> exports() {
        return exports.items(settings.theme());
    }

    @Override
    public Undo undo() {
        return new SessionUndo(session);
    }

    /** The keys of stepping, Esc, which puts back what was moved by hand, and Ctrl with 0, + or −, which fit and zoom the graph. */
    @Override
    public void pressed(KeyEvent event) {
        steps.pressed(event);
        if (event.getCode() == KeyCode.ESCAPE && session.putBack()) {
            event.consume();
        }
        if (event.isShortcutDown() && !event.isConsumed()) {
            zoom(event);
        }
    }

    private void zoom(KeyEvent event) {
        switch (event.getCode()) {
            case DIGIT0, NUMPAD0 -> drawing.fit();
            case PLUS, EQUALS, ADD -> drawing.zoomIn();
            case MINUS, SUBTRACT -> drawing.zoomOut();
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public void close() {
        followers.forEach(Subscription::cancel);
    }
}
