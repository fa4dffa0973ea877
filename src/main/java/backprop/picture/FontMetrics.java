package backprop.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * How wide, high and deep the glyphs of a bundled font are, read from the font file itself, so that text is measured
 * without a toolkit or a display. Kerning and ligatures are not applied.
 *
 * <p>A face is read when it is first asked for, and each glyph when it is first measured; both are kept. All methods may
 * be called from any thread.
 *
 * @see <a href="https://learn.microsoft.com/en-us/typography/opentype/spec/otff">OpenType: font file, tables cmap, hmtx
 *     and glyf</a>
 */
public final class FontMetrics {
    private static final Map<Face, FontMetrics> LOADED = new ConcurrentHashMap<>();

    /** The tables that measuring needs; the others, such as substitutions and names, take longer to read than these. */
    private static final Set<String> NEEDED = Set.of("head", "hhea", "maxp", "cmap", "hmtx", "loca", "glyf");

    private static final int HEADER = 12;
    private static final int RECORD = 16;

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unitsPerEm;
    private final double ascent;
    private final double descent;
    private final Map<Integer, GlyphBox> boxes = new ConcurrentHashMap<>();

    private FontMetrics(TrueTypeFont font) throws IOException {
        this.font = font;
        characters = font.getUnicodeCmapLookup();
        unitsPerEm = font.getUnitsPerEm();
        ascent = font.getHorizontalHeader().getAscender() / unitsPerEm;
        descent = -font.getHorizontalHeader().getDescender() / unitsPerEm;
    }

    /**
     * The metrics of a face.
     *
     * @throws UncheckedIOException if the bundled font cannot be read, which a complete build never lets happen
     */
    public static FontMetrics of(Face face) {
        return LOADED.computeIfAbsent(face, FontMetrics::read);
    }

    private static FontMetrics read(Face face) {
        try (InputStream in = FontMetrics.class.getResourceAsStream(face.resource())) {
            if (in == null) {
                throw new IOException("no font at " + face.resource());
            }
            byte[] file = onlyNeeded(in.readAllBytes());
            // As for a font embedded in a document: the tables that were left out are not missed.
            return new FontMetrics(new TTFParser(true).parse(new RandomAccessReadBuffer(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes every other table out of the directory at the head of the file; the offsets of the rest stay right. */
    private static byte[] onlyNeeded(byte[] file) {
        int kept = 0;
        int tables = ByteBuffer.wrap(file).getShort(4);
        for (int i = 0; i < tables; i++) {
            int record = HEADER + i * RECORD;
            if (NEEDED.contains(new String(file, record, 4, StandardCharsets.US_ASCII))) {
                System.arraycopy(file, record, file, HEADER + kept * RECORD, RECORD);
                kept++;
            }
        }
        ByteBuffer.wrap(file).putShort(4, (short) kept);
        return file;
    }

    /** Whether the font can show a character itself. */
    public boolean hasGlyph(int codePoint) {
        return characters.getGlyphId(codePoint) != 0;
    }

    /** The box of one character; that of the font's sign for missing glyphs if it has none. */
    public GlyphBox box(int codePoint) {
        return boxes.computeIfAbsent(codePoint, this::measure);
    }

    /** The box of a line of text. */
    public GlyphBox box(String text) {
        return text.codePoints()
                .mapToObj(this::box)
                .reduce(GlyphBox::followedBy)
                .orElse(GlyphBox.blank(0));
    }

    /** How far a line of text moves the pen, in pixels, at a font size in pixels. */
    public double width(String text, double size) {
        double em = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            em += box(text.codePointAt(i)).advance();
        }
        return em * size;
    }

    /** From the baseline to the top of a line of this font, in pixels. */
    public double ascent(double size) {
        return ascent * size;
    }

    /** From the baseline to the bottom of a line of this font, in pixels. */
    public double descent(double size) {
        return descent * size;
    }

    /** The font reads from one position in its file, so only one thread at a time. */
    private synchronized GlyphBox measure(int codePoint) {
        try {
            int id = characters.getGlyphId(codePoint);
            double advance = font.getAdvanceWidth(id) / unitsPerEm;
            GlyphData glyph = font.getGlyph().getGlyph(id);
            return glyph == null || glyph.getXMaximum() == glyph.getXMinimum()
                    ? GlyphBox.blank(advance)
                    : new GlyphBox(
                            advance,
                            glyph.getXMinimum() / unitsPerEm,
                            glyph.getXMaximum() / unitsPerEm,
                            glyph.getYMaximum() / unitsPerEm,
                            -glyph.getYMinimum() / unitsPerEm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
