package backprop.cli;

import backprop.document.DocumentException;
import backprop.document.NetworkDocument;
import backprop.document.SafeFile;
import backprop.engine.Trace;
import backprop.export.ExportFormat;
import backprop.export.ExportedPass;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The pass of one sample as code or text that stands alone. */
@Command(
        name = "export",
        description =
                "Write the pass of one sample as text that stands alone: a script of NumPy or PyTorch that computes it"
                        + " and checks itself against the lab's numbers, a LaTeX document of every step, or a table of all"
                        + " gradients.")
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private final NetworkArgument network = new NetworkArgument();

    @Option(
            names = "--as",
            required = true,
            paramLabel = "FORMAT",
            converter = Format.class,
            description = "numpy, pytorch, latex or csv.")
    private ExportFormat format = ExportFormat.NUMPY;

    @Mixin
    private final SampleOption sample = new SampleOption();

    @Option(
            names = "--out",
            paramLabel = "OUT",
            description =
                    "Where to write; without it, to the output. A file that is there is replaced, once the new one"
                            + " is complete.")
    private @Nullable Path file;

    private final Output out;

    ExportCommand(Output out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, DocumentException, UsageException, NegativeAnswer {
        NetworkDocument document = network.read();
        Trace trace = Trace.of(document.network(), sample.of(network.file(), document));
        String text = format.text(new ExportedPass(
                document.name(), trace, sample.number(), document.samples().size()));
        if (file == null) {
            out.text(text);
        } else {
            SafeFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
        }
        return ExitCode.OK;
    }

    /** Reads the name of a format. */
    static final class Format implements ITypeConverter<ExportFormat> {
        @Override
        public ExportFormat convert(String word) {
            return ExportFormat.named(word)
                    .orElseThrow(() -> new TypeConversionException(
                            "expected one of " + ExportFormat.words() + ", found " + OneLine.quoted(word)));
        }
    }
}
