package backprop.cli;

import backprop.document.SafeFile;
import backprop.export.image.PdfPainter;
import backprop.lesson.sheet.ClassSheets;
import backprop.lesson.sheet.SheetKind;
import backprop.picture.Picture;
import backprop.picture.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
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
        ClassSheets sheets = sheets();
        ClassSheets.Part part = key ? ClassSheets.Part.KEY : ClassSheets.Part.QUESTIONS;
        if (file == null) {
            out.text(sheets.markdown(part));
        } else {
            SafeFile.replace(file, sheets.bytes(part, format(file), SheetCommand::print));
        }
        return ExitCode.OK;
    }

    private ClassSheets sheets() throws UsageException {
        try {
            return new ClassSheets(kind, students, seed.value());
        } catch (IllegalArgumentException e) {
            throw new UsageException("--students " + students + ": " + e.getMessage());
        }
    }

    private static ClassSheets.Format format(Path to) throws UsageException {
        String name = to.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(ClassSheets.Format.values())
                .filter(f -> name.endsWith("." + f.extension()))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "--out " + to + ": the name has to end with .md or .pdf, which says what is written"));
    }

    private static byte[] print(List<Picture> pages) throws IOException {
        return PdfPainter.paint(pages, Theme.LIGHT.surface(), 1);
    }

    /** Reads the name of a kind. */
    static final class Kind implements ITypeConverter<SheetKind> {
        @Override
        public SheetKind convert(String word) {
            return SheetKind.named(word)
                    .orElseThrow(() -> new TypeConversionException("expected one of "
                            + String.join(", ", SheetKind.words()) + ", found " + OneLine.quoted(word)));
        }
    }
}
