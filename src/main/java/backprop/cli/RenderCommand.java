package backprop.cli;

import backprop.document.DocumentException;
import backprop.document.NetworkDocument;
import backprop.document.SafeFile;
import backprop.engine.Sample;
import backprop.export.image.PictureFormat;
import backprop.export.image.Rasteriser;
import backprop.picture.Picture;
import backprop.picture.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A picture of a view as a file. */
@Command(
        name = "render",
        description = "Draw a view of a network into a file. SVG and PDF need no display; PNG is drawn by the window's"
                + " toolkit and needs one.")
final class RenderCommand implements Callable<Integer> {
    private static final double MOST_PIXELS = 64e6;

    @Mixin
    private final NetworkArgument network = new NetworkArgument();

    @Mixin
    private final SampleOption sample = new SampleOption();

    @Option(
            names = "--view",
            paramLabel = "VIEW",
            defaultValue = "graph",
            converter = RenderView.Named.class,
            description = "What is drawn: graph, or step for the explanation of one step. Default: ${DEFAULT-VALUE}.")
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
    private final SizeOptions size = new SizeOptions();

    @Option(
            names = "--out",
            paramLabel = "OUT",
            required = true,
            description = "Where to write, as its name says: .png, .svg or .pdf. A file that is there is replaced, once"
                    + " the new one is complete.")
    private Path out = Path.of("");

    private final Rasteriser pixels;

    RenderCommand(Rasteriser pixels) {
        this.pixels = pixels;
    }

    @Override
    public Integer call() throws IOException, DocumentException, UsageException, NegativeAnswer {
        PictureFormat format = format();
        Theme colours = theme();
        NetworkDocument document = network.read();
        Sample chosen = sample.of(network, document);
        Picture picture = view.draw(document, chosen, step, colours, size.room());
        boolean tooLarge = picture.width() * picture.height() * size.scale() * size.scale() > MOST_PIXELS;
        if (format == PictureFormat.PNG && tooLarge) {
            throw new UsageException("--scale: the picture would have more than 64 million pixels; take less, or SVG");
        }
        SafeFile.replace(out, format.bytes(picture, colours.surface(), size.scale(), pixels));
        return ExitCode.OK;
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
            default -> throw new UsageException("--theme " + theme + ": the themes are light and dark");
        };
    }
}
