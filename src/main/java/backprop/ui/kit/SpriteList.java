package backprop.ui.kit;

import backprop.picture.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/** The nodes of one list of shapes, kept from one picture to the next by key, or by place where there is no key. */
final class SpriteList {
    /** Who wants to know which nodes there are. */
    interface Watcher {
        void appeared(Sprite sprite);

        void vanished(Sprite sprite);
    }

    private final ObservableList<Node> children;
    private final Watcher watcher;
    private Map<Object, Sprite> sprites = new HashMap<>();

    SpriteList(ObservableList<Node> children, Watcher watcher) {
        this.children = children;
        this.watcher = watcher;
    }

    void show(List<Shape> shapes) {
        Map<Object, Sprite> kept = new HashMap<>(2 * shapes.size());
        List<Node> wanted = new ArrayList<>(shapes.size());
        for (int i = 0; i < shapes.size(); i++) {
            Shape shape = shapes.get(i);
            String name = shape.mark().key();
            Object key = name.isEmpty() || kept.containsKey(name) ? (Object) i : name;
            Sprite sprite = take(key, shape);
            kept.put(key, sprite);
            wanted.add(sprite.node());
        }
        sprites.values().forEach(this::retire);
        sprites = kept;
        arrange(wanted);
    }

    void clear() {
        sprites.values().forEach(this::retire);
        sprites.clear();
        children.clear();
    }

    private Sprite take(Object key, Shape shape) {
        Sprite old = sprites.remove(key);
        if (old != null && old.takes(shape)) {
            old.show(shape);
            return old;
        }
        if (old != null) {
            retire(old);
        }
        Sprite sprite = new Sprite(shape, watcher);
        watcher.appeared(sprite);
        return sprite;
    }

    private void retire(Sprite sprite) {
        watcher.vanished(sprite);
        sprite.retire();
    }

    /** Brings the children into the wanted order and leaves alone those that stand right, so that the focus stays. */
    private void arrange(List<Node> wanted) {
        if (children.equals(wanted)) {
            return;
        }
        if (children.isEmpty()) {
            children.setAll(wanted);
            return;
        }
        Set<Node> staying = new HashSet<>(wanted);
        children.removeIf(node -> !staying.contains(node));
        Set<Node> present = new HashSet<>(children);
        for (int i = 0; i < wanted.size(); i++) {
            Node node = wanted.get(i);
            if (i < children.size() && children.get(i).equals(node)) {
                continue;
            }
            if (present.contains(node)) {
                move(node, i);
            } else {
                children.add(i, node);
            }
        }
    }

    private void move(Node node, int place) {
        boolean focused = node.isFocused();
        children.remove(node);
        children.add(place, node);
        if (focused) {
            node.requestFocus();
        }
    }
}
