package backprop.lesson;

import backprop.document.DocumentException;
import backprop.document.FileBytes;
import backprop.document.FileException;
import backprop.document.FileName;
import backprop.document.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
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
    private static final int MOST_BYTES = 1 << 20;
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
     * The lessons of a folder; a folder that is not there has none. What cannot be read, be it a lesson or the folder, is
     * named, and does not keep back the others.
     */
    public static Shelf in(Path folder) {
        List<Lesson> lessons = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try {
            for (Path file : files(folder)) {
                read(file, lessons, problems);
            }
        } catch (IOException | UncheckedIOException e) {
            problems.add(FileName.of(folder) + ": the lessons in this folder cannot be listed; check who may read it");
        }
        return new Shelf(lessons, problems);
    }

    private static void read(Path file, List<Lesson> lessons, List<String> problems) throws IOException {
        String name = FileName.of(Objects.requireNonNull(file.getFileName()));
        try {
            lessons.add(LessonReader.read(name, Utf8.decode(FileBytes.ofOrdinary(file, MOST_BYTES))));
        } catch (LessonException e) {
            problems.add(String.valueOf(e.getMessage()));
        } catch (FileException e) {
            problems.add(name + ": " + e.reason());
        } catch (DocumentException e) {
            problems.add(name + ", line " + e.line() + ": expected " + e.expectation() + ", found " + e.found());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> LessonReader.isLesson(String.valueOf(f.getFileName())))
                    .sorted()
                    .toList();
        }
    }
}
