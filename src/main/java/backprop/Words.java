package backprop;

import backprop.document.FileName;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The words of the command line, in every locale: under the locale C, Java has lost each letter that is not ASCII. */
final class Words {
    private static final String HANDED_ON = "backprop.words";
    private static final Path TYPED = Path.of("/proc/self/cmdline");

    private Words() {}

    /** How words go from one Java to the next: as an option in ASCII, since the first may be able to say nothing else. */
    static String handedOn(String... words) {
        return Arrays.stream(words)
                .map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining("", "-D" + HANDED_ON + "=", ""));
    }

    /** The words of {@link #handedOn}: a sign follows each, so that none at all is not an empty one. */
    static String[] taken(String handedOn) {
        String[] parts = handedOn.split("&", -1);
        return Arrays.stream(parts, 0, parts.length - 1)
                .map(word -> URLDecoder.decode(word, StandardCharsets.UTF_8))
                .toArray(String[]::new);
    }

    /** The words as they were typed, where the Java before or the system still knows them; else as Java has them. */
    static String[] asTyped(String... words) {
        String handedOn = System.getProperty(HANDED_ON);
        if (handedOn != null) {
            return taken(handedOn);
        }
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
