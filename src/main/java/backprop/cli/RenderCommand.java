package backprop.cli;

import backprop.document.DocumentException;
import backprop.document.Excerpt;
import backprop.document.NetworkDocument;
import backprop.document.SafeFile;
import backprop.export.image.PictureFormat;
import backprop.export.image.Rasteriser;
import backprop.picture.Picture;
import backprop.picture.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A picture of a view as a file. */
@Command(
        name = "render",
        description = "Draw a view of a network into a file. SVG and PDF need no display; PNG is drawn by the window's"
                + " toolkit and needs one.%n%nWith --view flow and no FILE, networks are drawn from a seed and compared,"
                + " as the window does; the options from --sizes to --safe say which.")
final class RenderCommand implements Callable<Integer> {
    private static final double MOST_PIXELS = 64e6;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "A network file; not needed with --view flow.")
    private @Nullable Path file;

    @Mixin
    private final SampleOption sample = new SampleOption();

    @Option(
            names = "--view",
            paramLabel = "VIEW",
            defaultValue = "graph",
            converter = RenderView.Named.class,
            description =
                    "What is drawn: graph, step for the explanation of one step, or flow for the norm of δ by layer."
                            + " Default: ${DEFAULT-VALUE}.")
    private RenderView view = RenderView.GRAPH;

    @Option(
            names = "--step",
            paramLabel = "K",
            description = "After so many steps of the pass, 0 for none. Default: after the last.")
    private @Nullable Integer step;

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            defaultValue = "light",
            description = "light or dark. Default: ${DEFAULT-VALUE}.")
    private String theme = "light";

    @Mixin
    private final ComparisonOptions comparison = new ComparisonOptions();

    @Mixin
    private final SizeOptions size = new SizeOptions();

    @Option(
            names = "--out",
            paramLabel = "OUT",
            required = true,
            description = "Where to write, as its name says: .png, .svg or .pdf. A file that is there is replaced, once"
                    + " the new one is complete.")
    private Path out = Path.of("");

    private final Rasteriser pixels;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    RenderCommand(Rasteriser pixels) {
        this.pixels = pixels;
    }

    @Override
    public Integer call() throws IOException, DocumentException, UsageException, NegativeAnswer, InterruptedException {
        PictureFormat format = format();
        Theme colours = theme();
        Picture picture = picture(colours);
        boolean tooLarge = picture.width() * picture.height() * size.scale() * size.scale() > MOST_PIXELS;
        if (format == PictureFormat.PNG && tooLarge) {
            throw new UsageException("--scale: the picture would have more than 64 million pixels; take less, or SVG");
        }
        SafeFile.replace(out, format.bytes(picture, colours.surface(), size.scale(), pixels));
        return ExitCode.OK;
    }

    /** What is in the file, or the comparison where there is no file. */
    private Picture picture(Theme colours)
            throws IOException, DocumentException, UsageException, NegativeAnswer, InterruptedException {
        Path from = file;
        if (from != null) {
            refuse(ComparisonOptions.NAMES, "says what is drawn without a FILE; leave one of the two out");
            NetworkDocument document = NetworkArgument.read(from);
            return view.draw(document, sample.of(from, document), step, colours, size.room());
        } else if (view != RenderView.FLOW) {
            throw new UsageException(
                    "which FILE? Only --view flow draws without one, for example: render --view flow --out flow.svg");
        }
        refuse(
                List.of("--step", "--sample"),
                "needs a FILE; networks drawn from a seed are shown after the whole pass");
        return comparison.draw(colours, size.room());
    }

    private void refuse(List<String> names, String reason) throws UsageException {
        for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
            if (names.contains(option.longestName())) {
                throw new UsageException(option.longestName() + ": " + reason);
            }
        }
    }

    private PictureFormat format() throws UsageException {
        return PictureFormat.of(out)
                .orElseThrow(() -> new UsageException(
                        "--out " + out + ": the name has to end with .png, .svg or .pdf, which says what is written"));
    }

    private Theme theme() throws UsageException {
        return switch (theme) {
            case "light" -> Theme.LIGHT;
            case "dark" -> Theme.DARK;
            default -> throw new UsageException("--theme " + Excerpt.plain(theme) + ": the themes are light and dark");
        };
    }
}
