package backprop.document;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Names of files in every locale: UTF-8, whatever the locale says.
 *
 * <p>Under the locale C, Java takes names for ASCII. It refuses to make a path of any other letter, prints one as question
 * marks, and does not find the folder it is in if that has such a name. But the URI of a path has the bytes of its name,
 * and goes both ways.
 */
public final class FileName {
    /** What Java puts for a byte that it could not read. */
    public static final char LOST = '\uFFFD';

    private static final String HERE = "/proc/self/cwd";

    private FileName() {}

    /**
     * The file of a name.
     *
     * @throws InvalidPathException if there can be none of this name
     */
    public static Path path(String name) {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            if (name.indexOf(0) >= 0 || name.indexOf(LOST) >= 0) {
                throw e;
            }
            path = ofBytes(name);
        }
        boolean lost = System.getProperty("user.dir", "").indexOf(LOST) >= 0;
        return lost && !path.isAbsolute() ? Path.of(HERE).resolve(path) : path;
    }

    private static Path ofBytes(String name) {
        HexFormat escapes = HexFormat.of().withPrefix("%");
        String absolute = name.startsWith("/") ? name.substring(1) : name;
        Path path = Path.of(URI.create("file:///" + escapes.formatHex(absolute.getBytes(StandardCharsets.UTF_8))));
        return name.startsWith("/") ? path : Path.of("/").relativize(path);
    }

    /** The name of a file, with its folder as far as it was given. */
    public static String of(Path file) {
        String name = file.toString();
        if (name.indexOf(LOST) >= 0) {
            String absolute = Path.of("/").resolve(file).toUri().getPath();
            name = absolute.substring(file.isAbsolute() ? 0 : 1).replaceFirst("(?<=.)/$", "");
        }
        return name.startsWith(HERE + "/") ? name.substring(HERE.length() + 1) : name;
    }
}
