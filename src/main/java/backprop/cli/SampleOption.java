package backprop.cli;

import backprop.document.NetworkDocument;
import backprop.engine.Sample;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which sample of a file a verb works on. */
final class SampleOption {
    @Option(
            names = "--sample",
            paramLabel = "K",
            defaultValue = "1",
            description = "Which sample of the file, counted from 1. Default: ${DEFAULT-VALUE}.")
    private int number = 1;

    /** The number that was asked for, from 1. */
    int number() {
        return number;
    }

    /** What is shown, in a line: name, shape, loss and which sample. */
    String heading(NetworkDocument document) {
        return heading(document, number);
    }

    static String heading(NetworkDocument document, int number) {
        return Stream.of(
                        OneLine.of(document.name()),
                        document.network().shape(),
                        document.network().loss().title(),
                        "sample " + number + " of " + document.samples().size())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    Sample of(Path file, NetworkDocument document) throws UsageException, NegativeAnswer {
        int count = document.samples().size();
        if (count == 0) {
            throw new NegativeAnswer(file + ": the network has no samples to run on; add one to \"samples\"");
        } else if (number < 1 || number > count) {
            throw new UsageException("--sample " + number + ": " + file
                    + (count == 1 ? " has 1 sample, so K can only be 1" : " has samples 1 to " + count));
        }
        return document.samples().get(number - 1);
    }
}
