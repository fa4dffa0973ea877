package backprop.ui;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the user for a file. */
interface FilePicker {
    /** A file to open, beginning where the present one is. */
    Optional<Path> toOpen(@Nullable Path present);

    /** A file to save to, beginning where the present one is. */
    Optional<Path> toSave(@Nullable Path present, String name);
}
