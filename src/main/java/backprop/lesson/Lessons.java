package backprop.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds lessons: those that come with the lab, and those in a folder of the user. */
public final class Lessons {
    private static final String FOLDER = "/backprop/lesson";

    private Lessons() {}

    /**
     * The lessons that come with the lab, found by listing the folder they are in, be it on disk or in the jar.
     *
     * @throws UncheckedIOException if the lab's own files cannot be read
     */
    public static Shelf bundled() {
        URL folder = Objects.requireNonNull(Lessons.class.getResource(FOLDER + "/01-forward-pass.md"), "no lessons");
        try {
            URI uri = folder.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return in(Objects.requireNonNull(Path.of(uri).getParent()));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return in(jar.getPath(FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(folder + " is no address", e);
        }
    }

    /**
     * The lessons of a folder; a folder that is not there has none. One that cannot be read does not keep back the others.
     *
     * @throws IOException if the folder itself cannot be listed
     */
    public static Shelf in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new Shelf(List.of(), List.of());
        }
        List<Lesson> lessons = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = String.valueOf(file.getFileName());
            try {
                lessons.add(LessonReader.read(name, Files.readString(file, StandardCharsets.UTF_8)));
            } catch (LessonException e) {
                problems.add(String.valueOf(e.getMessage()));
            } catch (IOException e) {
                problems.add(name + ": cannot be read as UTF-8 (" + e.getMessage() + ")");
            }
        }
        return new Shelf(lessons, problems);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> LessonReader.isLesson(String.valueOf(f.getFileName())))
                    .sorted()
                    .toList();
        }
    }
}
