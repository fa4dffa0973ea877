package backprop.export.image;

import backprop.picture.Face;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Writes a picture as a PDF of one page: outlines stay outlines, and words can be searched and copied, in the bundled
 * fonts, of which the file holds what it needs.
 */
public final class PdfPainter {
    /** A point is 1/72 of an inch, a pixel 1/96. */
    private static final double POINTS_PER_PIXEL = 0.75;

    private PdfPainter() {}

    /**
     * The file as bytes.
     *
     * @param ground what the picture is drawn on
     * @param scale how large it is printed: 1 for its pixels at 96 to the inch
     * @throws IOException if a bundled font cannot be read
     */
    public static byte[] paint(Picture picture, Ink ground, double scale) throws IOException {
        double unit = POINTS_PER_PIXEL * scale;
        Map<Face, PdfFont> fonts = fonts(picture);
        PdfPage page = new PdfPage(fonts, unit, picture.height() * unit);
        Mark behind = Mark.plain(Role.BACKGROUND);
        page.draw(new Shape.Rectangle(behind, 0, 0, picture.width(), picture.height(), 0, ground, null));
        picture.shapes().forEach(page::draw);
        PdfFile file = new PdfFile();
        String content = file.addStream("", page.operators().getBytes(StandardCharsets.US_ASCII));
        String resources = "<< /Font << " + add(fonts, file) + ">> /ExtGState << " + page.opacities() + ">> >>";
        String size = Coordinate.text(picture.width() * unit) + " " + Coordinate.text(picture.height() * unit);
        // The page and the list of pages name each other, so the page names what comes right after it.
        String one = file.add("<< /Type /Page /Parent " + file.reference(1) + " /MediaBox [0 0 " + size
                + "] /Resources " + resources + " /Contents " + content + " >>");
        String pages = file.add("<< /Type /Pages /Count 1 /Kids [" + one + "] >>");
        return file.bytes(file.add("<< /Type /Catalog /Pages " + pages + " >>"));
    }

    private static Map<Face, PdfFont> fonts(Picture picture) throws IOException {
        Map<Face, PdfFont> fonts = new EnumMap<>(Face.class);
        for (Map.Entry<Face, Set<Integer>> used : Texts.glyphs(picture.shapes()).entrySet()) {
            fonts.put(used.getKey(), new PdfFont(used.getKey(), used.getValue()));
        }
        return fonts;
    }

    /** Adds the fonts to a file and returns them as entries of a dictionary. */
    private static String add(Map<Face, PdfFont> fonts, PdfFile file) throws IOException {
        StringBuilder entries = new StringBuilder();
        for (Map.Entry<Face, PdfFont> font : fonts.entrySet()) {
            entries.append(PdfPage.name(font.getKey())).append(' ');
            entries.append(font.getValue().addTo(file)).append(' ');
            font.getValue().close();
        }
        return entries.toString();
    }
}
