package backprop.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lessons are found wherever they lie: in the lab's jar, and in a folder of the user, where one may be broken. */
class LessonFoldersTest {
    @Test
    void aFileThatIsDroppedInIsALesson(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("50-mine.md"), "# Mine\n\nThe loss is {loss}.\n");
        Files.writeString(folder.resolve("51-broken.md"), "# Broken\n\nText.\n\n$$\nz = \\frac{1}{\n$$\n");
        Files.write(folder.resolve("52-latin.md"), new byte[] {'#', ' ', (byte) 0xe9});
        Files.writeString(folder.resolve("notes.txt"), "no lesson");
        Files.writeString(folder.resolve("53-last.md"), "# Last\n");

        Shelf shelf = Lessons.in(folder);

        assertThat(shelf.lessons()).extracting(Lesson::title).containsExactly("Mine", "Last");
        assertThat(shelf.problems()).hasSize(2);
        assertThat(shelf.problems().get(0)).startsWith("51-broken.md, line 5: ");
        assertThat(shelf.problems().get(1)).startsWith("52-latin.md: cannot be read as UTF-8");
    }

    @Test
    void aLessonOfTheUserStandsBesideOursAndOneOfTheSameNameTakesItsPlace(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("50-mine.md"), "# Mine\n");
        Files.writeString(folder.resolve("11-cost.md"), "# My own cost\n");
        Shelf ours = Lessons.bundled();
        Shelf both = ours.with(Lessons.in(folder));
        assertThat(both.lessons()).hasSize(ours.lessons().size() + 1);
        assertThat(both.find("cost")).map(Lesson::title).hasValue("My own cost");
    }

    @Test
    void aFolderThatIsNotThereHasNone(@TempDir Path folder) throws IOException {
        assertThat(Lessons.in(folder.resolve("nowhere")).lessons()).isEmpty();
    }

    /** The lab is run from its jar, where a folder cannot be listed as on disk. */
    @Test
    void lessonsAreFoundInsideTheJar(@TempDir Path folder) throws Exception {
        Path jar = folder.resolve("lab with a space.jar");
        URI classes = Lessons.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        pack(Path.of(classes), jar);
        try (URLClassLoader loader = new JarFirst(jar.toUri().toURL())) {
            Class<?> lessons = loader.loadClass(Lessons.class.getName());
            assertThat(lessons).isNotSameAs(Lessons.class);
            Object shelf = lessons.getMethod("bundled").invoke(null);
            List<?> found = (List<?>) shelf.getClass().getMethod("lessons").invoke(shelf);
            assertThat(found).hasSameSizeAs(Lessons.bundled().lessons());
        }
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(
                        new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
    }

    /** Takes the lab from the jar and its libraries from where they are. */
    private static final class JarFirst extends URLClassLoader {
        JarFirst(URL jar) {
            super(new URL[] {jar}, Lessons.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("backprop.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? findClass(name) : known;
            }
        }

        @Override
        public URL getResource(String name) {
            URL own = findResource(name);
            return own == null ? super.getResource(name) : own;
        }
    }
}
