package backprop.ui;

import backprop.document.FileName;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where each system keeps what belongs to one user of one program. */
final class UserFolder {
    private static final String NAME = "backprop-lab";

    private UserFolder() {}

    /** For settings; none if this user has no place for them. */
    static Optional<Path> config() {
        return of(
                System.getProperty("backprop.config"),
                System.getProperty("os.name", ""),
                System.getProperty("user.home"),
                System.getenv("APPDATA"),
                System.getenv("XDG_CONFIG_HOME"),
                ".config");
    }

    /** For copies of unsaved work; none if this user has no place for them. */
    static Optional<Path> state() {
        return of(
                System.getProperty("backprop.state"),
                System.getProperty("os.name", ""),
                System.getProperty("user.home"),
                System.getenv("LOCALAPPDATA"),
                System.getenv("XDG_STATE_HOME"),
                ".local/state");
    }

    /**
     * @param chosen the folder itself, if somebody has chosen one
     * @param windows the base that Windows names
     * @param xdg the base that the desktop names on other systems
     * @param usual the base below the home of the user where neither is named
     */
    static Optional<Path> of(
            @Nullable String chosen,
            String system,
            @Nullable String home,
            @Nullable String windows,
            @Nullable String xdg,
            String usual) {
        String os = system.toLowerCase(Locale.ROOT);
        if (isNamed(chosen)) {
            return path(chosen);
        } else if (os.contains("mac")) {
            return below(home, "Library/Application Support/" + NAME);
        }
        String base = os.contains("windows") ? windows : xdg;
        // The desktop's own rule: a base that is not absolute is as good as none.
        boolean absolute = isNamed(base) && path(base).filter(Path::isAbsolute).isPresent();
        return absolute ? below(base, NAME) : below(home, usual + "/" + NAME);
    }

    private static boolean isNamed(@Nullable String folder) {
        return folder != null && !folder.isBlank();
    }

    private static Optional<Path> below(@Nullable String base, String rest) {
        // Java says "?" where a user has no home.
        boolean none = base == null || base.isBlank() || base.equals("?");
        return none ? Optional.empty() : path(base + "/" + rest);
    }

    private static Optional<Path> path(@Nullable String name) {
        try {
            return Optional.ofNullable(name).map(FileName::path);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
