package backprop.ui.kit;

import backprop.picture.Face;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.text.Font;

/** The bundled faces as fonts of the toolkit. A file is read when its face is first asked for, and only once. */
public final class Fonts {
    private record Cut(Face face, double size) {}

    /** Zooming asks for sizes that never come back; the cuts of one screen are some dozens. */
    private static final int ENOUGH = 512;

    private static final Map<Face, String> NAMES = new ConcurrentHashMap<>();
    private static final Map<Cut, Font> CUTS = new ConcurrentHashMap<>();

    private Fonts() {}

    /** The face at a size in logical pixels. */
    public static Font of(Face face, double size) {
        if (CUTS.size() > ENOUGH) {
            CUTS.clear();
        }
        return CUTS.computeIfAbsent(new Cut(face, size), cut -> new Font(name(face), size));
    }

    /** Makes the faces of ordinary text known to style sheets, which find them by family. */
    static void loadText() {
        name(Face.TEXT);
        name(Face.TEXT_MEDIUM);
        name(Face.TEXT_BOLD);
    }

    private static String name(Face face) {
        return NAMES.computeIfAbsent(face, Fonts::load);
    }

    private static String load(Face face) {
        try (InputStream file = Fonts.class.getResourceAsStream(face.resource())) {
            Font font = Font.loadFont(file, 12);
            if (font == null) {
                throw new IllegalStateException("the font " + face.resource() + " cannot be read");
            }
            return font.getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
