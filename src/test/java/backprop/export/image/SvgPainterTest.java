package backprop.export.image;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Shape;
import backprop.picture.Shapes;
import backprop.picture.Theme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Each file is read back by the XML parser of Java. */
class SvgPainterTest {
    private static Document read(byte[] svg) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static Document painted(Picture picture) throws Exception {
        return read(SvgPainter.paint(picture, Theme.LIGHT.surface(), 1));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** What an element shows: its text without that of its title. */
    private static String shown(Element text) {
        return Objects.requireNonNull(text.getLastChild()).getTextContent();
    }

    @ParameterizedTest
    @MethodSource("backprop.export.image.Drawings#all")
    void everyWordOfThePictureIsText(Picture picture) throws Exception {
        List<String> expected = Drawings.words(picture).stream()
                .map(words -> words.replace('\u0007', '\uFFFD'))
                .toList();
        assertThat(elements(painted(picture), "text").stream().map(SvgPainterTest::shown))
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("backprop.export.image.Drawings#all")
    void everyShapeAndTileIsAnElement(Picture picture) throws Exception {
        Document document = painted(picture);
        List<Shape> shapes = Shapes.all(picture);
        long tiles = shapes.stream()
                .filter(Shape.Grid.class::isInstance)
                .mapToLong(s -> TileRectangles.of((Shape.Grid) s).size())
                .sum();
        assertThat(elements(document, "line")).hasSize((int) count(shapes, Shape.Line.class));
        assertThat(elements(document, "circle")).hasSize((int) count(shapes, Shape.Circle.class));
        assertThat(elements(document, "path")).hasSize((int) count(shapes, Shape.Path.class));
        assertThat(elements(document, "rect")).hasSize((int) (1 + tiles + count(shapes, Shape.Rectangle.class)));
    }

    private static long count(List<Shape> shapes, Class<? extends Shape> kind) {
        return shapes.stream().filter(kind::isInstance).count();
    }

    @ParameterizedTest
    @MethodSource("backprop.export.image.Drawings#all")
    void theFontsInTheFileHaveEveryCharacter(Picture picture) throws Exception {
        String style = elements(painted(picture), "style").get(0).getTextContent();
        List<MatchResult> fonts = Pattern.compile("font-family:'([^']+)';src:url\\(data:font/ttf;base64,([^)]+)\\)")
                .matcher(style)
                .results()
                .toList();
        var glyphs = Texts.glyphs(picture.shapes());
        assertThat(fonts).hasSameSizeAs(glyphs.keySet());
        for (var used : glyphs.entrySet()) {
            MatchResult font = fonts.stream()
                    .filter(f -> f.group(1).equals(SvgElements.family(used.getKey())))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Base64.getDecoder().decode(font.group(2));
            assertThat(bytes).hasSizeLessThan(40_000);
            try (TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
                CmapLookup characters = read.getUnicodeCmapLookup();
                assertThat(used.getValue()).allMatch(c -> characters.getGlyphId(c) != 0);
            }
        }
    }

    @Test
    void keysAreIdsAndSpokenTextsAreTitles() throws Exception {
        Picture picture = Drawings.graph("worked-example", 7, Theme.LIGHT);
        Document document = painted(picture);
        for (Shape shape : picture.shapes()) {
            Mark mark = shape.mark();
            if (mark.isFound()) {
                Element element = elements(document, "*").stream()
                        .filter(e -> e.getAttribute("id").equals(mark.key()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no " + mark));
                assertThat(elementTitle(element)).isEqualTo(mark.spoken() == null ? "" : mark.spoken());
            }
        }
    }

    /** The title right inside an element; empty if it has none. */
    private static String elementTitle(Element element) {
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child && child.getTagName().equals("title")) {
                return child.getTextContent();
            }
        }
        return "";
    }

    @Test
    void aNameThatIsUsedTwiceIsAnIdOnce() throws Exception {
        assertThat(elements(painted(Drawings.odd()), "text").stream().map(e -> e.getAttribute("id")))
                .containsExactly("a", "");
    }

    @Test
    void theSameBytesInEveryLocaleAndTheSizeFollowsTheScale() throws Exception {
        Picture picture = Drawings.graph("worked-example", 12, Theme.DARK);
        byte[] first = SvgPainter.paint(picture, Theme.DARK.surface(), 2);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
            assertThat(SvgPainter.paint(picture, Theme.DARK.surface(), 2)).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(new String(first, StandardCharsets.UTF_8))
                .contains("width=\"2880\" height=\"1800\" viewBox=\"0 0 1440 900\"")
                .contains("fill=\"#1B2129\"");
    }
}
