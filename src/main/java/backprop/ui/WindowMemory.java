package backprop.ui;

import java.util.List;
import java.util.OptionalDouble;
import javafx.event.EventTarget;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts the window and its dividers back where they were, as far as that is still on a screen. */
final class WindowMemory {
    private static final double MIN_WIDTH = 1024;
    private static final double MIN_HEIGHT = 640;
    private static final double FIRST_WIDTH = 1440;
    private static final double FIRST_HEIGHT = 900;

    private final Settings settings;

    WindowMemory(Settings settings) {
        this.settings = settings;
    }

    void restore(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(MIN_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, screen.getHeight()));
        restoreSize(stage);
        OptionalDouble x = settings.number("window.x");
        OptionalDouble y = settings.number("window.y");
        if (x.isPresent() && y.isPresent() && isOnScreen(x.getAsDouble(), y.getAsDouble())) {
            stage.setX(x.getAsDouble());
            stage.setY(y.getAsDouble());
        }
        stage.setMaximized(settings.flag("window.maximised"));
    }

    /** Its size alone: openbox shows a window as small as it may be, whatever was asked before it was there. */
    void restoreSize(Stage stage) {
        double first =
                Math.min(FIRST_HEIGHT, Screen.getPrimary().getVisualBounds().getHeight());
        stage.setWidth(within(settings.number("window.width").orElse(FIRST_WIDTH), stage.getMinWidth(), widest()));
        stage.setHeight(within(settings.number("window.height").orElse(first), stage.getMinHeight(), highest()));
    }

    void keep(Stage stage) {
        settings.put("window.maximised", stage.isMaximized());
        if (!stage.isMaximized() && !stage.isIconified()) {
            settings.put("window.width", stage.getWidth());
            settings.put("window.height", stage.getHeight());
            settings.put("window.x", stage.getX());
            settings.put("window.y", stage.getY());
        }
    }

    /**
     * Puts a divider where it was, and from now on remembers where it is dragged. Where layout puts it, for want of room, is
     * not kept: it would wander from start to start.
     *
     * @param onTaken is told when somebody takes it to drag it
     * @return false if nobody had dragged it
     */
    boolean restore(String name, SplitPane pane, Runnable onTaken) {
        OptionalDouble kept = settings.number("divider." + name);
        kept.ifPresent(place -> pane.setDividerPositions(within(place, 0.05, 0.95)));
        pane.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (isDivider(event.getTarget(), pane)) {
                settings.put("divider." + name, pane.getDividerPositions()[0]);
            }
        });
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (isDivider(event.getTarget(), pane)) {
                onTaken.run();
            }
        });
        return kept.isPresent();
    }

    /** Gives what stands above a grip the height that it had, and from now on remembers what is chosen. */
    void restore(String name, Grip grip) {
        settings.number("divider." + name).ifPresent(grip::show);
        grip.onHeight(height -> settings.put("divider." + name, height));
    }

    private static boolean isDivider(EventTarget target, SplitPane pane) {
        for (Node node = target instanceof Node n ? n : null;
                node != null && !node.equals(pane);
                node = node.getParent()) {
            if (node.getStyleClass().contains("split-pane-divider") && pane.equals(node.getParent())) {
                return true;
            }
        }
        return false;
    }

    private static double within(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }

    private static double widest() {
        return largest(Screen.getScreens().stream()
                .map(s -> s.getVisualBounds().getWidth())
                .toList());
    }

    private static double highest() {
        return largest(Screen.getScreens().stream()
                .map(s -> s.getVisualBounds().getHeight())
                .toList());
    }

    private static double largest(List<Double> sizes) {
        return sizes.stream().mapToDouble(Double::doubleValue).max().orElse(MIN_WIDTH);
    }

    /** True if enough of the title bar could be seen to grab it. */
    private static boolean isOnScreen(double x, double y) {
        return !Screen.getScreensForRectangle(x + 40, y, 100, 30).isEmpty();
    }
}
