package backprop.ui.kit;

import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow.AnchorLocation;
import org.jspecify.annotations.Nullable;

/**
 * The one tooltip of a picture. It stands below what it speaks of, never over it; where everything around is wanted too, at
 * the edge of a room.
 */
final class PictureTip {
    private static final double OFF = 8;
    private static final double OFF_POINTER = 20;
    private static final double EDGE = 120;

    private final Region picture;
    private final Tooltip tooltip = new Tooltip();
    private @Nullable Region room;
    private Point2D pointer = Point2D.ZERO;
    private @Nullable Node subject;

    PictureTip(Region picture) {
        this.picture = picture;
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        tooltip.setOnShowing(event -> place());
    }

    /** Stands at the edge of a room from now on, or below what it speaks of. */
    void aside(@Nullable Region other) {
        room = other;
    }

    void speak(Node about, String words, MouseEvent event) {
        pointer = new Point2D(event.getScreenX(), event.getScreenY());
        if (!about.equals(subject) || !words.equals(tooltip.getText())) {
            Tooltip.uninstall(picture, tooltip);
            tooltip.setText(words);
            subject = about;
            Tooltip.install(picture, tooltip);
        }
    }

    /** Says what is to be said of the same thing by now; nothing if it is gone. */
    void follow(Function<Node, Optional<String>> words) {
        Node about = subject;
        if (about != null) {
            Optional<String> now = about.getScene() == null ? Optional.empty() : words.apply(about);
            now.ifPresentOrElse(tooltip::setText, this::hush);
        }
    }

    void hush() {
        if (subject != null) {
            subject = null;
            tooltip.hide();
            Tooltip.uninstall(picture, tooltip);
        }
    }

    private void place() {
        Node about = subject;
        Region around = room;
        Bounds shape = about == null ? null : about.localToScreen(about.getBoundsInLocal());
        if (shape == null) {
            return;
        }
        if (around != null) {
            atTheEdge(around.localToScreen(around.getLayoutBounds()));
        } else if (about instanceof Group) {
            stand(AnchorLocation.CONTENT_TOP_LEFT, shape.getMinX(), shape.getMaxY() + OFF);
        } else {
            stand(AnchorLocation.CONTENT_TOP_LEFT, pointer.getX() + OFF, pointer.getY() + OFF_POINTER);
        }
    }

    /** At the lower edge, or at the upper one if the pointer is down there. */
    private void atTheEdge(@Nullable Bounds edges) {
        if (edges == null) {
            return;
        }
        double x = Math.max(edges.getMinX() + OFF, pointer.getX() - EDGE);
        if (pointer.getY() < edges.getMaxY() - EDGE) {
            stand(AnchorLocation.CONTENT_BOTTOM_LEFT, x, edges.getMaxY() - OFF);
        } else {
            stand(AnchorLocation.CONTENT_TOP_LEFT, x, edges.getMinY() + OFF);
        }
    }

    private void stand(AnchorLocation corner, double x, double y) {
        tooltip.setAnchorLocation(corner);
        tooltip.setAnchorX(x);
        tooltip.setAnchorY(y);
    }
}
