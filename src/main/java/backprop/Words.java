package backprop;

import backprop.document.FileName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The words of the command line, in every locale: under the locale C, Java has lost each letter that is not ASCII. */
final class Words {
    private static final Path TYPED = Path.of("/proc/self/cmdline");

    private Words() {}

    /** The words as they were typed, where the system still knows them; else as Java has them. */
    static String[] asTyped(String... words) {
        boolean whole = Arrays.stream(words).noneMatch(word -> word.indexOf(FileName.LOST) >= 0);
        if (whole || !Files.isReadable(TYPED)) {
            return words;
        }
        try {
            String[] typed = Files.readString(TYPED, StandardCharsets.UTF_8).split("\0", -1);
            // A zero follows every word, also the last.
            int first = typed.length - 1 - words.length;
            return first < 0 ? words : Arrays.copyOfRange(typed, first, typed.length - 1);
        } catch (IOException e) {
            return words; // a name that is no UTF-8; no file will be found
        }
    }
}
