package backprop.lesson;

import backprop.document.FileBytes;
import backprop.document.SafeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@link Progress} as a file in a folder of the user. */
public final class ProgressFile {
    /** The name of the file in whatever folder is chosen. */
    public static final String NAME = "progress.txt";

    private static final int LARGEST = 1 << 20;

    private final Path file;

    /** The file in this folder; neither has to be there yet. */
    public ProgressFile(Path folder) {
        file = folder.resolve(NAME);
    }

    /**
     * What is kept; nothing if there is no file. Of a broken file, what can be read.
     *
     * @throws IOException if something else is there, or a file that is far too large or cannot be opened
     */
    public Progress read() throws IOException {
        return Files.exists(file)
                ? Progress.read(new String(FileBytes.ofOrdinary(file, LARGEST), StandardCharsets.UTF_8))
                : Progress.NONE;
    }

    /**
     * Keeps it, in place of what was kept before; the old file stays whole until the new one is.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Progress progress) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        SafeFile.replace(file, progress.text().getBytes(StandardCharsets.UTF_8));
    }
}
