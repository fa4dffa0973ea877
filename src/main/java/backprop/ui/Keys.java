package backprop.ui;

import backprop.ui.kit.CheckedField;
import backprop.ui.kit.NumberField;
import java.util.List;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Sends a key to the shortcut that it is, or to those who step through a pass, unless the focused control needs it. */
final class Keys {
    private final Scene scene;
    private final Overlay overlay;
    private final List<Shortcut> shortcuts;
    private final KeyTarget target;

    /** @param target gets the reserved keys that are left */
    Keys(Scene scene, Overlay overlay, List<Shortcut> shortcuts, KeyTarget target) {
        this.scene = scene;
        this.target = target;
        this.overlay = overlay;
        this.shortcuts = List.copyOf(shortcuts);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, Keys::toggled);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /**
     * An arrow selects the next of some toggle buttons without pressing it: it is pressed here, or it would be marked while
     * nothing has changed.
     */
    private static void toggled(KeyEvent event) {
        if (!event.getCode().isArrowKey() || !(event.getTarget() instanceof ToggleButton button)) {
            return;
        }
        ToggleGroup group = button.getToggleGroup();
        if (group != null) {
            Toggle before = group.getSelectedToggle();
            Platform.runLater(() -> {
                Toggle now = group.getSelectedToggle();
                if (now instanceof ToggleButton chosen && !now.equals(before) && chosen.getOnAction() != null) {
                    chosen.getOnAction().handle(new ActionEvent(chosen, chosen));
                }
            });
        }
    }

    private void pressed(KeyEvent event) {
        if (overlay.isShowing() || isMenuOpen()) {
            return;
        }
        Node owner = scene.getFocusOwner();
        for (Shortcut shortcut : shortcuts) {
            if (shortcut.matches(event) && !(shortcut.yieldsToText() && isTyping(owner))) {
                shortcut.action().run();
                event.consume();
                return;
            }
        }
        if (Shortcut.isReserved(event) && !needs(owner, event.getCode(), event.isShortcutDown())) {
            target.pressed(event);
        }
    }

    /** An open menu leaves keys that it has no use for to the window below. */
    private boolean isMenuOpen() {
        return Window.getWindows().stream()
                .anyMatch(window -> window instanceof ContextMenu menu && menu.getOwnerWindow() == scene.getWindow());
    }

    private static boolean isTyping(@Nullable Node owner) {
        if (owner instanceof CheckedField<?> field) {
            return field.isEditing();
        }
        return owner instanceof NumberField field ? field.isEditing() : owner instanceof TextInputControl;
    }

    private static boolean needs(@Nullable Node owner, KeyCode code, boolean shortcut) {
        if (shortcut) {
            return false;
        }
        return owner instanceof TextInputControl
                || owner instanceof Slider
                || owner instanceof Spinner
                || owner instanceof ListView
                || owner instanceof ComboBoxBase
                || (code == KeyCode.SPACE && owner instanceof ButtonBase);
    }
}
