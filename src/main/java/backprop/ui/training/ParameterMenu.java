package backprop.ui.training;

import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.engine.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/** All weights and biases of a network, by layer and neuron, and how far a chart goes along them; made when it is opened. */
final class ParameterMenu {
    private final MenuButton button = new MenuButton();
    private final LossDesk desk;
    private final Consumer<Cell> chosen;

    private ParameterMenu(LossDesk desk, Consumer<Cell> chosen) {
        this.desk = desk;
        this.chosen = chosen;
    }

    /** A button for the parameters of the network that is looked at, which may be another one whenever it is opened. */
    static MenuButton of(String id, String spoken, LossDesk desk, Consumer<Cell> chosen) {
        ParameterMenu menu = new ParameterMenu(desk, chosen);
        MenuButton button = menu.button;
        button.setId(id);
        button.getStyleClass().add("small");
        button.setAccessibleText(spoken);
        button.setTooltip(new Tooltip(spoken + ", and how far the chart goes"));
        button.getItems().add(new MenuItem());
        button.setOnShowing(event -> {
            button.getItems().setAll(menu.layers());
            button.getItems().addAll(new SeparatorMenuItem(), menu.reaches());
        });
        return button;
    }

    private Menu reaches() {
        Menu menu = new Menu("How far to both sides");
        menu.setId(button.getId() + "-reach");
        for (Reach reach : Reach.values()) {
            RadioMenuItem item = new RadioMenuItem(reach.title());
            item.setId(menu.getId() + "-" + reach.name().toLowerCase(Locale.ROOT));
            item.setSelected(reach == desk.look().reach());
            item.setOnAction(event -> desk.look(desk.look().with(reach)));
            menu.getItems().add(item);
        }
        return menu;
    }

    private List<MenuItem> layers() {
        Network present = desk.network();
        return IntStream.rangeClosed(1, present.depth())
                .mapToObj(l -> {
                    int neurons = present.size(l);
                    String text = "layer " + l + ": " + present.size(l - 1) + " → " + neurons;
                    return menu("layer-" + l, text, () -> neurons == 1 ? parameters(l, 1) : neurons(l));
                })
                .toList();
    }

    private List<MenuItem> neurons(int l) {
        return IntStream.rangeClosed(1, desk.network().size(l))
                .mapToObj(i -> menu("neuron-" + l + "-" + i, "neuron " + i, () -> parameters(l, i)))
                .toList();
    }

    private MenuItem menu(String id, String text, Supplier<List<MenuItem>> items) {
        Menu menu = new Menu(text);
        menu.setId(button.getId() + "-" + id);
        menu.getItems().add(new MenuItem());
        menu.setOnShowing(event -> {
            // A menu inside tells the menus around it, too.
            if (menu.equals(event.getTarget())) {
                menu.getItems().setAll(items.get());
            }
        });
        return menu;
    }

    private List<MenuItem> parameters(int l, int i) {
        List<MenuItem> items = new ArrayList<>();
        for (int j = 1; j <= desk.network().size(l - 1); j++) {
            items.add(item(Cell.weight(l, i, j)));
        }
        if (desk.network().layer(l).hasBiases()) {
            items.add(item(Cell.bias(l, i)));
        }
        return items;
    }

    private MenuItem item(Cell cell) {
        MenuItem item = new MenuItem(cell.unicode() + " = "
                + Numerals.shown(desk.network().get(cell), 4).replace('-', '−'));
        item.setId(button.getId() + "-" + cell.id());
        item.setOnAction(event -> chosen.accept(cell));
        return item;
    }
}
