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
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes pictures as the pages of a PDF: outlines stay outlines, and words can be searched and copied, in the bundled
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
        return paint(List.of(picture), ground, scale);
    }

    /**
     * A file of several pages, each as large as its picture; the fonts are in it once.
     *
     * @throws IOException if a bundled font cannot be read
     */
    public static byte[] paint(List<Picture> pictures, Ink ground, double scale) throws IOException {
        double unit = POINTS_PER_PIXEL * scale;
        Map<Face, PdfFont> fonts = fonts(pictures);
        List<PdfPage> pages =
                pictures.stream().map(p -> page(p, fonts, ground, unit)).toList();
        PdfFile file = new PdfFile();
        List<String> contents = pages.stream()
                .map(p -> file.addStream("", p.operators().getBytes(StandardCharsets.US_ASCII)))
                .toList();
        String font = "<< /Font << " + add(fonts, file) + ">> /ExtGState << ";
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            Picture picture = pictures.get(i);
            String size = Coordinate.text(picture.width() * unit) + " " + Coordinate.text(picture.height() * unit);
            // The pages and their list name each other, so a page names what comes right after the last of them.
            String page = file.add("<< /Type /Page /Parent " + file.reference(pages.size() - i) + " /MediaBox [0 0 "
                    + size + "] /Resources " + font + pages.get(i).opacities() + ">> >> /Contents " + contents.get(i)
                    + " >>");
            kids.append(i == 0 ? "" : " ").append(page);
        }
        String list = file.add("<< /Type /Pages /Count " + pages.size() + " /Kids [" + kids + "] >>");
        return file.bytes(file.add("<< /Type /Catalog /Pages " + list + " >>"));
    }

    private static PdfPage page(Picture picture, Map<Face, PdfFont> fonts, Ink ground, double unit) {
        PdfPage page = new PdfPage(fonts, unit, picture.height() * unit);
        Mark behind = Mark.plain(Role.BACKGROUND);
        page.draw(new Shape.Rectangle(behind, 0, 0, picture.width(), picture.height(), 0, ground, null));
        picture.shapes().forEach(page::draw);
        return page;
    }

    private static Map<Face, PdfFont> fonts(List<Picture> pictures) throws IOException {
        Map<Face, PdfFont> fonts = new EnumMap<>(Face.class);
        List<Shape> shapes = pictures.stream().flatMap(p -> p.shapes().stream()).toList();
        for (Map.Entry<Face, Set<Integer>> used : Texts.glyphs(shapes).entrySet()) {
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
