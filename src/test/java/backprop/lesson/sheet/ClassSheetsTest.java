package backprop.lesson.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backprop.export.image.PdfPainter;
import backprop.lesson.sheet.ClassSheets.Format;
import backprop.lesson.sheet.ClassSheets.Part;
import backprop.picture.Picture;
import backprop.picture.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written to a folder is what one gets one by one; what is given up leaves nothing. */
class ClassSheetsTest {
    private static final ClassSheets CLASS = new ClassSheets(SheetKind.COUNTING, 4, 2);

    private static byte[] print(List<Picture> pages) throws IOException {
        return PdfPainter.paint(pages, Theme.LIGHT.surface(), 1);
    }

    @Test
    void allFilesAreWrittenAndProgressEndsAtTheEnd(@TempDir Path folder) throws IOException {
        List<Integer> done = new ArrayList<>();
        List<Path> files = CLASS.write(folder, EnumSet.allOf(Format.class), ClassSheetsTest::print, (pieces, all) -> {
            assertThat(pieces).isLessThanOrEqualTo(all);
            done.add(pieces);
        });
        assertThat(files).hasSize(4);
        assertThat(done).isSorted().hasSizeGreaterThan(8).endsWith(12);
        for (Format format : Format.values()) {
            for (Part part : Part.values()) {
                assertThat(folder.resolve(CLASS.fileName(part, format)))
                        .hasBinaryContent(CLASS.bytes(part, format, ClassSheetsTest::print));
            }
        }
        assertThat(CLASS.bytes(Part.QUESTIONS, Format.PDF, ClassSheetsTest::print))
                .isEqualTo(print(SheetPages.questions(Sheet.forClass(SheetKind.COUNTING, 2, 4))));
    }

    /** The last sheet is laid out, the files are printed, and one is asked once more before they are written. */
    @Test
    void whatIsGivenUpAtTheLastMomentWritesNothing(@TempDir Path folder) {
        List<Integer> ends = new ArrayList<>();
        assertThatThrownBy(() ->
                        CLASS.write(folder, EnumSet.of(Format.MARKDOWN), ClassSheetsTest::print, (pieces, all) -> {
                            if (pieces == all) {
                                ends.add(pieces);
                            }
                            if (ends.size() == 2) {
                                throw new CancellationException();
                            }
                        }))
                .isInstanceOf(CancellationException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aClassHasAtLeastOneStudent() {
        assertThatThrownBy(() -> new ClassSheets(SheetKind.COUNTING, 0, 2))
                .hasMessage("expected a number from 1 to 1000");
    }
}
