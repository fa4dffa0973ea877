package backprop.ui.flow;

import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Size;
import backprop.ui.flow.Stops.Stop;
import backprop.ui.kit.OncePerPulse;
import backprop.ui.kit.PictureView;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * A chart that fills its room. It is one stop of the Tab key; the arrow keys go through its numbers, each of which is said,
 * and Enter, like a click, asks where the number comes from.
 *
 * <p>The charts of the screen are painted in one pulse, and only once however often it is asked for.
 */
public final class ChartPane extends Region {
    private static final double GAP = 2;

    private final PictureView view = new PictureView();
    private final Rectangle cursor = new Rectangle();
    private final OncePerPulse painting = new OncePerPulse(this, this::paint);
    private Function<Size, Picture> chart = size -> new Picture(size.width(), size.height(), List.of());
    private Consumer<Mark> onChosen = mark -> {};
    private Consumer<String> onSpoken = words -> {};
    private String words = "";
    private double leastHeight = 40;
    private @Nullable Picture painted;
    private @Nullable List<Stop> stops;
    private int at = -1;

    /** An empty chart. */
    public ChartPane() {
        getStyleClass().add("chart");
        cursor.getStyleClass().add("focus-ring");
        cursor.setManaged(false);
        cursor.setMouseTransparent(true);
        cursor.setVisible(false);
        getChildren().addAll(view, cursor);
        setMinSize(60, leastHeight);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        widthProperty().addListener((property, was, is) -> painting.request());
        heightProperty().addListener((property, was, is) -> painting.request());
        focusVisibleProperty().addListener((property, was, is) -> showCursor());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    /** The room that the chart needs at least. */
    public void setLeastHeight(double height) {
        leastHeight = height;
        setMinHeight(height);
    }

    /** The room that the chart needs at least. */
    public double getLeastHeight() {
        return leastHeight;
    }

    /** Who is told which number was clicked on, or chosen with Enter. */
    public void onChosen(Consumer<Mark> listener) {
        onChosen = listener;
    }

    /** Who is told what the number says that the arrow keys came to. */
    void onSpoken(Consumer<String> listener) {
        onSpoken = listener;
    }

    /** Shows another chart, and says what it is and all that it shows. */
    public void show(Function<Size, Picture> next, String spoken) {
        chart = next;
        words = spoken;
        setAccessibleText(spoken);
        painting.request();
    }

    /** The chart as it is painted now. */
    Picture picture() {
        Picture now = painted;
        return now == null ? chart.apply(new Size(getWidth(), getHeight())) : now;
    }

    /** Nothing but the ground: there is no chart, or not yet. */
    void clear(String spoken) {
        show(size -> new Picture(size.width(), size.height(), List.of()), spoken);
    }

    private void paint() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width < 30 || height < 20) {
            return;
        }
        // A chart may need more room than it was given; it gets that, and the card scrolls.
        Picture least = chart.apply(new Size(width, leastHeight));
        boolean tooLarge = least.height() > leastHeight + 1;
        setMinHeight(tooLarge ? least.height() : leastHeight);
        Picture picture = tooLarge ? least : chart.apply(new Size(width, height));
        view.show(picture);
        painted = picture;
        stops = null;
        showCursor();
    }

    @Override
    protected void layoutChildren() {
        view.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    protected double computePrefHeight(double width) {
        return getMinHeight();
    }

    private void moved(MouseEvent event) {
        boolean leads = view.markAt(event, mark -> mark.cell() != null).isPresent();
        setCursor(leads ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void clicked(MouseEvent event) {
        requestFocus();
        view.markAt(event, mark -> mark.cell() != null).ifPresent(onChosen);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case RIGHT -> go(1, 0);
            case LEFT -> go(-1, 0);
            case UP -> go(0, -1);
            case DOWN -> go(0, 1);
            case HOME -> goTo(0);
            case END -> goTo(stops().size() - 1);
            case ENTER, SPACE -> choose();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private List<Stop> stops() {
        List<Stop> present = stops;
        if (present == null) {
            present = painted == null ? List.of() : Stops.of(painted);
            stops = present;
        }
        return present;
    }

    private void go(int right, int down) {
        boolean begun = at >= 0 && at < stops().size();
        goTo(begun ? Stops.towards(stops(), at, right, down) : 0);
    }

    private void goTo(int index) {
        if (index < 0 || index >= stops().size()) {
            return;
        }
        at = index;
        String said = String.valueOf(stops().get(at).mark().spoken());
        setAccessibleText(said);
        onSpoken.accept(said);
        showCursor();
    }

    private void choose() {
        if (at >= 0 && at < stops().size() && stops().get(at).mark().cell() != null) {
            onChosen.accept(stops().get(at).mark());
        }
    }

    private void showCursor() {
        boolean shown = isFocusVisible() && at >= 0 && at < stops().size();
        cursor.setVisible(shown);
        if (shown) {
            Stop stop = stops().get(at);
            cursor.setX(stop.x() - GAP);
            cursor.setY(stop.y() - GAP);
            cursor.setWidth(stop.width() + 2 * GAP);
            cursor.setHeight(stop.height() + 2 * GAP);
        } else if (!isFocused()) {
            setAccessibleText(words);
        }
    }
}
