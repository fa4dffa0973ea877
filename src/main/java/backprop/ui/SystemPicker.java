package backprop.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The file dialogs of the system. */
final class SystemPicker implements FilePicker {
    private final Window owner;

    SystemPicker(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> toOpen(@Nullable Path present) {
        return path(chooser("Open a network", present).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> toSave(@Nullable Path present, String name) {
        FileChooser chooser = chooser("Save the network", present);
        chooser.setInitialFileName(
                present == null
                        ? name.replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ".json"
                        : present.toFile().getName());
        return path(chooser.showSaveDialog(owner));
    }

    private static FileChooser chooser(String title, @Nullable Path present) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter("Networks (*.json)", "*.json"),
                        new FileChooser.ExtensionFilter("All files", "*.*"));
        File folder =
                present == null ? null : present.toFile().getAbsoluteFile().getParentFile();
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private static Optional<Path> path(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }
}
