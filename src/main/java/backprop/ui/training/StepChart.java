package backprop.ui.training;

import backprop.picture.Picture;
import backprop.picture.Size;
import backprop.ui.kit.Background;
import backprop.ui.kit.OncePerPulse;
import backprop.ui.kit.PictureView;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.concurrent.Task;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A picture that fills its room, painted once a pulse. A click or a drag in it is a place, and the arrow keys are moves; both
 * go to whoever listens.
 */
public final class StepChart extends Region {
    private final PictureView view = new PictureView();
    private final OncePerPulse painting = new OncePerPulse(this, this::paint);
    private Function<Size, Picture> chart = size -> new Picture(size.width(), size.height(), java.util.List.of());
    private final Background working = new Background("training-chart");
    private Optional<Callable<Drawing>> wanted = Optional.empty();
    private boolean busy;
    private @Nullable Picture painted;
    private Consumer<Point2D> onPlace = place -> {};
    private Consumer<UnaryOperator<Integer>> onMove = move -> {};
    private Optional<Consumer<UnaryOperator<Integer>>> onClimb = Optional.empty();

    /** An empty chart. */
    public StepChart() {
        getStyleClass().add("chart");
        getChildren().add(view);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        widthProperty().addListener((property, was, is) -> painting.request());
        heightProperty().addListener((property, was, is) -> painting.request());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::pressed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** The room that the chart needs at least. */
    public void setLeastHeight(double height) {
        setMinHeight(height);
    }

    /** The room that the chart needs at least. */
    public double getLeastHeight() {
        return Math.max(0, getMinHeight());
    }

    /** Who gets the places that are clicked or dragged to, from 0 to the width and the height. */
    void onPlace(Consumer<Point2D> listener) {
        onPlace = listener;
    }

    /** Who gets the moves of the arrow keys: from a step to another. */
    void onMove(Consumer<UnaryOperator<Integer>> listener) {
        onMove = listener;
    }

    /**
     * Another picture.
     *
     * @param picture for a room
     * @param spoken what it is
     */
    record Drawing(Function<Size, Picture> picture, String spoken) {}
    /** Who gets the moves of the arrow keys up and down; without, they go on to the next control. */
    void onClimb(Consumer<UnaryOperator<Integer>> listener) {
        onClimb = Optional.of(listener);
    }

    /** The room that pictures are drawn for. */
    Size room() {
        return new Size(Math.floor(getWidth()), Math.floor(getHeight()));
    }

    /** Shows another picture, and says what it is. */
    void show(Function<Size, Picture> next, String spoken) {
        wanted = Optional.empty();
        working.stop();
        busy = false;
        paint(new Drawing(next, spoken));
    }

    /**
     * Shows another picture that is worked out away from the window. Of several in quick succession the one in work is shown
     * and then the last, so that a picture that takes longer than a pulse is seen while the run goes on.
     */
    void showLater(Callable<Drawing> next) {
        wanted = Optional.of(next);
        if (!busy) {
            workOut();
        }
    }

    private void workOut() {
        wanted.ifPresent(next -> {
            wanted = Optional.empty();
            busy = true;
            working.run(
                    new Task<Drawing>() {
                        @Override
                        protected Drawing call() throws Exception {
                            return next.call();
                        }
                    },
                    drawing -> {
                        busy = false;
                        paint(drawing);
                        workOut();
                    });
        });
    }

    private void paint(Drawing drawing) {
        chart = drawing.picture();
        setAccessibleText(drawing.spoken());
        painting.request();
    }

    /** The picture as it is painted now. */
    Picture picture() {
        Picture now = painted;
        return now == null ? chart.apply(new Size(Math.max(60, getWidth()), Math.max(40, getHeight()))) : now;
    }

    private void paint() {
        Size room = room();
        if (room.width() >= 30 && room.height() >= 20) {
            Picture picture = chart.apply(room);
            painted = picture;
            view.show(picture);
        }
    }

    /** The room decides how wide the picture is, never the picture that was painted before: two charts share a line evenly. */
    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(0, getMinHeight());
    }

    @Override
    protected void layoutChildren() {
        view.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            onPlace.accept(sceneToLocal(event.getSceneX(), event.getSceneY()));
        }
    }

    private void pressed(KeyEvent event) {
        int stride = event.isShiftDown() ? 10 : 1;
        switch (event.getCode()) {
            case RIGHT -> onMove.accept(step -> step + stride);
            case LEFT -> onMove.accept(step -> step - stride);
            case HOME -> onMove.accept(step -> 0);
            case END -> onMove.accept(step -> Integer.MAX_VALUE);
            case UP, DOWN -> {
                int climbed = event.getCode() == KeyCode.UP ? stride : -stride;
                onClimb.ifPresent(listener -> listener.accept(step -> step + climbed));
                if (onClimb.isEmpty()) {
                    return;
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }
}
