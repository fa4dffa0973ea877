package backprop.ui.lessons;

import backprop.document.FileName;
import backprop.flow.RandomState;
import backprop.lesson.sheet.ClassSheets;
import backprop.lesson.sheet.SheetKind;
import backprop.ui.kit.WholeNumber;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;

/**
 * What a dialog asks for, read.
 *
 * @param folder where the files go
 */
record SheetOrder(ClassSheets sheets, Set<ClassSheets.Format> formats, Path folder) {
    /**
     * Reads what was typed.
     *
     * @throws IllegalArgumentException that says what is wrong
     */
    static SheetOrder of(SheetKind kind, String students, String seed, Set<ClassSheets.Format> formats, String folder) {
        long count = read("Students", 1, ClassSheets.MOST_STUDENTS, 30, students);
        long first = read("Seed", 0, RandomState.LARGEST_SEED, 1, seed);
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("Files: choose PDF, Markdown or both");
        }
        return new SheetOrder(new ClassSheets(kind, (int) count, first), Set.copyOf(formats), path(folder));
    }

    private static long read(String name, long least, long most, long example, String text) {
        try {
            return WholeNumber.between(least, most, example).apply(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    private static Path path(String folder) {
        if (folder.isBlank()) {
            throw new IllegalArgumentException("Folder: type one or choose it");
        }
        try {
            return FileName.path(folder.strip());
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("Folder: this cannot be the name of one", e);
        }
    }
}
