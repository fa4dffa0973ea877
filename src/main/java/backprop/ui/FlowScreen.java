package backprop.ui;

import backprop.picture.Theme;
import backprop.ui.flow.FlowPane;
import backprop.ui.kit.Messages;
import backprop.ui.kit.Undo;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;

/** The gradient flow in the window. */
final class FlowScreen implements Screen {
    /** Begins the names under which the experiment is kept. */
    private static final String KEPT = "flow.";

    private final FlowPane pane;
    private final Settings settings;
    private final FlowExports exports;

    /** @param onHistory is told that there is something else to undo or redo */
    FlowScreen(FlowDoors doors, Messages messages, Settings settings, ExportDesk desk, Runnable onHistory) {
        this.settings = settings;
        pane = new FlowPane(doors, messages, settings.theme(), name -> settings.text(KEPT + name));
        pane.onChange(onHistory);
        exports = new FlowExports(pane, desk);
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void theme(Theme theme) {
        pane.theme(theme);
    }

    @Override
    public List<MenuItem> exports() {
        return exports.items();
    }

    @Override
    public Undo undo() {
        return pane;
    }

    @Override
    public void close() {
        pane.memory().forEach((name, text) -> settings.put(KEPT + name, text));
    }
}
