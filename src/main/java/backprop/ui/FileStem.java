package backprop.ui;

import backprop.session.Frame;
import backprop.session.Lab;

/** What the file of an export is called if nobody objects, before its extension. */
final class FileStem {
    private static final int LONGEST = 60;

    private FileStem() {}

    /** {@code xor}, or {@code xor-sample-2} where there are several samples. */
    static String of(Frame frame) {
        Lab lab = frame.lab();
        String name = safe(lab.name());
        return lab.samples().size() == 1 ? name : name + "-sample-" + (lab.index() + 1);
    }

    /** The same with the step that was made last, {@code xor-step-7}; before the first it is 0. */
    static String ofStep(Frame frame) {
        return of(frame) + "-step-" + (frame.playhead().currentIndex() + 1);
    }

    /** A name of a network as one of a file: letters, digits and signs that no system objects to, and not too many. */
    static String safe(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[.-]+|-+$", "");
        int end = plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length())));
        return plain.isEmpty() ? "network" : plain.substring(0, end);
    }
}
