package backprop.ui;

import backprop.picture.Theme;
import backprop.session.Subscription;
import backprop.ui.kit.Messages;
import backprop.ui.kit.Undo;
import backprop.ui.lessons.LessonsPane;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;

/** The lessons in the window. A lesson has nothing to undo; what can be taken along is the open network. */
final class LessonsScreen implements Screen {
    private final LessonDoors doors;
    private final LessonsPane pane;
    private final Supplier<List<MenuItem>> exports;
    private final Subscription following;

    /**
     * @param state the folder for what the user has solved, and for lessons of the user's own
     * @param exports of the open network
     */
    LessonsScreen(
            LessonDoors doors, Messages messages, Optional<Path> state, Theme theme, Supplier<List<MenuItem>> exports) {
        this.doors = doors;
        this.exports = exports;
        pane = new LessonsPane(doors, messages, state.map(folder -> folder.resolve("lessons")), theme);
        following = doors.follow(pane::opened);
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
        MenuItem what = new MenuItem("The network in the graph, " + doors.open() + ":");
        what.setDisable(true);
        List<MenuItem> items = new ArrayList<>(List.of(what));
        items.addAll(exports.get());
        return items;
    }

    @Override
    public Undo undo() {
        return Undo.NOTHING;
    }

    @Override
    public void close() {
        following.cancel();
    }
}
