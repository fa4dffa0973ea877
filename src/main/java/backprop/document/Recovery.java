package backprop.document;

import java.io.IOException;
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
 * {@code 3f2a9c01}. In {@code 000012-3f2a9c01.origin} stands the file that it belongs to, below the hash of what that held
 * when the window read or wrote it last. A window that runs holds a lock,
 * which the system takes back however it ends.
 *
 * <p>All that is done here waits for the disk, so nobody calls it on the thread of a window.
 */
public final class Recovery implements AutoCloseable {
    /** So many copies lie in the folder at most, as long as no more windows run. */
    static final int MOST = 10;

    /**
     * Where unsaved work belongs.
     *
     * @param file its name
     * @param known what it held when the window read or wrote it last, so that a change by somebody else, even between a
     *     crash and the next start, is seen before anything is saved over it
     */
    public record Origin(Path file, Fingerprint known) {}

    /**
     * Work that a window lost.
     *
     * @param document what it held
     * @param origin the file that it belonged to, if there was one
     * @param window which window
     */
    public record Lost(NetworkDocument document, Optional<Origin> origin, String window) {}

    private record Copy(Path path, int count, String window) {
        Path originFile() {
            String name = path.getFileName().toString();
            return path.resolveSibling(name.replace(JSON, ".origin"));
        }
    }

    private static final String JSON = ".json";
    private static final int MOST_ORIGIN_BYTES = 1 << 16;
    private static final Pattern ORIGIN = Pattern.compile("(?:([0-9a-f]{64})\n)?(.+)", Pattern.DOTALL);
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
     * @param origin the file that it belongs to
     * @throws DocumentException if the reader would refuse it
     */
    public synchronized void keep(NetworkDocument document, Optional<Origin> origin)
            throws IOException, DocumentException {
        byte[] bytes = NetworkWriter.bytes(document);
        int count = 1 + copies().stream().mapToInt(Copy::count).max().orElse(0);
        Copy copy = copy(count);
        if (origin.isPresent()) {
            SafeFile.replace(copy.originFile(), text(origin.get()).getBytes(StandardCharsets.UTF_8));
        }
        SafeFile.replace(copy.path(), bytes);
        prune(copy);
    }

    private static String text(Origin origin) {
        String known =
                origin.known().equals(Fingerprint.UNKNOWN) ? "" : origin.known().sha256() + "\n";
        return known + FileName.of(origin.file().toAbsolutePath());
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
     * The last copy of each window that is gone, where it differs from its file; what does not differ, or is no network, is
     * removed, and what cannot be read now is left alone. They stay until they are forgotten.
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
            take(copy, lost);
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

    private void take(Copy copy, List<Lost> lost) throws IOException {
        byte[] bytes;
        try {
            bytes = FileBytes.ofOrdinary(copy.path(), Limits.BYTES);
        } catch (FileException e) {
            return; // which does not keep back the others
        }
        try {
            NetworkDocument document = NetworkReader.parse(bytes);
            Optional<Origin> origin = origin(copy);
            if (origin.isEmpty() || !holds(origin.get().file(), document)) {
                lost.add(new Lost(document, origin, copy.window()));
                return;
            }
        } catch (DocumentException e) {
            System.getLogger("backprop").log(System.Logger.Level.DEBUG, "a copy that is no work of anybody", e);
        }
        forget(copy.window());
    }

    /** Nothing where it cannot be read: the work then belongs to no file, and is asked where to save it. */
    private static Optional<Origin> origin(Copy copy) {
        try {
            String text = Utf8.decode(FileBytes.ofOrdinary(copy.originFile(), MOST_ORIGIN_BYTES));
            Matcher parts = ORIGIN.matcher(text);
            if (!parts.matches()) {
                return Optional.empty();
            }
            Fingerprint known = parts.group(1) == null ? Fingerprint.UNKNOWN : new Fingerprint(parts.group(1));
            return Optional.of(new Origin(FileName.path(parts.group(2)), known));
        } catch (IOException | DocumentException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean holds(Path file, NetworkDocument document) {
        try {
            return NetworkReader.parse(FileBytes.ofOrdinary(file, Limits.BYTES)).equals(document);
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
        Files.deleteIfExists(copy.originFile());
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
