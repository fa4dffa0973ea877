package backprop.ui;

import backprop.picture.Theme;
import backprop.ui.kit.Messages;
import backprop.ui.kit.Undo;
import backprop.ui.training.TrainingPane;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;

/** The training in the window. */
final class TrainingScreen implements Screen {
    /** Begins the names under which what is trained is kept. */
    private static final String KEPT = "training.";

    private final TrainingPane pane;
    private final Settings settings;
    private final TrainingExports exports;

    /** @param onHistory is told that there is something else to undo or redo */
    TrainingScreen(TrainingDoors doors, Messages messages, Settings settings, ExportDesk desk, Runnable onHistory) {
        this.settings = settings;
        pane = new TrainingPane(doors, messages, settings.theme(), name -> settings.text(KEPT + name));
        pane.onChange(onHistory);
        exports = new TrainingExports(pane, desk);
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
        pane.close();
    }
}
