package backprop.export.image;

import backprop.picture.Face;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A bundled font cut down to the characters of one picture. */
final class EmbeddedFont {
    /** What a font must have, and the instructions that fit its outlines to pixels. */
    private static final List<String> TABLES = List.of(
            "OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep");

    private EmbeddedFont() {}

    /** The font file as it is bundled. */
    static InputStream open(Face face) throws IOException {
        InputStream file = EmbeddedFont.class.getResourceAsStream(face.resource());
        if (file == null) {
            throw new FileNotFoundException("no font at " + face.resource());
        }
        return file;
    }

    /** A TrueType font with these characters only. It has no kerning, as the layout of a picture knows none. */
    static byte[] subset(Face face, Set<Integer> codePoints) throws IOException {
        try (InputStream file = open(face);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()))) {
            TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
            codePoints.forEach(subsetter::add);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            subsetter.writeToStream(bytes);
            return bytes.toByteArray();
        }
    }
}
