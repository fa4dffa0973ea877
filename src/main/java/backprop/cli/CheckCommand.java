package backprop.cli;

import backprop.document.DocumentException;
import backprop.document.NetworkDocument;
import backprop.engine.Cell;
import backprop.engine.GradientCheck;
import backprop.engine.GradientCheck.Result;
import backprop.engine.GradientCheck.Verdict;
import backprop.engine.Network;
import backprop.engine.Numerals;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A centred difference beside every gradient, in a table for each sample. */
@Command(
        name = "check",
        description =
                "Compare every gradient with a centred difference of the loss, in a table for each sample. The code"
                        + " is 1 if one of them disagrees.")
final class CheckCommand implements Callable<Integer> {
    private static final double SMALLEST_STEP = 1e-12;
    private static final int NUMBER_WIDTH = 15;
    private static final int ERROR_WIDTH = 10;

    @Mixin
    private final NetworkArgument network = new NetworkArgument();

    @Option(
            names = "--step",
            paramLabel = "H",
            converter = StepWord.class,
            description = "The step h, at most 1, of the difference (ℒ(w + h) − ℒ(w − h)) / 2h. Where that misses a"
                    + " gradient, h is quartered and the differences are extrapolated before it counts as wrong."
                    + " Default: 1e-5.")
    private double step = GradientCheck.DEFAULT_STEP;

    private final Output out;

    CheckCommand(Output out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, DocumentException, NegativeAnswer, InterruptedException {
        NetworkDocument document = network.read();
        int samples = document.samples().size();
        if (samples == 0) {
            throw new NegativeAnswer(
                    network.file() + ": the network has no samples to check it on; add one to \"samples\"");
        }
        boolean agrees = true;
        for (int k = 0; k < samples; k++) {
            out.line((k == 0 ? "" : "\n") + SampleOption.heading(document, k + 1));
            GradientCheck check =
                    GradientCheck.of(document.network(), document.samples().get(k), step);
            agrees &= table(document.network(), check);
        }
        return agrees ? ExitCode.OK : ExitCode.NEGATIVE;
    }

    private boolean table(Network checked, GradientCheck check) throws IOException, InterruptedException {
        List<Cell> cells = checked.parameterCells().stream().map(Cell::gradient).toList();
        int width = cells.stream().mapToInt(c -> c.plain().length()).max().orElse(0);
        out.line("");
        out.line(row(width, "", "gradient", "difference", "error", "verdict"));
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Cell cell : cells) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Result result = check.check(cell);
            counts.merge(result.verdict(), 1, Integer::sum);
            out.line(row(
                    width,
                    cell.plain(),
                    Numerals.scientific(result.gradient(), Numerals.DIGITS),
                    Numerals.scientific(result.difference(), Numerals.DIGITS),
                    Numerals.scientific(result.error(), 1),
                    word(result.verdict())));
        }
        out.line("");
        out.line(cells.size() + " gradients: " + count(counts, Verdict.AGREES) + " agree, "
                + count(counts, Verdict.KINK) + " at a kink, " + count(counts, Verdict.DISAGREES) + " disagree");
        return count(counts, Verdict.DISAGREES) == 0;
    }

    private static int count(Map<Verdict, Integer> counts, Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case AGREES -> "agrees";
            case KINK -> "kink";
            case DISAGREES -> "disagrees";
        };
    }

    private static String row(
            int width, String name, String gradient, String difference, String error, String verdict) {
        return name + " ".repeat(width - name.length())
                + right(gradient, NUMBER_WIDTH)
                + right(difference, NUMBER_WIDTH)
                + right(error, ERROR_WIDTH)
                + "  " + verdict;
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }

    /** Reads a step that is small beside what it changes. */
    static final class StepWord implements ITypeConverter<Double> {
        @Override
        public Double convert(String word) {
            return PositiveNumber.read(
                    word, h -> h >= SMALLEST_STEP && h <= 1, "a number from 1e-12 to 1 such as 1e-5");
        }
    }
}
