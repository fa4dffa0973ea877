package backprop.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The networks that come with the lab, from the folder {@code assets}. */
public final class Examples {
    /** The 2-3-1 network on which the lab opens. */
    public static final String WORKED_EXAMPLE = "worked-example";

    private static final List<String> NAMES = List.of(
            WORKED_EXAMPLE,
            "default-3-4-2",
            "mazur-2-2-2",
            "xor-2-2-1",
            "deep-sigmoid",
            "softmax-classifier",
            "digits-784-128-10");

    private Examples() {}

    /** Their names, the one on which the lab opens first. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Reads one of them.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public static NetworkDocument read(String name) {
        String resource = "/backprop/assets/" + name + ".json";
        try (InputStream in = NAMES.contains(name) ? Examples.class.getResourceAsStream(resource) : null) {
            if (in == null) {
                throw new IllegalArgumentException("no example " + name + " among " + NAMES);
            }
            return NetworkReader.parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DocumentException e) {
            throw new IllegalStateException(resource + " is broken", e);
        }
    }
}
