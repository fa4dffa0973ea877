package backprop.document;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** Who may read and write a file, to be given to the one that takes its place. */
final class FileMode {
    private final @Nullable PosixFileAttributes old;

    private FileMode(@Nullable PosixFileAttributes old) {
        this.old = old;
    }

    /** The mode of a file; nothing in particular if it is not there or the system knows no modes. */
    static FileMode of(Path file) throws IOException {
        boolean known = Files.exists(file) && view(file) != null;
        return new FileMode(known ? Files.readAttributes(file, PosixFileAttributes.class) : null);
    }

    private static @Nullable PosixFileAttributeView view(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class);
    }

    /** What a file that shall get this mode is created with: until then nobody else sees what is written. */
    FileAttribute<?>[] atFirst() {
        return old == null
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE))
                };
    }

    /** @throws IOException if the file cannot get the permissions; an owner it keeps as far as that is allowed */
    void giveTo(Path file) throws IOException {
        PosixFileAttributeView view = view(file);
        if (old == null || view == null) {
            return;
        }
        PosixFileAttributes now = view.readAttributes();
        if (!now.owner().equals(old.owner()) || !now.group().equals(old.group())) {
            giveOwner(old, view);
        }
        if (!now.permissions().equals(old.permissions())) {
            view.setPermissions(old.permissions());
        }
    }

    private static void giveOwner(PosixFileAttributes old, PosixFileAttributeView view) throws IOException {
        try {
            view.setGroup(old.group());
            view.setOwner(old.owner());
        } catch (FileSystemException e) {
            System.getLogger("backprop").log(System.Logger.Level.DEBUG, "only an administrator can do that", e);
        }
    }
}
