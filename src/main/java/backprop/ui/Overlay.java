package backprop.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A card over the window: a question, a dialog, the shortcuts. It keeps the focus; Escape puts it away. */
final class Overlay {
    private final StackPane layer;
    private final ChangeListener<Node> keeper = (property, was, is) -> keepFocus(is);
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private @Nullable Node before;

    Overlay(StackPane layer) {
        this.layer = layer;
        layer.setVisible(false);
        layer.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        // A menu that is closed keeps Escape to itself all the same.
        layer.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getTarget() instanceof MenuButton menu && !menu.isShowing()) {
                escape(event);
            }
        });
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            hide();
            event.consume();
        }
    }

    boolean isShowing() {
        return layer.isVisible();
    }

    /** Shows a card instead of the one that may be there, and gives a node in it the focus. */
    void show(Region card, Node first) {
        if (!isShowing()) {
            before = layer.getScene().getFocusOwner();
            layer.getScene().focusOwnerProperty().addListener(keeper);
        }
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        layer.getChildren().setAll(card);
        layer.setVisible(true);
        first.requestFocus();
    }

    /** Shows what nobody asked for just now only once no other card is there, lest it take that one's place. */
    void showWhenFree(Runnable shows) {
        if (isShowing()) {
            waiting.add(shows);
        } else {
            shows.run();
        }
    }

    void hide() {
        if (isShowing()) {
            layer.getScene().focusOwnerProperty().removeListener(keeper);
            layer.setVisible(false);
            layer.getChildren().clear();
            if (before != null) {
                before.requestFocus();
            }
            showNext();
        }
    }

    /** The card that waited longest, unless who hid this one shows another at once. */
    private void showNext() {
        if (!waiting.isEmpty()) {
            Platform.runLater(() -> {
                if (!isShowing() && !waiting.isEmpty()) {
                    waiting.remove().run();
                }
            });
        }
    }

    private void keepFocus(@Nullable Node owner) {
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node.equals(layer)) {
                return;
            }
        }
        layer.getChildren().get(0).requestFocus();
        layer.lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && node.isVisible())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }
}
