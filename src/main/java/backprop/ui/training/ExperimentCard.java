package backprop.ui.training;

import backprop.ui.kit.Background;
import backprop.ui.kit.Scrolling;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A card over the screen with one experiment: what can be chosen, and below it what comes of it. */
class ExperimentCard extends VBox {
    private static final double WIDTH = 800;
    private static final double HEIGHT = 500;

    private final FlowPane choices = new FlowPane(8, 6);
    private final VBox content = new VBox(6);
    private final Button close = new Button("Close");
    private final Background working;

    /**
     * @param id begins the ids of what is in it
     * @param closed takes the card away
     */
    ExperimentCard(String id, String title, String about, Runnable closed) {
        working = new Background(id);
        setId(id);
        getStyleClass().addAll("card", "experiment");
        Styles.dress(this);
        setPrefSize(WIDTH, HEIGHT);
        Label heading = new Label(title);
        heading.getStyleClass().add("card-title");
        close.setId(id + "-close");
        close.setOnAction(event -> closed.run());
        sceneProperty().addListener((property, was, is) -> {
            if (is == null) {
                working.stop();
            }
        });
        Region space = new Region();
        HBox.setHgrow(space, javafx.scene.layout.Priority.ALWAYS);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setAccessibleText("What comes of it");
        Scrolling.paintsChangesOnly(scroll);
        setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        choices.getStyleClass().add("line");
        getChildren().addAll(new HBox(8, heading, space, close), words(about), choices, scroll);
    }

    /** What takes the focus. */
    final Button first() {
        return close;
    }

    /** Adds what can be chosen. */
    final void choose(Node... nodes) {
        choices.getChildren().addAll(nodes);
    }

    /** Works something out away from the window and shows what comes of it. */
    final <T> void work(Callable<T> work, Consumer<T> shown) {
        Task<T> task = new Task<>() {
            @Override
            protected T call() throws Exception {
                return work.call();
            }
        };
        working.run(task, shown);
    }

    /** Shows some parts instead of those before. */
    final void show(List<? extends Node> parts) {
        content.getChildren().setAll(parts);
    }

    static Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** A menu of some words, of which the first is chosen. */
    final MenuButton menu(String name, String spoken, List<String> words, IntConsumer chosen) {
        MenuButton menu = new MenuButton(words.get(0));
        menu.setId(getId() + "-" + name);
        menu.setAccessibleText(spoken);
        for (int k = 0; k < words.size(); k++) {
            int place = k;
            MenuItem item = new MenuItem(words.get(k));
            item.setId(menu.getId() + "-" + (k + 1));
            item.setOnAction(event -> {
                menu.setText(words.get(place));
                chosen.accept(place);
            });
            menu.getItems().add(item);
        }
        return menu;
    }
}
