package backprop.export.image;

import backprop.picture.Face;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a picture as SVG: outlines stay outlines, and words stay words, in fonts that travel inside the file. What a
 * tooltip says on screen is the {@code title} of an element, the key of a shape its {@code id}.
 *
 * @see <a href="https://www.w3.org/TR/SVG11/">Scalable Vector Graphics 1.1</a>
 */
public final class SvgPainter {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;
    private final SvgElements elements;
    private final Set<String> ids = new HashSet<>();

    private SvgPainter(XMLStreamWriter xml) {
        this.xml = xml;
        elements = new SvgElements(xml);
    }

    /**
     * The file as bytes in UTF-8.
     *
     * @param ground what the picture is drawn on
     * @param scale how large it is shown: 2 for twice its size in pixels
     * @throws IOException if a bundled font cannot be read
     */
    public static byte[] paint(Picture picture, Ink ground, double scale) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            new SvgPainter(xml).document(picture, ground, scale);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return bytes.toByteArray();
    }

    private void document(Picture picture, Ink ground, double scale) throws XMLStreamException, IOException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        xml.writeAttribute("width", Coordinate.text(picture.width() * scale));
        xml.writeAttribute("height", Coordinate.text(picture.height() * scale));
        String corner = Coordinate.text(picture.width()) + " " + Coordinate.text(picture.height());
        xml.writeAttribute("viewBox", "0 0 " + corner);
        fonts(Texts.glyphs(picture.shapes()));
        Mark behind = Mark.plain(Role.BACKGROUND);
        shape(new Shape.Rectangle(behind, 0, 0, picture.width(), picture.height(), 0, ground, null));
        for (Shape shape : picture.shapes()) {
            shape(shape);
        }
        line();
        xml.writeEndElement();
        line();
        xml.writeEndDocument();
    }

    private void fonts(Map<Face, Set<Integer>> characters) throws XMLStreamException, IOException {
        line();
        xml.writeStartElement("style");
        for (Map.Entry<Face, Set<Integer>> used : characters.entrySet()) {
            byte[] font = EmbeddedFont.subset(used.getKey(), used.getValue());
            xml.writeCharacters("\n@font-face{font-family:'" + SvgElements.family(used.getKey())
                    + "';src:url(data:font/ttf;base64," + Base64.getEncoder().encodeToString(font) + ")}");
        }
        xml.writeCharacters("\ntext{white-space:pre}\n");
        xml.writeEndElement();
    }

    private void shape(Shape shape) throws XMLStreamException {
        line();
        elements.start(shape);
        identity(shape.mark());
        if (shape instanceof Shape.Group group) {
            for (Shape member : group.members()) {
                shape(member);
            }
        } else if (shape instanceof Shape.Grid grid) {
            tiles(grid);
        } else if (shape instanceof Shape.Text text) {
            xml.writeCharacters(legal(text.text()));
        }
        xml.writeEndElement();
    }

    private void tiles(Shape.Grid grid) throws XMLStreamException {
        if (TilePaths.isLarge(grid)) {
            xml.writeStartElement("g");
            xml.writeAttribute(
                    "transform",
                    "translate(" + Coordinate.text(grid.x()) + " " + Coordinate.text(grid.y()) + ") scale("
                            + grid.tileWidth() + " " + grid.tileHeight() + ")");
            for (Map.Entry<Ink, StringBuilder> path : TilePaths.of(grid.tiles()).entrySet()) {
                xml.writeEmptyElement("path");
                xml.writeAttribute("fill", path.getKey().hex());
                xml.writeAttribute("d", path.getValue().toString());
            }
            xml.writeEndElement();
            return;
        }
        for (Shape.Rectangle tile : TileRectangles.of(grid)) {
            elements.start(tile);
            xml.writeEndElement();
        }
    }

    /** The key as an id where it can be one, and the spoken text as what a browser shows under the pointer. */
    private void identity(Mark mark) throws XMLStreamException {
        if (NAME.matcher(mark.key()).matches() && ids.add(mark.key())) {
            xml.writeAttribute("id", mark.key());
        }
        if (mark.spoken() != null) {
            xml.writeStartElement("title");
            xml.writeCharacters(legal(mark.spoken()));
            xml.writeEndElement();
        }
    }

    /** XML 1.0 has no way to write most control characters. */
    private static String legal(String text) {
        return ILLEGAL.matcher(text).replaceAll("\uFFFD");
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
