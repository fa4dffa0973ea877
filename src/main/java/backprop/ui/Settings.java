package backprop.ui;

import backprop.document.FileBytes;
import backprop.document.FileName;
import backprop.document.SafeFile;
import backprop.picture.Theme;
import backprop.picture.graph.Hues;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;

/**
 * What the lab remembers from one start to the next. A file that is missing, broken or cannot be written never matters: the
 * lab then starts as if for the first time.
 */
final class Settings {
    private static final String HUES = "hues";
    private static final String FILE = "settings.properties";

    /** More than a hundred times what the lab writes; a file that goes on is none of ours. */
    private static final int MOST_BYTES = 1 << 20;

    private static final int PATIENCE_MILLIS = 5_000;

    private final Optional<Path> file;
    private final Properties values = new Properties();
    private Optional<Thread> saving = Optional.empty();

    private Settings(Optional<Path> folder) {
        file = folder.map(f -> f.resolve(FILE));
        file.ifPresent(this::read);
    }

    /** Settings that are kept nowhere. */
    static Settings ofNobody() {
        return new Settings(Optional.empty());
    }

    /** The settings of this user. */
    static Settings ofUser() {
        return new Settings(UserFolder.config());
    }

    /** The settings in a folder, which need not exist. */
    static Settings in(Path folder) {
        return new Settings(Optional.of(folder));
    }

    private void read(Path from) {
        try {
            values.load(new ByteArrayInputStream(FileBytes.ofOrdinary(from, MOST_BYTES)));
        } catch (IOException | IllegalArgumentException e) {
            values.clear();
        }
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.getProperty(key)).filter(s -> !s.isBlank());
    }

    OptionalDouble number(String key) {
        String text = values.getProperty(key);
        if (text == null) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    boolean flag(String key) {
        return Boolean.parseBoolean(values.getProperty(key));
    }

    /** The theme that was worn last; light at the first start. */
    Theme theme() {
        return "dark".equals(values.getProperty("theme")) ? Theme.DARK : Theme.LIGHT;
    }

    /** The colours of values that were chosen last. */
    Hues hues() {
        return "colour-blind".equals(values.getProperty(HUES)) ? Hues.COLOUR_BLIND : Hues.USUAL;
    }

    void put(Hues hues) {
        put(HUES, hues == Hues.COLOUR_BLIND ? "colour-blind" : "usual");
    }

    Optional<Path> file(String key) {
        try {
            return text(key).map(FileName::path);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    void put(String key, Object value) {
        values.setProperty(key, value.toString());
    }

    void remove(String key) {
        values.remove(key);
    }

    /** The files under {@code key.1}, {@code key.2} and so on. */
    List<Path> files(String key) {
        List<Path> files = new ArrayList<>();
        for (int k = 1; text(key + "." + k).isPresent(); k++) {
            file(key + "." + k).ifPresent(files::add);
        }
        return files;
    }

    /** Puts files under {@code key.1}, {@code key.2} and so on, instead of those that were there. */
    void put(String key, List<Path> files) {
        for (int k = 1; text(key + "." + k).isPresent(); k++) {
            remove(key + "." + k);
        }
        for (int k = 1; k <= files.size(); k++) {
            put(key + "." + k, FileName.of(files.get(k - 1)));
        }
    }

    /** Writes the settings away from the thread that asks, so that a crash does not lose them. */
    void saveSoon() {
        Thread thread = new Thread(this::save, "settings");
        thread.setDaemon(true);
        thread.start();
        saving = Optional.of(thread);
    }

    /** Waits a little for what {@link #saveSoon} has still to write; for when no window is left to wait with. */
    void await() {
        try {
            if (saving.isPresent()) {
                saving.get().join(PATIENCE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes the settings; false if that is not possible here. */
    synchronized boolean save() {
        if (file.isEmpty()) {
            return false;
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            values.store(bytes, null);
            Path folder = file.get().toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            SafeFile.replace(file.get(), bytes.toByteArray());
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
