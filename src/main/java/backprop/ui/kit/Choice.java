package backprop.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** A small button that shows what is chosen and offers the rest. Whoever owns it sets its text: the choice is not its own. */
public final class Choice {
    private Choice() {}

    /**
     * A button for one of several values.
     *
     * @param id the id; an item's id is this, a dash and its name
     * @param spoken what is chosen here, for those who cannot see it
     */
    public static <T> MenuButton of(
            String id, String spoken, List<T> values, Function<T, String> name, Consumer<T> chosen) {
        MenuButton button = new MenuButton();
        button.setId(id);
        button.setAccessibleText(spoken);
        button.setTooltip(new Tooltip(spoken));
        fill(button, values, name, chosen);
        return button;
    }

    /** Gives a button its values. */
    public static <T> void fill(MenuButton button, List<T> values, Function<T, String> name, Consumer<T> chosen) {
        button.getStyleClass().add("small");
        for (T value : values) {
            MenuItem item = new MenuItem(name.apply(value));
            item.setId(button.getId() + "-" + name.apply(value));
            item.setOnAction(event -> chosen.accept(value));
            button.getItems().add(item);
        }
    }
}
