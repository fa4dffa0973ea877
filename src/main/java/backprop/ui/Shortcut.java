package backprop.ui;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * A key that works everywhere in the window.
 *
 * @param keys the key with its modifiers
 * @param words what it does
 * @param action does it
 */
record Shortcut(KeyCombination keys, String words, Runnable action) {
    static Shortcut of(String keys, String words, Runnable action) {
        return new Shortcut(KeyCombination.valueOf(keys), words, action);
    }

    /** True of the keys that a text which is being edited needs for itself. */
    boolean yieldsToText() {
        return keys.getDisplayText().endsWith("Z") || keys.getDisplayText().endsWith("Y");
    }

    boolean matches(KeyEvent event) {
        return keys.match(event);
    }

    /** True of the keys that step through a pass or zoom the graph. */
    static boolean isReserved(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        return switch (code) {
            case LEFT, RIGHT, HOME, END, SPACE -> !event.isShortcutDown();
            case DIGIT0, NUMPAD0, PLUS, ADD, EQUALS, MINUS, SUBTRACT -> event.isShortcutDown();
            default -> false;
        };
    }
}
