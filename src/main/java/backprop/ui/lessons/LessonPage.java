package backprop.ui.lessons;

import backprop.lesson.Block;
import backprop.lesson.Lesson;
import backprop.lesson.LiveView;
import backprop.lesson.text.Prose;
import backprop.session.Frame;
import backprop.ui.kit.Scrolling;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * One lesson, from its title to its end. It is laid out in pieces between the frames of the window, so that a long one does
 * not make the window wait; what has the focus is always in sight.
 */
final class LessonPage extends ScrollPane {
    private static final long PIECE_NANOS = 2_000_000;
    private static final double SIDES = 36;
    private static final double WIDEST = 780;
    private static final double ALMOST = 0.9;

    private final Reading reading;
    private final VBox body = new VBox();
    private final List<List<Block>> blocks;
    private final Blocks maker;
    private final ChangeListener<@Nullable Node> revealing = (property, was, is) -> reveal(is);
    private final Frame first;
    private boolean touched;
    private double place;
    private int made;

    LessonPage(Lesson lesson, Reading reading) {
        this.reading = reading;
        blocks = Blocks.grouped(lesson.blocks());
        maker = new Blocks(reading);
        setId("lesson-page");
        setAccessibleText("Lesson: " + lesson.title());
        getStyleClass().addAll("edge-to-edge", "lesson-page");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        Scrolling.paintsChangesOnly(this);
        body.getStyleClass().add("lesson-body");
        setContent(body);
        Words title = new Words(Prose.of(lesson.title()), reading, "lesson-title");
        title.setId("lesson-title");
        body.getChildren().add(title);
        widthProperty().addListener((property, was, is) -> fit());
        sceneProperty().addListener((property, was, is) -> follow(was, is));
        firstStep(lesson.blocks());
        first = reading.session().frame();
        addEventFilter(KeyEvent.KEY_PRESSED, event -> touched = true);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> touched = true);
        addEventFilter(ActionEvent.ACTION, event -> touched = true);
        more();
    }

    /** True once a key, a button or the step that it shows may have changed it; to scroll it changes nothing. */
    boolean isWorkedOn() {
        return touched || !reading.session().frame().equals(first);
    }

    Reading reading() {
        return reading;
    }

    /** Gives the first thing in it that takes it the focus. */
    void enter() {
        body.lookupAll(".answer-field, .option, .hyperlink").stream()
                .filter(node -> node.isVisible() && node.isFocusTraversable())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /** One page down, or up. */
    void page(int direction) {
        double hidden = body.getHeight() - getViewportBounds().getHeight();
        if (hidden > 0) {
            double page = ALMOST * getViewportBounds().getHeight() / hidden;
            setVvalue(Math.max(0, Math.min(1, getVvalue() + direction * page)));
        }
    }

    private void fit() {
        reading.room(room(getWidth()));
    }

    /** The width of the text on a page of a width. */
    static double room(double width) {
        return Math.min(WIDEST, width - SIDES - 14);
    }

    /** The step that the lesson shows first; where it shows none, the whole pass before the update. */
    private void firstStep(List<Block> all) {
        reading.seek(reading.lesson().trace().steps().size() - 1);
        all.stream()
                .filter(Block.View.class::isInstance)
                .map(b -> ((Block.View) b).view())
                .filter(LiveView.Graph.class::isInstance)
                .map(LiveView.Graph.class::cast)
                .findFirst()
                .ifPresent(graph -> {
                    reading.seek(graph.step() + 1);
                    graph.focus().ifPresent(reading::ask);
                });
    }

    private void more() {
        long start = System.nanoTime();
        while (made < blocks.size() && System.nanoTime() - start < PIECE_NANOS) {
            body.getChildren().add(new Measured(maker.of(blocks.get(made++), 0)));
        }
        if (made < blocks.size()) {
            Platform.runLater(this::more);
        } else {
            Platform.runLater(this::takePlace);
        }
    }

    /** Scrolls to a place, from 0 to 1, once the page is there to its end: while it grows, its top stays where it is. */
    void scrollTo(double share) {
        place = share;
    }

    /** Where it is scrolled to, or will be. */
    double place() {
        return place > 0 ? place : getVvalue();
    }

    private void takePlace() {
        Parent room = getParent();
        if (place > 0 && made == blocks.size() && room != null) {
            room.applyCss();
            room.layout(); // before there is a height, a place means nothing
            setVvalue(place);
            place = 0;
        }
    }

    private void follow(@Nullable Scene was, @Nullable Scene is) {
        if (was != null) {
            was.focusOwnerProperty().removeListener(revealing);
        }
        if (is != null) {
            is.focusOwnerProperty().addListener(revealing);
            Platform.runLater(this::takePlace);
        }
    }

    /** Scrolls what has the focus into sight, once it has its place. */
    private void reveal(@Nullable Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node.equals(body)) {
                Platform.runLater(() -> uncover(focused));
                return;
            }
        }
    }

    private void uncover(@Nullable Node focused) {
        if (focused == null || focused.getScene() == null) {
            return;
        }
        body.applyCss();
        body.layout();
        Bounds place = body.sceneToLocal(focused.localToScene(focused.getBoundsInLocal()));
        double height = getViewportBounds().getHeight();
        double hidden = body.getHeight() - height;
        double top = getVvalue() * Math.max(0, hidden);
        if (hidden > 0 && place.getMinY() < top) {
            setVvalue(Math.max(0, (place.getMinY() - height / 4) / hidden));
        } else if (hidden > 0 && place.getMaxY() + SIDES > top + height) {
            setVvalue(Math.min(1, (place.getMaxY() + SIDES - height * 3 / 4) / hidden));
        }
    }
}
