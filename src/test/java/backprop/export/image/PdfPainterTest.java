package backprop.export.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import backprop.picture.Picture;
import backprop.picture.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file is read back by PDFBox. A character that no bundled face has is a question mark. */
class PdfPainterTest {
    private static byte[] painted(Picture picture) throws IOException {
        return PdfPainter.paint(picture, Theme.LIGHT.surface(), 1);
    }

    /** The characters of a document in the order in which they are painted. */
    private static final class Reader extends PDFTextStripper {
        private final StringBuilder characters = new StringBuilder();

        private static String read(PDDocument document) throws IOException {
            Reader reader = new Reader();
            reader.getText(document);
            return reader.characters.toString();
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            characters.append(text.getUnicode());
        }
    }

    @ParameterizedTest
    @MethodSource("backprop.export.image.Drawings#all")
    void everyWordOfThePictureCanBeRead(Picture picture) throws IOException {
        String expected = Drawings.words(picture).stream()
                .map(words -> words.replaceAll("[ℒ日本\u0007]", "?"))
                .collect(Collectors.joining());
        try (PDDocument document = Loader.loadPDF(painted(picture))) {
            assertThat(Reader.read(document)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("backprop.export.image.Drawings#all")
    void thePageHasItsSizeAndCarriesItsFonts(Picture picture) throws IOException {
        try (PDDocument document = Loader.loadPDF(painted(picture))) {
            PDPage page = document.getPage(0);
            assertThat(page.getMediaBox().getWidth()).isCloseTo((float) (picture.width() * 0.75), offset(1e-3f));
            assertThat(page.getMediaBox().getHeight()).isCloseTo((float) (picture.height() * 0.75), offset(1e-3f));
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.isDamaged()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("backprop.export.image.Drawings#all")
    void nothingComesBetweenAnOutlineAndItsPainting(Picture picture) throws IOException {
        try (PDDocument document = Loader.loadPDF(painted(picture))) {
            String content = new String(document.getPage(0).getContents().readAllBytes(), StandardCharsets.US_ASCII);
            boolean open = false;
            for (String line : content.lines().toList()) {
                String operator = line.substring(line.lastIndexOf(' ') + 1);
                if (open) {
                    assertThat(operator).isIn("m", "l", "c", "h", "re", "f", "S", "B");
                }
                open = open ? !operator.matches("f|S|B") : operator.matches("m|re");
            }
            assertThat(open).isFalse();
        }
    }

    @Test
    void halfAnOpacityIsAskedForByName() throws IOException {
        try (PDDocument document = Loader.loadPDF(painted(Drawings.odd()))) {
            var resources = document.getPage(0).getResources();
            assertThat(resources.getExtGStateNames())
                    .extracting(name -> resources.getExtGState(name).getNonStrokingAlphaConstant())
                    .contains(0.5f);
            assertThat(resources.getExtGStateNames())
                    .extracting(name -> resources.getExtGState(name).getStrokingAlphaConstant())
                    .contains(0.25f);
        }
    }

    @Test
    void theSameBytesOnEveryDayAndInEveryLocale() throws IOException {
        Picture picture = Drawings.graph("worked-example", 12, Theme.DARK);
        byte[] first = painted(picture);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
            assertThat(painted(picture)).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain("Date");
    }
}
