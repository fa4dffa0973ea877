package backprop.document;

import java.nio.file.Path;

/** A file that somebody else has changed since it was opened or saved here. */
public final class ChangedFileException extends FileException {
    private static final long serialVersionUID = 1;

    ChangedFileException(Path file) {
        super(file, "has been changed by another program or window since it was opened here");
    }
}
