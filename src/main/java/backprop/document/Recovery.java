package backprop.document;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Copies of unsaved work, for after a crash. Each window keeps its own in one folder of the user; whoever starts next finds
 * those of windows that ended without having thrown them away.
 *
 * <p>A copy {@code 000012-3f2a9c01.json} is a network file like any other: the twelfth in the folder, made by the window
 * {@code 3f2a9c01}. The file that it belongs to stands in {@code 000012-3f2a9c01.origin}. A window that runs holds a lock,
 * which the system takes back however it ends.
 *
 * <p>All that is done here waits for the disk, so nobody calls it on the thread of a window.
 */
public final class Recovery implements AutoCloseable {
    /** So many copies lie in the folder at most, as long as no more windows run. */
    static final int MOST = 10;

    /**
     * Work that a window lost.
     *
     * @param document what it held
     * @param file the file that it belonged to, if there was one
     * @param window which window
     */
    public record Lost(NetworkDocument document, Optional<Path> file, String window) {}

    private record Copy(Path path, int count, String window) {
        Path origin() {
            String name = path.getFileName().toString();
            return path.resolveSibling(name.replace(JSON, ".origin"));
        }
    }

    private static final String JSON = ".json";
    private static final Pattern NAME = Pattern.compile("([0-9]{1,9})-([0-9a-f]+)\\.json");
    private static final Comparator<Copy> OLDEST_FIRST = Comparator.comparingInt(Copy::count);

    private final Path folder;
    private final WindowLock lock;

    private Recovery(Path folder, WindowLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * The recovery of one window in a folder, which is made if it is not there.
     *
     * @throws IOException if nothing can be kept there
     */
    public static Recovery in(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            return new Recovery(folder, WindowLock.take(folder));
        } catch (IOException e) {
            throw FileException.writing(folder, e);
        }
    }

    /**
     * Keeps a copy of unsaved work.
     *
     * @param file the file that it belongs to
     * @throws DocumentException if the reader would refuse it
     */
    public synchronized void keep(NetworkDocument document, Optional<Path> file) throws IOException, DocumentException {
        byte[] bytes = NetworkWriter.bytes(document);
        int count = 1 + copies().stream().mapToInt(Copy::count).max().orElse(0);
        Copy copy = copy(count);
        if (file.isPresent()) {
            String name = FileName.of(file.get().toAbsolutePath());
            SafeFile.replace(copy.origin(), name.getBytes(StandardCharsets.UTF_8));
        }
        SafeFile.replace(copy.path(), bytes);
        prune(copy);
    }

    private Copy copy(int count) {
        String name = String.format(Locale.ROOT, "%06d-%s", count, lock.window());
        return new Copy(folder.resolve(name + JSON), count, lock.window());
    }

    /** Removes what is too much: first older copies of this window, then those of windows that are gone. */
    private void prune(Copy newest) throws IOException {
        List<Copy> copies = copies();
        List<Copy> spare = new ArrayList<>(ours(copies));
        spare.remove(newest);
        copies.stream().filter(copy -> !isHeld(copy)).forEach(spare::add);
        for (Copy copy : spare.subList(0, Math.min(spare.size(), Math.max(0, copies.size() - MOST)))) {
            remove(copy);
        }
    }

    /** Throws away what was kept of this window, since it is saved, or not wanted. */
    public synchronized void clear() throws IOException {
        for (Copy copy : ours(copies())) {
            remove(copy);
        }
    }

    /**
     * The last copy of each window that is gone, where it differs from its file; what does not differ, or cannot be read,
     * is removed. They stay until they are forgotten.
     */
    public synchronized List<Lost> lost() throws IOException {
        Map<String, Copy> last = new LinkedHashMap<>();
        for (Copy copy : copies()) {
            if (!isHeld(copy)) {
                last.put(copy.window(), copy);
            }
        }
        removeLocksWithout(last.keySet());
        List<Lost> lost = new ArrayList<>();
        for (Copy copy : last.values()) {
            Optional<Lost> found = read(copy);
            found.ifPresent(lost::add);
            if (found.isEmpty()) {
                forget(copy.window());
            }
        }
        return lost;
    }

    /** Removes the locks of windows that are gone and left nothing else. */
    private void removeLocksWithout(Set<String> windows) throws IOException {
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(folder, "*" + WindowLock.ENDING)) {
            for (Path file : locks) {
                String window = file.getFileName().toString().replace(WindowLock.ENDING, "");
                if (!windows.contains(window) && !window.equals(lock.window())) {
                    WindowLock.removeIfFree(folder, window);
                }
            }
        }
    }

    private static Optional<Lost> read(Copy copy) throws IOException {
        try {
            NetworkDocument document = NetworkReader.read(copy.path());
            Optional<Path> file = origin(copy);
            return file.isPresent() && holds(file.get(), document)
                    ? Optional.empty()
                    : Optional.of(new Lost(document, file, copy.window()));
        } catch (DocumentException e) {
            return Optional.empty(); // then it is no work of anybody
        }
    }

    private static Optional<Path> origin(Copy copy) throws IOException {
        try {
            return Files.exists(copy.origin())
                    ? Optional.of(FileName.path(Files.readString(copy.origin())))
                    : Optional.empty();
        } catch (InvalidPathException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean holds(Path file, NetworkDocument document) {
        try {
            return NetworkReader.read(file).equals(document);
        } catch (IOException | DocumentException e) {
            return false; // and what was lost is the better for it
        }
    }

    /** Throws away what a window lost: it has been taken up, or nobody wants it. */
    public synchronized void forget(String window) throws IOException {
        for (Copy copy : copies()) {
            if (copy.window().equals(window)) {
                remove(copy);
            }
        }
        Files.deleteIfExists(WindowLock.file(folder, window));
    }

    private List<Copy> ours(List<Copy> copies) {
        return copies.stream().filter(c -> c.window().equals(lock.window())).toList();
    }

    private boolean isHeld(Copy copy) {
        return copy.window().equals(lock.window()) || WindowLock.isHeld(folder, copy.window());
    }

    private static void remove(Copy copy) throws IOException {
        Files.deleteIfExists(copy.path());
        Files.deleteIfExists(copy.origin());
    }

    private List<Copy> copies() throws IOException {
        List<Copy> copies = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + JSON)) {
            for (Path file : files) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    copies.add(new Copy(file, Integer.parseInt(name.group(1)), name.group(2)));
                }
            }
        }
        copies.sort(OLDEST_FIRST);
        return copies;
    }

    /** Ends as a window that is gone: what has not been cleared is lost to it, and offered at the next start. */
    @Override
    public synchronized void close() throws IOException {
        lock.close();
    }
}
