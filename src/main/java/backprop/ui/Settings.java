package backprop.ui;

import backprop.picture.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What the lab remembers from one start to the next. A file that is missing, broken or cannot be written never matters: the
 * lab then starts as if for the first time.
 */
final class Settings {
    private static final String FILE = "settings.properties";

    private final Path folder;
    private final Properties values = new Properties();

    private Settings(Path folder) {
        this.folder = folder;
    }

    /** The settings of this user. */
    static Settings ofUser() {
        return in(userFolder(
                System.getProperty("backprop.config"),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")),
                System.getenv("XDG_CONFIG_HOME"),
                System.getenv("APPDATA")));
    }

    /** The settings in a folder, which need not exist. */
    static Settings in(Path folder) {
        Settings settings = new Settings(folder);
        try (InputStream in = Files.newInputStream(folder.resolve(FILE))) {
            settings.values.load(in);
        } catch (IOException | IllegalArgumentException e) {
            settings.values.clear();
        }
        return settings;
    }

    /** Where each system keeps such things. */
    static Path userFolder(
            @Nullable String chosen, String system, Path home, @Nullable String xdgConfig, @Nullable String appData) {
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen);
        }
        String os = system.toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            return home.resolve("Library/Application Support/backprop-lab");
        }
        boolean windows = os.contains("windows");
        String base = windows ? appData : xdgConfig;
        Path fallback = windows ? home.resolve("AppData").resolve("Roaming") : home.resolve(".config");
        return (base == null || base.isBlank() ? fallback : Path.of(base)).resolve("backprop-lab");
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

    Optional<Path> file(String key) {
        try {
            return text(key).map(Path::of);
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

    /** Writes the settings; false if that is not possible here. */
    boolean save() {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "settings", ".tmp");
            try (OutputStream out = Files.newOutputStream(draft)) {
                values.store(out, null);
            }
            Files.move(draft, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
