package backprop.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that were opened or saved last, the latest first. */
final class RecentFiles {
    static final int MOST = 8;
    private static final String KEY = "recent";

    private final Settings settings;
    private final List<Path> files;

    RecentFiles(Settings settings) {
        this.settings = settings;
        files = new ArrayList<>(settings.files(KEY));
    }

    /** Puts a file first; the same one further down goes. */
    void add(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        files.remove(absolute);
        files.add(0, absolute);
        while (files.size() > MOST) {
            files.remove(MOST);
        }
        settings.put(KEY, files);
        settings.saveSoon();
    }

    List<Path> files() {
        return List.copyOf(files);
    }
}
