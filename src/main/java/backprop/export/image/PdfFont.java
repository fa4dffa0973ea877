package backprop.export.image;

import backprop.picture.Face;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A bundled font in a PDF file, cut down to the characters that are used. Words are written as numbers of glyphs; a table
 * tells readers which character each is, so that one can search and copy.
 *
 * @see <a href="https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf">ISO 32000-1, 9.7:
 *     Composite fonts</a>
 */
final class PdfFont implements AutoCloseable {
    private static final int LETTERS = 26;
    private static final int TAG_LENGTH = 6;
    private static final int MOST_IN_A_BLOCK = 100;
    private static final String SYMBOLIC = "4";

    /** What stands around the pairs in a table of characters. */
    private static final String MAP_HEAD = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """;

    private static final String MAP_FOOT = """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    private final Face face;
    private final Set<Integer> used;
    private final byte[] file;
    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    PdfFont(Face face, Set<Integer> used) throws IOException {
        this.face = face;
        this.used = used;
        file = EmbeddedFont.subset(face, used);
        font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        glyphs = font.getUnicodeCmapLookup();
    }

    /** A line of text as numbers of glyphs. */
    String encode(String text) {
        StringBuilder hex = new StringBuilder("<");
        text.codePoints().forEach(character -> hex.append(hex(glyphs.getGlyphId(character))));
        return hex.append('>').toString();
    }

    /** Adds the font to a file and returns a reference to it. */
    String addTo(PdfFile pdf) throws IOException {
        String name =
                "/" + tag() + "+" + face.resource().replaceAll(".*/|\\..*", "").replace('_', '-');
        String program = pdf.addStream("/Length1 " + file.length, file);
        BoundingBox box = font.getFontBBox();
        String descriptor = pdf.add("<< /Type /FontDescriptor /FontName " + name + " /Flags " + SYMBOLIC
                + " /FontBBox [" + perMille(box.getLowerLeftX()) + " " + perMille(box.getLowerLeftY()) + " "
                + perMille(box.getUpperRightX()) + " " + perMille(box.getUpperRightY()) + "] /ItalicAngle 0 /Ascent "
                + perMille(font.getHorizontalHeader().getAscender()) + " /Descent "
                + perMille(font.getHorizontalHeader().getDescender()) + " /CapHeight "
                + perMille(font.getHorizontalHeader().getAscender()) + " /StemV 80 /FontFile2 " + program + " >>");
        String descendant = pdf.add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont " + name
                + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor "
                + descriptor + " /CIDToGIDMap /Identity /W [0 [" + widths() + "]] >>");
        String characters = pdf.addStream("", toUnicode().getBytes(StandardCharsets.US_ASCII));
        return pdf.add("<< /Type /Font /Subtype /Type0 /BaseFont " + name + " /Encoding /Identity-H /DescendantFonts ["
                + descendant + "] /ToUnicode " + characters + " >>");
    }

    /** Six letters that differ from one selection of characters to another. */
    private String tag() {
        StringBuilder tag = new StringBuilder();
        for (int rest = used.hashCode() & Integer.MAX_VALUE; tag.length() < TAG_LENGTH; rest /= LETTERS) {
            tag.append((char) ('A' + rest % LETTERS));
        }
        return tag.toString();
    }

    private String widths() throws IOException {
        StringBuilder widths = new StringBuilder();
        for (int glyph = 0; glyph < font.getNumberOfGlyphs(); glyph++) {
            widths.append(glyph == 0 ? "" : " ").append(perMille(font.getAdvanceWidth(glyph)));
        }
        return widths.toString();
    }

    private String perMille(double units) throws IOException {
        return Coordinate.text(units * 1000 / font.getUnitsPerEm());
    }

    private String toUnicode() {
        List<String> pairs = new ArrayList<>();
        for (int character : used) {
            if (glyphs.getGlyphId(character) != 0) {
                pairs.add("<" + hex(glyphs.getGlyphId(character)) + "> <" + utf16(character) + ">\n");
            }
        }
        StringBuilder map = new StringBuilder(MAP_HEAD);
        for (int from = 0; from < pairs.size(); from += MOST_IN_A_BLOCK) {
            List<String> block = pairs.subList(from, Math.min(pairs.size(), from + MOST_IN_A_BLOCK));
            map.append(block.size())
                    .append(" beginbfchar\n")
                    .append(String.join("", block))
                    .append("endbfchar\n");
        }
        return map.append(MAP_FOOT).toString();
    }

    private static String utf16(int character) {
        StringBuilder hex = new StringBuilder();
        for (char unit : Character.toChars(character)) {
            hex.append(hex(unit));
        }
        return hex.toString();
    }

    private static String hex(int number) {
        String digits = Integer.toHexString(number).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    @Override
    public void close() throws IOException {
        font.close();
    }
}
