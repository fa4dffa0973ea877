package backprop.cli;

import backprop.document.DocumentException;
import backprop.document.NetworkDocument;
import backprop.engine.Sample;
import backprop.engine.Trace;
import backprop.export.PassLatex;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every step of one pass with its arithmetic. */
@Command(
        name = "trace",
        description = "Print every step of one pass with its arithmetic: forward, loss, backward and, if asked for, one"
                + " update and what it changes.")
final class TraceCommand implements Callable<Integer> {
    @Mixin
    private final NetworkArgument network = new NetworkArgument();

    @Mixin
    private final SampleOption sample = new SampleOption();

    @Option(
            names = "--update",
            paramLabel = "RATE",
            converter = PositiveNumber.class,
            description = "End with one update of all parameters at this learning rate, and run forward again.")
    private @Nullable Double rate;

    @Option(names = "--latex", description = "Print it for LaTeX with amsmath, to put into a document.")
    private boolean latex;

    private final Output out;

    TraceCommand(Output out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, DocumentException, UsageException, NegativeAnswer {
        NetworkDocument document = network.read();
        Sample chosen = sample.of(network.file(), document);
        Trace trace = rate == null ? Trace.of(document.network(), chosen) : Trace.of(document.network(), chosen, rate);
        if (latex) {
            for (String piece : (Iterable<String>) PassLatex.fragment(trace)::iterator) {
                out.text(piece);
            }
        } else {
            new TraceText(out).print(sample.heading(document), trace);
        }
        return ExitCode.OK;
    }
}
