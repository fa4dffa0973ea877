package backprop.document.imports;

import backprop.document.DocumentException;
import backprop.document.Tokens;
import backprop.document.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonToken;

/**
 * Reads arrays that stand in JSON under their names, as a {@code state_dict} of PyTorch is written with {@code tolist()}:
 * {@code {"0.weight": [[0.15, 0.2], [0.25, 0.3]], "0.bias": [0.35, 0.35]}}. Objects may stand in objects; their names are
 * then joined by a dot.
 */
final class StateDictReader {
    /** An object whose first field holds an array, an object or a number. */
    private static final Pattern BEGINNING =
            Pattern.compile("(?:\u00EF\u00BB\u00BF)?\\s*\\{\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"\\s*:\\s*[\\[{0-9-]");

    /** As much of a file as is looked at to know it. */
    private static final int GLANCE = 2_048;

    /** The fields of the lab's own files, with which none of arrays begins. */
    private static final Set<String> OWN = Set.of(
            "format", "version", "name", "loss", "layers", "samples", "content", "view", "source", "at", "activation");

    private final Tokens tokens;
    private final FoundArrays found = new FoundArrays();

    private StateDictReader(Tokens tokens) {
        this.tokens = tokens;
    }

    static boolean recognises(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, GLANCE), StandardCharsets.ISO_8859_1);
        Matcher beginning = BEGINNING.matcher(start);
        return beginning.lookingAt() && !OWN.contains(beginning.group(1));
    }

    static FoundArrays read(byte[] bytes) throws DocumentException {
        try (Tokens tokens = new Tokens(Utf8.decode(bytes))) {
            StateDictReader reader = new StateDictReader(tokens);
            tokens.next();
            tokens.entries(reader::value);
            if (tokens.next() != null) {
                throw tokens.expected("the end of the file");
            }
            return reader.found;
        }
    }

    private void value(String name) throws DocumentException {
        if (tokens.isAt(JsonToken.START_OBJECT)) {
            tokens.entries(field -> value(name + "." + field));
        } else {
            found.begin(name);
            new NestedNumbers(tokens).addTo(found, name);
        }
    }
}
