package backprop.ui.kit;

import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** A shape and the node that shows it. The node knows its sprite by its user data. */
final class Sprite {
    private static final Set<Role> FOCUSABLE = Set.of(Role.NEURON, Role.CHIP, Role.BIAS, Role.DELTA, Role.LOSS);

    private final Node node;
    private final @Nullable SpriteList members;
    private Shape shape;

    Sprite(Shape shape, SpriteList.Watcher watcher) {
        this.shape = shape;
        node = Nodes.create(shape);
        node.setUserData(this);
        members = node instanceof Group group ? new SpriteList(group.getChildren(), watcher) : null;
        mark(shape.mark());
        fill(null, shape);
    }

    static @Nullable Sprite of(Node node) {
        return node.getUserData() instanceof Sprite sprite ? sprite : null;
    }

    Node node() {
        return node;
    }

    Mark mark() {
        return shape.mark();
    }

    /** What is drawn at a point of the picture: the mark of a tile where the shape is a grid. */
    Mark markAt(double x, double y) {
        return shape instanceof Shape.Grid grid ? grid.markAt(x, y) : shape.mark();
    }

    /** True if the node can show this shape as well. */
    boolean takes(Shape other) {
        return shape.getClass() == other.getClass();
    }

    /** Takes what is new in a shape. A group leaves the comparing to its members, or each would be compared twice. */
    void show(Shape next) {
        if (members == null && next.equals(shape)) {
            return;
        }
        if (!next.mark().equals(shape.mark())) {
            mark(next.mark());
        }
        Shape before = shape;
        shape = next;
        fill(before, next);
    }

    private void fill(@Nullable Shape before, Shape next) {
        if (members != null && next instanceof Shape.Group group) {
            members.show(group.members());
        } else {
            Nodes.update(node, before, next);
        }
    }

    /** Takes the members down as well. */
    void retire() {
        if (members != null) {
            members.clear();
        }
    }

    private void mark(Mark mark) {
        StyleRecords.name(node, mark.isFound() ? mark.key() : null);
        node.setAccessibleText(mark.spoken());
        node.setMouseTransparent(mark.role() == Role.FOCUS);
        if (node instanceof Group) {
            boolean focusable = FOCUSABLE.contains(mark.role());
            node.setFocusTraversable(focusable);
            node.setAccessibleRole(focusable ? AccessibleRole.BUTTON : AccessibleRole.PARENT);
        }
    }
}
