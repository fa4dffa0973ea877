package backprop.ui;

import backprop.session.Lab;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the labs of one history came from: files, bundled examples, the start. Undo can return to any of them, so all are
 * kept until another file is opened.
 */
final class Origins {
    /** A lab as it is somewhere else too, and the file if it is in one; {@code safe} if nothing was left unsaved for it. */
    private record Origin(Lab lab, @Nullable Path file, boolean safe) {}

    private final List<Origin> origins = new ArrayList<>();

    Origins(Lab first) {
        origins.add(new Origin(first, null, true));
    }

    /** Another history begins with the lab of a file. */
    void opened(Lab lab, Path file) {
        origins.clear();
        origins.add(new Origin(lab, file, true));
    }

    /** Another history begins with a lab that is in no file, though it was made from one. */
    void lost(Lab lab, @Nullable Path file) {
        origins.clear();
        origins.add(new Origin(lab, file, false));
    }

    /** A lab has been saved; what the file held before is nowhere any more. */
    void saved(Lab lab, Path file) {
        origins.removeIf(origin -> file.equals(origin.file()));
        origins.add(new Origin(lab, file, true));
    }

    /** A bundled or newly built lab has taken the place of one that was saved, or that nobody wanted to keep. */
    void replaced(Lab lab) {
        origins.add(new Origin(lab, null, true));
    }

    /** A lab that is in no file has taken the place of another; undo returns to that one. */
    void imported(Lab lab) {
        origins.add(new Origin(lab, null, false));
    }

    /** True if a lab, or one that it took the place of, is nowhere but in the memory. */
    boolean isDirty(Lab lab) {
        return origins.stream().noneMatch(origin -> origin.safe() && isSame(origin.lab(), lab));
    }

    /** The file that a lab belongs to: that of the last origin with its name. */
    @Nullable
    Path file(Lab lab) {
        Path file = null;
        for (Origin origin : origins) {
            file = origin.lab().name().equals(lab.name()) ? origin.file() : file;
        }
        return file;
    }

    private static boolean isSame(Lab one, Lab other) {
        return one.name().equals(other.name())
                && one.network().equals(other.network())
                && one.samples().equals(other.samples());
    }
}
