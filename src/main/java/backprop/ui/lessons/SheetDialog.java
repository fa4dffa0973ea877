package backprop.ui.lessons;

import backprop.export.image.PdfPainter;
import backprop.lesson.sheet.ClassSheets.Format;
import backprop.lesson.sheet.ClassSheets.Part;
import backprop.lesson.sheet.SheetKind;
import backprop.picture.Theme;
import backprop.ui.kit.Choice;
import backprop.ui.kit.Fxml;
import backprop.ui.kit.Messages;
import backprop.ui.kit.Plural;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javafx.concurrent.Task;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for whom to make sheets and where to write them, and makes them away from the thread of the window. */
final class SheetDialog extends VBox {
    private final LessonsPane.Doors doors;
    private final Messages messages;
    private final AtomicBoolean givenUp = new AtomicBoolean();
    private SheetKind chosen = SheetKind.BY_HAND;
    private boolean working;

    @FXML
    private MenuButton kind;

    @FXML
    private TextField students;

    @FXML
    private TextField seed;

    @FXML
    private TextField folder;

    @FXML
    private Button choose;

    @FXML
    private CheckBox pdf;

    @FXML
    private CheckBox markdown;

    @FXML
    private Label files;

    @FXML
    private Label problem;

    @FXML
    private ProgressBar progress;

    @FXML
    private Button cancel;

    @FXML
    private Button make;

    /** @param where the folder that stands there first */
    @SuppressWarnings("NullAway.Init") // the loader sets what is marked FXML
    SheetDialog(LessonsPane.Doors doors, Messages messages, String where) {
        this.doors = doors;
        this.messages = messages;
        Fxml.fill(this);
        Choice.fill(kind, Arrays.asList(SheetKind.values()), SheetKind::title, k -> {
            chosen = k;
            render();
        });
        folder.setText(where);
        List.of(students, seed, folder)
                .forEach(field -> field.textProperty().addListener((property, was, is) -> render()));
        List.of(pdf, markdown).forEach(box -> box.selectedProperty().addListener((property, was, is) -> render()));
        sceneProperty().addListener((property, was, is) -> shown(is != null));
        render();
    }

    /** What gets the focus first. */
    TextField first() {
        return students;
    }

    /** A dialog that is put away with Escape gives up what it was making; one that comes back says what is so now. */
    private void shown(boolean visible) {
        if (visible) {
            render();
        } else {
            givenUp.set(true);
        }
    }

    private SheetOrder order() {
        Set<Format> formats = EnumSet.noneOf(Format.class);
        if (pdf.isSelected()) {
            formats.add(Format.PDF);
        }
        if (markdown.isSelected()) {
            formats.add(Format.MARKDOWN);
        }
        return SheetOrder.of(chosen, students.getText(), seed.getText(), formats, folder.getText());
    }

    /** Says at once what will be made, or what is wrong. */
    private void render() {
        kind.setText(chosen.title());
        try {
            SheetOrder order = order();
            files.setText(Plural.of(order.sheets().students(), "sheet") + " and the key: " + names(order) + ".");
            problem.setText("");
            make.setDisable(working);
        } catch (IllegalArgumentException e) {
            files.setText("");
            problem.setText(e.getMessage());
            make.setDisable(true);
        }
    }

    private static String names(SheetOrder order) {
        return order.formats().stream()
                .sorted()
                .flatMap(format ->
                        Arrays.stream(Part.values()).map(part -> order.sheets().fileName(part, format)))
                .collect(Collectors.joining(", "));
    }

    @FXML
    void choose() {
        doors.folder(folder.getText()).ifPresent(path -> folder.setText(path.toString()));
    }

    /** Gives up what is being made; if nothing is, the dialog. */
    @FXML
    void cancel() {
        givenUp.set(true);
        if (working) {
            cancel.setDisable(true);
        } else {
            doors.hide();
        }
    }

    @FXML
    void make() {
        SheetOrder order = order();
        givenUp.set(false);
        Task<Optional<List<Path>>> making = making(order);
        progress.progressProperty().bind(making.progressProperty());
        making.setOnSucceeded(event -> over(order, making.getValue()));
        making.setOnFailed(event -> {
            work(false);
            Throwable failure = making.getException();
            problem.setText(
                    failure instanceof IOException ? failure.getMessage() : "The sheets could not be made: " + failure);
        });
        work(true);
        Thread thread = new Thread(making, "sheets");
        thread.setDaemon(true);
        thread.start();
    }

    /** Gives the files, or nothing if it was given up. */
    private Task<Optional<List<Path>>> making(SheetOrder order) {
        return new Task<>() {
            @Override
            protected Optional<List<Path>> call() throws IOException {
                try {
                    return Optional.of(order.sheets()
                            .write(
                                    order.folder(),
                                    order.formats(),
                                    pages -> PdfPainter.paint(pages, Theme.LIGHT.surface(), 1),
                                    this::watch));
                } catch (CancellationException e) {
                    return Optional.empty();
                }
            }

            private void watch(int done, int all) {
                if (givenUp.get()) {
                    throw new CancellationException();
                }
                updateProgress(done, all);
            }
        };
    }

    private void over(SheetOrder order, Optional<List<Path>> written) {
        boolean isShown = getScene() != null;
        work(false);
        if (written.isEmpty()) {
            messages.hint("No sheets were written.");
            problem.setText("Stopped; nothing was written.");
            return;
        }
        messages.hint(Plural.of(order.sheets().students(), "sheet") + " and the key are in " + order.folder() + ": "
                + names(order) + ".");
        if (isShown) {
            doors.hide();
        }
    }

    private void work(boolean going) {
        working = going;
        progress.setVisible(going);
        if (!going) {
            progress.progressProperty().unbind();
        }
        cancel.setDisable(false);
        List.of(kind, students, seed, folder, choose, pdf, markdown).forEach(control -> control.setDisable(going));
        render();
        if (going) {
            cancel.requestFocus();
        }
    }
}
