package backprop.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The libraries that the toolkit takes from a Linux system, and the packages of Debian and Ubuntu that bring them. */
final class SystemLibraries {
    private static final Map<String, String> PACKAGES = packages();

    private final List<Path> folders;

    /** Looks for them in folders, and in those whose names say for which processor they are. */
    SystemLibraries(List<Path> folders) {
        this.folders = folders;
    }

    private static Map<String, String> packages() {
        Map<String, String> packages = new LinkedHashMap<>();
        packages.put("libgtk-3.so.0", "libgtk-3-0");
        packages.put("libpangoft2-1.0.so.0", "libpangoft2-1.0-0");
        packages.put("libXtst.so.6", "libxtst6");
        return packages;
    }

    /** The packages that this system lacks, see {@link #missing()}; none where the system is not Linux. */
    static String missingHere() {
        return isLinux() ? new SystemLibraries(foldersOfTheLoader()).missing() : "";
    }

    static boolean isLinux() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    }

    private static List<Path> foldersOfTheLoader() {
        List<Path> folders = new ArrayList<>();
        String more = System.getenv("LD_LIBRARY_PATH");
        Stream.of((more == null ? "" : more).split(":", -1))
                .filter(name -> name.startsWith("/"))
                .forEach(name -> folders.add(Path.of(name)));
        Stream.of("/usr/lib", "/lib", "/usr/lib64", "/lib64", "/usr/local/lib").forEach(n -> folders.add(Path.of(n)));
        return folders;
    }

    /** The packages to install, one after the other with spaces; empty if nothing is missing. */
    String missing() {
        List<String> missing = new ArrayList<>();
        PACKAGES.forEach((library, name) -> {
            if (folders.stream().noneMatch(folder -> holds(folder, library))) {
                missing.add(name);
            }
        });
        return String.join(" ", missing);
    }

    private static boolean holds(Path folder, String library) {
        if (Files.exists(folder.resolve(library))) {
            return true;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(each -> each.toString().contains("-linux-"))
                    .anyMatch(each -> Files.exists(each.resolve(library)));
        } catch (IOException e) {
            return false; // no such folder
        }
    }
}
