package backprop.ui;

import backprop.picture.Theme;
import backprop.session.Frame;
import backprop.session.Session;
import backprop.ui.kit.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The frame of the window: header, screens, status line. What its buttons do to files stands in {@link FileDesk}. */
final class Shell {
    private final Session session;
    private final Parent root;
    private final ToggleGroup group = new ToggleGroup();
    private final List<Consumer<Theme>> themed = new ArrayList<>();
    private @FXML Button undo;
    private @FXML Button redo;
    private @FXML Button theme;
    private @FXML MenuButton networks;
    private @FXML HBox tabs;
    private @FXML StackPane stage;
    private @FXML StackPane overlay;
    private @FXML Label status;
    private final StatusLine messages;
    private final Overlay cards;
    private Runnable onOpen = () -> {};
    private Runnable onSave = () -> {};
    private Theme wearing = Theme.LIGHT;

    @SuppressWarnings("NullAway.Init") // the loader sets what is marked FXML
    Shell(Session session) {
        this.session = session;
        FXMLLoader loader = new FXMLLoader(Shell.class.getResource("Shell.fxml"));
        loader.setController(this);
        try {
            root = loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        messages = new StatusLine(status);
        cards = new Overlay(overlay);
        session.subscribe(this::render);
    }

    Parent root() {
        return root;
    }

    Messages messages() {
        return messages;
    }

    Overlay cards() {
        return cards;
    }

    /** What the window shows and how one gets there. */
    void add(Screen screen) {
        ToggleButton tab = new ToggleButton(screen.title());
        tab.setId(screen.id());
        tab.setAccessibleText(screen.title() + " screen");
        tab.getStyleClass().add("screen-tab");
        tab.setToggleGroup(group);
        Node[] content = new Node[1];
        tab.setOnAction(event -> {
            tab.setSelected(true);
            if (content[0] == null) {
                content[0] = screen.content().get();
            }
            stage.getChildren().setAll(content[0]);
        });
        tabs.getChildren().add(tab);
        if (tabs.getChildren().size() == 1) {
            tab.fire();
        }
    }
}
