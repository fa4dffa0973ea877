package backprop.ui;

import backprop.document.FileName;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The file dialogs of the system. */
final class SystemPicker implements FilePicker {
    private static final List<String> OPENED = List.of("json", "npz", "npy", "safetensors");

    private final Window owner;

    SystemPicker(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> toOpen(@Nullable Path present) {
        return path(chooser("Open a network", "Networks and weights", OPENED, present)
                .showOpenDialog(owner));
    }

    @Override
    public Optional<Path> toOpenTable() {
        return path(chooser("Open a table", "Tables", List.of("csv", "tsv", "txt"), null)
                .showOpenDialog(owner));
    }

    @Override
    public Optional<Path> toSave(@Nullable Path present, String name) {
        FileChooser chooser = chooser("Save the network", "Networks", List.of("json"), present);
        chooser.setInitialFileName(
                present == null
                        ? FileStem.safe(name) + ".json"
                        : present.toFile().getName());
        return path(chooser.showSaveDialog(owner)).map(path -> named(path, "json"));
    }

    /**
     * A name that was typed without an ending gets that of its kind, by which it will be found again, unless such a file is
     * there: the dialog has not asked about that one.
     */
    static Path named(Path path, String extension) {
        Path name = path.getFileName();
        if (name == null || FileName.of(name).indexOf('.') >= 0) {
            return path;
        }
        Path full = path.resolveSibling(FileName.path(FileName.of(name) + "." + extension));
        return Files.exists(full, LinkOption.NOFOLLOW_LINKS) ? path : full;
    }

    @Override
    public Optional<Path> toExport(@Nullable Path last, String name, ExportChoice choice) {
        String extension = choice.extension();
        FileChooser chooser = chooser("Export: " + choice.title(), choice.title(), List.of(extension), last);
        chooser.setInitialFileName(name + "." + extension);
        return path(chooser.showSaveDialog(owner)).map(path -> named(path, extension));
    }

    @Override
    public Optional<Path> toFolder(String present) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Folder for the files");
        File folder = new File(present);
        if (folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return path(chooser.showDialog(owner));
    }

    private static FileChooser chooser(String title, String what, List<String> extensions, @Nullable Path present) {
        List<String> patterns =
                extensions.stream().map(extension -> "*." + extension).toList();
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(what + " (" + String.join(", ", patterns) + ")", patterns),
                        new FileChooser.ExtensionFilter("All files", "*.*"));
        File folder =
                present == null ? null : present.toFile().getAbsoluteFile().getParentFile();
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private static Optional<Path> path(@Nullable File file) {
        return Optional.ofNullable(file).map(File::getPath).map(FileName::path);
    }
}
