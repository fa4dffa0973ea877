package backprop.ui.training;

import backprop.document.FileException;
import backprop.document.FileName;
import backprop.training.data.CsvException;
import backprop.ui.kit.Background;
import backprop.ui.kit.Messages;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;

/** Lets a table of the user's own in: it is read away from the window, then its columns are asked for. */
final class TableDesk {
    private final TrainingPane.Doors doors;
    private final Messages messages;
    private final Consumer<DataChoice> chosen;
    private final Background reading = new Background("training-table");

    /** @param chosen gets the samples once their columns are chosen */
    TableDesk(TrainingPane.Doors doors, Messages messages, Consumer<DataChoice> chosen) {
        this.doors = doors;
        this.messages = messages;
        this.chosen = chosen;
    }

    /** Takes tables that are dropped on a pane; other files go on to whoever stands behind it. */
    void serve(Region pane) {
        pane.setOnDragOver(event -> {
            if (dropped(event).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        pane.setOnDragDropped(event -> dropped(event).ifPresent(file -> {
            event.setDropCompleted(true);
            event.consume();
            read(file);
        }));
    }

    private static Optional<Path> dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (files == null || files.size() != 1) {
            return Optional.empty();
        }
        String name = files.get(0).getName().toLowerCase(Locale.ROOT);
        return name.matches(".*\\.(csv|tsv|txt)")
                ? Optional.of(FileName.path(files.get(0).getPath()))
                : Optional.empty();
    }

    /** Asks for a file. */
    void ask() {
        doors.table().ifPresent(this::read);
    }

    private void read(Path file) {
        reading.run(
                new Task<Runnable>() {
                    @Override
                    protected Runnable call() {
                        return answer(file);
                    }
                },
                Runnable::run);
    }

    /** What the window does about a file. */
    private Runnable answer(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            OfferedTable table = OfferedTable.read(file);
            return () -> askForColumns(table);
        } catch (CsvException e) {
            return () -> messages.problem(name + ": " + e.getMessage());
        } catch (FileException e) {
            return () -> messages.problem(name + ": " + e.reason());
        } catch (IOException e) {
            return () -> messages.problem(name + " cannot be read: " + e.getMessage());
        }
    }

    private void askForColumns(OfferedTable table) {
        ColumnCard card = new ColumnCard(
                table,
                samples -> {
                    chosen.accept(DataChoice.of(samples));
                    doors.hide();
                },
                doors::hide);
        doors.show(card, card.first());
    }

    /** Ends all work. */
    void close() {
        reading.stop();
    }
}
