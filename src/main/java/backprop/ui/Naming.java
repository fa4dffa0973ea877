package backprop.ui;

import backprop.document.Examples;
import backprop.document.FileName;
import backprop.session.Lab;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a network that is saved under another name is called. A name that somebody chose stays; one that came from the lab,
 * of an example or a shape, or from the file before, becomes that of the new file.
 */
final class Naming {
    private static final int LONGEST = 200;

    private Naming() {}

    /** The lab as it goes into a file, {@code before} being the one it belonged to so far. */
    static Lab of(Lab lab, @Nullable Path before, Path file) {
        List<String> unchosen = new ArrayList<>(Examples.names());
        unchosen.add(lab.network().shape());
        if (before != null) {
            unchosen.add(stem(before));
        }
        String stem = stem(file);
        boolean follows = !stem.isBlank() && stem.indexOf(FileName.LOST) < 0 && unchosen.contains(lab.name());
        return follows ? lab.named(stem) : lab;
    }

    private static String stem(Path file) {
        Path name = file.getFileName();
        String stem = FileName.of(name == null ? file : name).replaceFirst("\\.json$", "");
        return stem.substring(0, stem.offsetByCodePoints(0, Math.min(LONGEST, stem.codePointCount(0, stem.length()))));
    }
}
