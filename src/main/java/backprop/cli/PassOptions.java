package backprop.cli;

import backprop.document.DocumentException;
import backprop.document.NetworkDocument;
import backprop.engine.Cell;
import backprop.engine.Trace;
import backprop.lesson.practice.Closeness;
import backprop.lesson.practice.TypedNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A pass that was computed elsewhere, and how it is compared. */
final class PassOptions {
    private static final double TOLERANCE = 1e-6;
    private static final double RATE = 0.5;

    @Option(
            names = "--pass",
            paramLabel = "PASS",
            description =
                    "Compare a pass that was computed elsewhere, instead of differences: name the first wrong number,"
                            + " the slips that give it, and what only follows from it. PASS is JSON as gradients prints"
                            + " it, a table of cell,value with cells as in explain, or .npz with arrays z1, a1, delta2,"
                            + " dW1, db1; any part of a pass will do.")
    private @Nullable Path file;

    @Option(
            names = "--tolerance",
            paramLabel = "T",
            converter = PositiveNumber.class,
            description =
                    "With --pass: what part of a number may be missed. Half a unit of the last digit given is allowed"
                            + " where a number has fewer digits. Default: 1e-6.")
    private @Nullable Double tolerance;

    @Option(
            names = "--rate",
            paramLabel = "R",
            converter = PositiveNumber.class,
            description =
                    "With --pass: the learning rate with which weights may have been updated too early. Default: 0.5.")
    private @Nullable Double rate;

    @Option(
            names = "--sample",
            paramLabel = "K",
            converter = WholeNumber.class,
            description =
                    "With --pass: which sample of FILE the pass is of, counted from 1. Default: 1, and for a list of"
                            + " passes each its own.")
    private @Nullable Integer sample;

    @Option(
            names = "--json",
            description = "With --pass: print {\"first\": …, \"slips\": […], \"wrong\": n, \"follow\": n}.")
    private boolean json;

    /** The numbers of a pass of one sample. */
    record Pass(int sample, Trace trace, Map<Cell, TypedNumber> numbers) {}

    boolean isGiven() {
        return file != null;
    }

    boolean isJson() {
        return json;
    }

    Closeness closeness() {
        return Closeness.within(tolerance == null ? TOLERANCE : tolerance);
    }

    /** Refuses what has a meaning beside a pass only. */
    void refuseAlone() throws UsageException {
        String given = tolerance != null
                ? "--tolerance"
                : rate != null ? "--rate" : sample != null ? "--sample" : json ? "--json" : "";
        if (!given.isEmpty()) {
            throw new UsageException(given + " belongs to --pass PASS, which is not there");
        }
    }

    /** The passes of the file, each beside the lab's. */
    List<Pass> read(Path network, NetworkDocument document) throws IOException, DocumentException, UsageException {
        Path pass = file == null ? Path.of("") : file;
        int count = document.samples().size();
        int first = sample == null ? 1 : sample;
        if (first < 1 || first > count) {
            throw new UsageException("--sample " + first + ": " + network + " has "
                    + (count == 1 ? "1 sample, so K can only be 1" : "samples 1 to " + count));
        }
        Trace any = trace(document, first);
        List<Map<Cell, TypedNumber>> found = PassFile.read(pass, any::has);
        if (found.size() > count || (sample != null && found.size() > 1)) {
            throw new UsageException("--pass: " + pass + " has " + found.size() + " passes, and "
                    + (sample == null ? network + " has " + count + " samples" : "--sample asks for one"));
        }
        List<Pass> passes = new ArrayList<>();
        for (int k = 0; k < found.size(); k++) {
            passes.add(new Pass(first + k, trace(document, first + k), found.get(k)));
        }
        return passes;
    }

    private Trace trace(NetworkDocument document, int number) {
        return Trace.of(document.network(), document.samples().get(number - 1), rate == null ? RATE : rate);
    }
}
