package backprop.ui.kit;

import backprop.engine.Cell;
import backprop.picture.AllDigits;
import backprop.picture.Mark;
import backprop.picture.Picture;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Paints a {@link Picture}. A shape keeps its node from one picture to the next as long as it keeps its key (or, without
 * a key, its place), so only what has changed is touched and the focus stays where it was.
 *
 * <p>The node of a shape has the key as its id and the spoken text as its accessible text. All tooltips are one. A group
 * that is a neuron, a chip, a bias, a δ or the loss can be focused; Enter on it, like a click, asks about its number.
 */
public final class PictureView extends Region {
    private static final double RING_GAP = 3;

    private final Group layer = new Group();
    private final Rectangle ring = new Rectangle();
    private final Map<String, Sprite> named = new HashMap<>();
    private final SpriteList sprites = new SpriteList(layer.getChildren(), new Names());
    private final PictureTip tip = new PictureTip(this);
    private @Nullable MouseEvent pointed;
    private final ChangeListener<Boolean> focus = (property, was, is) -> placeRing();
    private Consumer<Cell> onCell = cell -> {};
    private Function<Cell, Optional<String>> more = cell -> Optional.empty();
    private double width;
    private double height;

    /** An empty view. */
    public PictureView() {
        getStyleClass().add("picture");
        layer.setManaged(false);
        ring.setManaged(false);
        ring.setVisible(false);
        ring.setMouseTransparent(true);
        ring.getStyleClass().add("focus-ring");
        getChildren().addAll(layer, ring);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Shows a picture instead of the one before. */
    public void show(Picture picture) {
        sprites.show(picture.shapes());
        if (width != picture.width() || height != picture.height()) {
            width = picture.width();
            height = picture.height();
            requestLayout();
        }
        placeRing();
        tip.follow(this::spokenOf);
    }

    /** What a tooltip adds on the number of a shape. */
    public void onTip(Function<Cell, Optional<String>> added) {
        more = added;
    }

    /** Who is told which number was clicked on. */
    public void onCell(Consumer<Cell> listener) {
        onCell = listener;
    }

    /** Where tooltips stand: at the edge of a room, where they hide nothing, or, without one, below their shapes. */
    public void tipsAside(@Nullable Region room) {
        tip.aside(room);
    }

    /** The node of the shape with this key, if it is in the picture. */
    public Optional<Node> nodeFor(String key) {
        return Optional.ofNullable(named.get(key)).map(Sprite::node);
    }

    /** The number that a node, or the group around it, shows. */
    public Optional<Cell> cellAt(@Nullable EventTarget node) {
        return markAt(node).map(Mark::cell);
    }

    /** The mark of the nearest shape at or around a node that has a number. */
    public Optional<Mark> markAt(@Nullable EventTarget node) {
        return markAt(node, mark -> mark.cell() != null);
    }

    /** The mark of the nearest shape at or around a node that is wanted. */
    public Optional<Mark> markAt(@Nullable EventTarget node, java.util.function.Predicate<Mark> wanted) {
        return Optional.ofNullable(nearest(node, wanted)).map(Sprite::mark);
    }

    /** The mark of the nearest shape or tile at or around the place of an event that is wanted. */
    public Optional<Mark> markAt(MouseEvent event, java.util.function.Predicate<Mark> wanted) {
        Point2D point = layer.sceneToLocal(event.getSceneX(), event.getSceneY());
        Node node = event.getTarget() instanceof Node n ? n : null;
        while (node != null && !node.equals(layer)) {
            Sprite sprite = Sprite.of(node);
            Mark mark = sprite == null ? null : sprite.markAt(point.getX(), point.getY());
            if (mark != null && wanted.test(mark)) {
                return Optional.of(mark);
            }
            node = node.getParent();
        }
        return Optional.empty();
    }

    private @Nullable Sprite nearest(@Nullable EventTarget target, java.util.function.Predicate<Mark> wanted) {
        Node node = target instanceof Node n ? n : null;
        while (node != null && !node.equals(layer)) {
            Sprite sprite = Sprite.of(node);
            if (sprite != null && wanted.test(sprite.mark())) {
                return sprite;
            }
            node = node.getParent();
        }
        return null;
    }

    private void clicked(MouseEvent event) {
        for (Node node = (Node) event.getTarget(); node != null && !node.equals(this); node = node.getParent()) {
            if (node.isFocusTraversable()) {
                node.requestFocus();
                break;
            }
        }
        if (event.isStillSincePress()) {
            markAt(event, mark -> mark.cell() != null).map(Mark::cell).ifPresent(onCell);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            cellAt(event.getTarget()).ifPresent(cell -> {
                onCell.accept(cell);
                event.consume();
            });
        }
    }

    /** What is said of a node by now, or of the tile under the pointer where it is the picture itself. */
    private Optional<String> spokenOf(Node about) {
        MouseEvent last = pointed;
        if (about.equals(this)) {
            return last == null ? Optional.empty() : spokenAt(last);
        }
        return Optional.ofNullable(nearest(about, mark -> mark.spoken() != null))
                .map(Sprite::mark)
                .map(this::said);
    }

    /** What a tooltip says: what is spoken of the shape, and below it what there is to add on its number. */
    private String said(Mark mark) {
        String spoken = String.valueOf(mark.spoken());
        Cell cell = mark.cell();
        Optional<String> added =
                AllDigits.of(mark).or(() -> Optional.ofNullable(cell).flatMap(more));
        return added.map(words -> spoken + "\n" + words).orElse(spoken);
    }

    private Optional<String> spokenAt(MouseEvent event) {
        return markAt(event, mark -> mark.spoken() != null).map(this::said);
    }

    private void moved(MouseEvent event) {
        pointed = event;
        Mark mark = markAt(event, at -> at.spoken() != null).orElse(null);
        if (mark == null) {
            tip.hush();
        } else {
            Sprite sprite = nearest(event.getTarget(), mark::equals);
            tip.speak(sprite == null ? this : sprite.node(), said(mark), event);
        }
    }

    private void placeRing() {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        boolean visible = focused != null
                && focused.isFocusVisible()
                && Sprite.of(focused) != null
                && nearest(focused, mark -> true) != null;
        ring.setVisible(visible);
        if (visible && focused != null) {
            Bounds bounds = layer.sceneToLocal(focused.localToScene(focused.getBoundsInLocal()));
            ring.setX(bounds.getMinX() - RING_GAP);
            ring.setY(bounds.getMinY() - RING_GAP);
            ring.setWidth(bounds.getWidth() + 2 * RING_GAP);
            ring.setHeight(bounds.getHeight() + 2 * RING_GAP);
        }
    }

    @Override
    protected double computePrefWidth(double forHeight) {
        return width;
    }

    @Override
    protected double computePrefHeight(double forWidth) {
        return height;
    }

    /** Keeps the nodes by name, and the ring on the focused one. */
    private final class Names implements SpriteList.Watcher {
        @Override
        public void appeared(Sprite sprite) {
            if (!sprite.mark().key().isEmpty()) {
                named.put(sprite.mark().key(), sprite);
            }
            if (sprite.node().isFocusTraversable()) {
                sprite.node().focusVisibleProperty().addListener(focus);
            }
        }

        @Override
        public void vanished(Sprite sprite) {
            named.remove(sprite.mark().key(), sprite);
            sprite.node().focusVisibleProperty().removeListener(focus);
        }
    }
}
