package backprop.ui;

import backprop.document.FileName;
import backprop.picture.Theme;
import backprop.session.Frame;
import backprop.ui.kit.Fxml;
import backprop.ui.kit.Undo;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The frame of the window: header, screens, status line. */
final class Shell {
    /** What the buttons of the header do beyond the session. */
    interface Actions {
        void open();

        void save();

        void saveAs();

        void build();

        void open(Path file);

        void example(String name);

        void theme(boolean dark);

        void undo();

        void redo();
    }

    private final Parent root;
    private final ToggleGroup group = new ToggleGroup();
    private final StatusLine messages;
    private final Overlay cards;
    private final Menu recent = new Menu("Recent files");
    private @Nullable Actions actions;
    private Runnable onShown = () -> {};
    private @Nullable Screen shown;
    private boolean dark;

    @FXML
    private Button undo;

    @FXML
    private Button redo;

    @FXML
    private Button theme;

    @FXML
    private MenuButton networks;

    @FXML
    private MenuButton export;

    @FXML
    private HBox tabs;

    @FXML
    private StackPane stage;

    @FXML
    private StackPane overlay;

    @FXML
    private HBox statusBar;

    @FXML
    private Label status;

    @SuppressWarnings("NullAway.Init") // the loader sets what is marked FXML
    Shell() {
        root = Fxml.load(this, Parent.class);
        messages = new StatusLine(status, statusBar);
        cards = new Overlay(overlay);
    }

    Parent root() {
        return root;
    }

    StatusLine messages() {
        return messages;
    }

    /** The menu of what can be taken along. */
    MenuButton exports() {
        return export;
    }

    Overlay cards() {
        return cards;
    }

    /** Gives the buttons their work and the menu its examples. */
    void connect(Actions work, Iterable<String> examples) {
        actions = work;
        for (String name : examples) {
            networks.getItems().add(item("example-" + name, name, () -> work.example(name)));
        }
        networks.getItems().add(new SeparatorMenuItem());
        networks.getItems().add(item("build", "Build another … (Ctrl+N)", work::build));
        networks.getItems().add(item("save-as", "Save under another name … (Ctrl+Shift+S)", work::saveAs));
        recent.setId("recent");
        networks.getItems().add(recent);
    }

    /** Shows the files that were opened or saved last. */
    void render(List<Path> files) {
        recent.setDisable(files.isEmpty());
        recent.getItems()
                .setAll(files.stream()
                        .map(file -> item(
                                "recent-" + (files.indexOf(file) + 1), FileName.of(file), () -> act(a -> a.open(file))))
                        .toList());
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false); // an underscore belongs to the name
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** Adds a tab; the first one is shown. */
    void add(Tab tab) {
        ToggleButton button = new ToggleButton(tab.title());
        button.setId(tab.id());
        button.setAccessibleText("Screen " + tab.title());
        button.getStyleClass().add("screen-tab");
        button.setToggleGroup(group);
        Screen[] screen = new Screen[1];
        button.setOnAction(event -> {
            button.setSelected(true);
            screen[0] = screen[0] == null ? tab.screen().get() : screen[0];
            visit(screen[0]);
        });
        tabs.getChildren().add(button);
        if (tabs.getChildren().size() == 1) {
            button.fire();
        }
    }

    /** Shows the screen of a tab. */
    void show(String id) {
        tabs.getChildren().stream().filter(tab -> id.equals(tab.getId())).forEach(tab -> ((ToggleButton) tab).fire());
    }

    /** Shows a screen; one that has no tab is a guest until a tab is chosen. */
    void visit(Screen next) {
        if (shown != null && shown != next) {
            shown.left();
        }
        shown = next;
        stage.getChildren().setAll(next.node());
        onShown.run();
    }

    /** What is shown; nothing before the first tab is there. */
    Optional<Screen> shown() {
        return Optional.ofNullable(shown);
    }

    /** Who is told that another screen is shown. */
    void onShown(Runnable listener) {
        onShown = listener;
    }

    /** Shows what can be undone and made again. */
    void render(Undo history) {
        name(undo, "Undo", history.undoTitle(), "Ctrl+Z");
        name(redo, "Redo", history.redoTitle(), "Ctrl+Y");
    }

    /** Shows what is open. */
    void render(Frame frame) {
        networks.setText(frame.lab().name());
        networks.setAccessibleText("Network " + frame.lab().name() + ", choose another");
    }

    private static void name(Button button, String verb, @Nullable String what, String keys) {
        button.setDisable(what == null);
        String text = what == null ? "Nothing to " + verb.toLowerCase(java.util.Locale.ROOT) : verb + ": " + what;
        Tooltip tooltip = button.getTooltip();
        if (tooltip == null) {
            button.setTooltip(new Tooltip(text + " (" + keys + ")"));
        } else {
            tooltip.setText(text + " (" + keys + ")");
        }
        button.setAccessibleText(text);
    }

    /** Shows which theme the button leads to. */
    void render(Theme worn) {
        dark = worn.dark();
        String other = dark ? "Light theme" : "Dark theme";
        theme.setAccessibleText(other);
        theme.setTooltip(new Tooltip(other));
    }

    private void act(Consumer<Actions> action) {
        if (actions != null) {
            action.accept(actions);
        }
    }

    @FXML
    void undo() {
        act(Actions::undo);
    }

    @FXML
    void redo() {
        act(Actions::redo);
    }

    @FXML
    void open() {
        act(Actions::open);
    }

    @FXML
    void save() {
        act(Actions::save);
    }

    @FXML
    void toggleTheme() {
        act(a -> a.theme(!dark));
    }
}
