package backprop.ui;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the user for a file or a folder. */
interface FilePicker {
    /** A file to open, beginning where the present one is. */
    Optional<Path> toOpen(@Nullable Path present);

    /** The file of a table to read. */
    Optional<Path> toOpenTable();

    /** A file to save to, beginning where the present one is. */
    Optional<Path> toSave(@Nullable Path present, String name);

    /**
     * A file to export to.
     *
     * @param last where the last one went
     * @param name what the file is called if nobody objects, without extension
     * @param choice in which form
     */
    Optional<Path> toExport(@Nullable Path last, String name, ExportChoice choice);

    /** A folder to write several files to, beginning in the present one, if that is one. */
    Optional<Path> toFolder(String present);
}
