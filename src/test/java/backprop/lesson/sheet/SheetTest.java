package backprop.lesson.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.export.image.PdfPainter;
import backprop.lesson.practice.Marker;
import backprop.lesson.practice.Marking;
import backprop.lesson.practice.Question;
import backprop.picture.Picture;
import backprop.picture.Theme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every student has own numbers, the key answers them, and the same seed prints the same. */
class SheetTest {
    private static final Pattern RESULT = Pattern.compile(" = (-?[0-9.e-]+)\\$$", Pattern.MULTILINE);

    @Test
    void oneSeedAsItIsPrinted() {
        List<Sheet> sheets = Sheet.forClass(SheetKind.COUNTING, 1, 2);
        assertThat(SheetMarkdown.questions(sheets)).isEqualTo("""
                        # Counting

                        Student 1 · seed 1

                        Count parameters and multiply-adds; products entry by entry are not counted.

                        $$n_0 = 9, \\quad n_1 = 2, \\quad n_2 = 3, \\quad n_3 = 8$$

                        1. How many parameters? ________
                        2. Multiply-adds of the forward pass? ________
                        3. Multiply-adds of BP2? ________
                        4. BP2 and BP3 together? ________
                        5. Centred differences for the whole gradient? ________

                        ---

                        # Counting

                        Student 2 · seed 1

                        Count parameters and multiply-adds; products entry by entry are not counted.

                        $$n_0 = 5, \\quad n_1 = 6, \\quad n_2 = 12, \\quad n_3 = 4$$

                        1. How many parameters? ________
                        2. Multiply-adds of the forward pass? ________
                        3. Multiply-adds of BP2? ________
                        4. BP2 and BP3 together? ________
                        5. Centred differences for the whole gradient? ________
                        """);
        assertThat(SheetMarkdown.key(sheets)).isEqualTo("""
                        # Key: Counting

                        Student 1 · seed 1

                        1. How many parameters? 61
                        2. Multiply-adds of the forward pass? 48
                        3. Multiply-adds of BP2? 30
                        4. BP2 and BP3 together? 78
                        5. Centred differences for the whole gradient? 5856

                        ---

                        # Key: Counting

                        Student 2 · seed 1

                        1. How many parameters? 172
                        2. Multiply-adds of the forward pass? 150
                        3. Multiply-adds of BP2? 120
                        4. BP2 and BP3 together? 270
                        5. Centred differences for the whole gradient? 51600
                        """);
    }

    @ParameterizedTest
    @EnumSource(SheetKind.class)
    void whatTheKeySaysIsMarkedRight(SheetKind kind) {
        for (Sheet sheet : Sheet.forClass(kind, 3, 5)) {
            List<String> printed = new ArrayList<>();
            Matcher m = RESULT.matcher(SheetMarkdown.key(List.of(sheet)));
            while (m.find()) {
                printed.add(m.group(1));
            }
            for (Question question : sheet.questions()) {
                String answer = Given.asked(question).isPresent()
                        ? printed.remove(0)
                        : Marker.solution(question, sheet.trace());
                assertThat(SheetMarkdown.key(List.of(sheet))).contains(answer);
                // What is printed with six decimals has fewer digits where a number is small.
                assertThat(Marker.mark(question, sheet.trace(), answer))
                        .as("%s for %s", answer, question)
                        .matches(a -> a.isRight() || a instanceof Marking.Coarse);
            }
            assertThat(printed).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(SheetKind.class)
    void studentsHaveOwnNumbersAndASeedGivesTheSameAgainInEveryLocale(SheetKind kind) {
        String first = SheetMarkdown.questions(Sheet.forClass(kind, 8, 3));
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(SheetMarkdown.questions(Sheet.forClass(kind, 8, 3))).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(SheetMarkdown.questions(Sheet.forClass(kind, 9, 3))).isNotEqualTo(first);
        assertThat(Sheet.of(kind, 8, 1, "x").trace().network())
                .isNotEqualTo(Sheet.of(kind, 8, 2, "x").trace().network());
    }

    @ParameterizedTest
    @EnumSource(SheetKind.class)
    void eachStudentGetsOnePageOfA4AndTheWordsAreInThePdf(SheetKind kind) throws IOException {
        List<Sheet> sheets = Sheet.forClass(kind, 2, 4);
        List<Picture> pages = SheetPages.questions(sheets);
        assertThat(pages).hasSize(4);
        byte[] pdf = PdfPainter.paint(pages, Theme.LIGHT.surface(), 1);
        assertThat(PdfPainter.paint(SheetPages.questions(sheets), Theme.LIGHT.surface(), 1))
                .isEqualTo(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
            assertThat(document.getPage(3).getMediaBox().getWidth()).isBetween(595.2f, 595.3f);
            assertThat(document.getPage(3).getMediaBox().getHeight()).isBetween(841.8f, 841.9f);
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Student 1 · seed 2", "Student 4 · seed 2", kind.title());
        }
        assertThat(SheetPages.key(sheets)).hasSizeBetween(4, 8);
    }
}
