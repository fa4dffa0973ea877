package backprop.cli;

import backprop.document.SafeFile;
import backprop.export.image.PdfPainter;
import backprop.lesson.sheet.Sheet;
import backprop.lesson.sheet.SheetKind;
import backprop.lesson.sheet.SheetMarkdown;
import backprop.lesson.sheet.SheetPages;
import backprop.picture.Picture;
import backprop.picture.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Exercise sheets for a class. */
@Command(
        name = "sheet",
        description =
                "Print exercise sheets for a class: each student gets own numbers, drawn from the seed and the number"
                        + " of the student, and --key prints the key to them.")
final class SheetCommand implements Callable<Integer> {
    private static final int MOST_STUDENTS = 1000;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "by-hand",
            converter = Kind.class,
            description = "by-hand for a whole pass, backward, counting or wrong-line. Default: ${DEFAULT-VALUE}.")
    private SheetKind kind = SheetKind.BY_HAND;

    @Option(
            names = "--students",
            paramLabel = "COUNT",
            defaultValue = "1",
            description = "How many sheets, from 1 to 1000. Default: ${DEFAULT-VALUE}.")
    private int students = 1;

    @Mixin
    private final SeedOption seed = new SeedOption();

    @Option(names = "--key", description = "The key in place of the sheets.")
    private boolean key;

    @Option(
            names = "--out",
            paramLabel = "OUT",
            description =
                    "Where to write, as its name says: .md or .pdf; without it, as Markdown to the output. A file that"
                            + " is there is replaced, once the new one is complete.")
    private @Nullable Path file;

    private final Output out;

    SheetCommand(Output out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        if (students < 1 || students > MOST_STUDENTS) {
            throw new UsageException("--students " + students + ": expected a number from 1 to " + MOST_STUDENTS);
        }
        List<Sheet> sheets = Sheet.forClass(kind, seed.value(), students);
        if (file == null) {
            out.text(markdown(sheets));
        } else {
            SafeFile.replace(file, bytes(file, sheets));
        }
        return ExitCode.OK;
    }

    private byte[] bytes(Path to, List<Sheet> sheets) throws IOException, UsageException {
        String name = to.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".pdf")) {
            List<Picture> pages = key ? SheetPages.key(sheets) : SheetPages.questions(sheets);
            return PdfPainter.paint(pages, Theme.LIGHT.surface(), 1);
        } else if (name.endsWith(".md")) {
            return markdown(sheets).getBytes(StandardCharsets.UTF_8);
        }
        throw new UsageException("--out " + to + ": the name has to end with .md or .pdf, which says what is written");
    }

    private String markdown(List<Sheet> sheets) {
        return key ? SheetMarkdown.key(sheets) : SheetMarkdown.questions(sheets);
    }

    /** Reads the name of a kind. */
    static final class Kind implements ITypeConverter<SheetKind> {
        @Override
        public SheetKind convert(String word) {
            return SheetKind.named(word)
                    .orElseThrow(() -> new TypeConversionException(
                            "expected one of " + String.join(", ", SheetKind.words()) + ", found '" + word + "'"));
        }
    }
}
