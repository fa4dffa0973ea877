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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A finite difference beside every gradient, in a table for each sample; or a pass that was computed elsewhere. */
@Command(
        name = "check",
        description = {
            "Compare every gradient with a finite difference of the loss, in a table for each sample. The code is 1 if"
                    + " one of them disagrees.",
            "The difference is (ℒ(w + h) − ℒ(w − h)) / 2h, with steps h that suit the weight, extrapolated to h = 0."
                    + " \"known to\" is what it may miss the truth by: truncation and rounding. A gradient disagrees if it"
                    + " misses the difference by more. Where that is more than a hundred-thousandth of the gradient, the"
                    + " difference cannot know. At a kink there is a slope to the left and one to the right.",
            "With --pass, compare a pass that was computed elsewhere with the lab's. The code is 1 if a number is"
                    + " wrong."
        })
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
            description =
                    "Show the plain difference with this one step h, at most 1, as well, not extrapolated, and what it"
                            + " misses the gradient by. The verdict does not depend on it.")
    private @Nullable Double step;

    @Mixin
    private final PassOptions pass = new PassOptions();

    private final Output out;

    CheckCommand(Output out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, DocumentException, NegativeAnswer, InterruptedException, UsageException {
        NetworkDocument document = network.read();
        int samples = document.samples().size();
        if (samples == 0) {
            throw new NegativeAnswer(
                    network.file() + ": the network has no samples to check it on; add one to \"samples\"");
        }
        if (pass.isGiven()) {
            return comparePass(document);
        }
        pass.refuseAlone();
        boolean agrees = true;
        for (int k = 0; k < samples; k++) {
            out.line((k == 0 ? "" : "\n") + SampleOption.heading(document, k + 1));
            GradientCheck check =
                    GradientCheck.of(document.network(), document.samples().get(k), plainStep());
            agrees &= table(document.network(), check);
        }
        return agrees ? ExitCode.OK : ExitCode.NEGATIVE;
    }

    private int comparePass(NetworkDocument document) throws IOException, DocumentException, UsageException {
        if (step != null) {
            throw new UsageException("--step is for differences, and --pass compares none; give one of the two");
        }
        PassReport report = new PassReport(pass.read(network.file(), document), pass.closeness());
        if (pass.isJson()) {
            report.json(out);
        } else {
            report.table(document, out);
        }
        return report.isRight() ? ExitCode.OK : ExitCode.NEGATIVE;
    }

    private double plainStep() {
        return step == null ? GradientCheck.DEFAULT_STEP : step;
    }

    private boolean table(Network checked, GradientCheck check) throws IOException, InterruptedException {
        List<Cell> cells = checked.parameterCells().stream().map(Cell::gradient).toList();
        int width = cells.stream().mapToInt(c -> c.plain().length()).max().orElse(0);
        out.line("");
        out.line(row(width, "", List.of("gradient", "difference"), List.of("error", "known to"), plainHeading())
                + "  verdict");
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Cell cell : cells) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Result result = check.check(cell);
            counts.merge(result.verdict(), 1, Integer::sum);
            out.line(row(width, result) + "  " + verdict(result));
        }
        out.line("");
        out.line(summary(cells.size(), counts));
        return count(counts, Verdict.DISAGREES) == 0;
    }

    private List<String> plainHeading() {
        return step == null ? List.of() : List.of("h = " + Numerals.scientific(step, 1), "misses by");
    }

    private String row(int width, Result result) {
        List<String> plain =
                step == null ? List.of() : List.of(number(result.plain()), Numerals.scientific(result.plainError(), 1));
        return row(
                width,
                result.cell().plain(),
                List.of(number(result.gradient()), number(result.difference())),
                List.of(Numerals.scientific(result.error(), 1), Numerals.scientific(result.bound(), 1)),
                plain);
    }

    private static String summary(int all, Map<Verdict, Integer> counts) {
        int unknown = count(counts, Verdict.CANNOT_KNOW);
        return all + " gradients: " + count(counts, Verdict.AGREES) + " agree, "
                + (unknown == 0 ? "" : unknown + " cannot be known, ")
                + count(counts, Verdict.KINK) + " at a kink, " + count(counts, Verdict.DISAGREES) + " disagree";
    }

    private static int count(Map<Verdict, Integer> counts, Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    private static String verdict(Result result) {
        return switch (result.verdict()) {
            case AGREES -> "agrees";
            case CANNOT_KNOW -> Double.isFinite(result.bound()) ? "cannot know" : "cannot know: " + result.reason();
            case KINK ->
                "kink"
                        + result.sides()
                                .map(s -> ": " + number(s.left()) + " to the left, " + number(s.right())
                                        + " to the right")
                                .orElse("");
            case DISAGREES -> "disagrees";
        };
    }

    private static String number(double value) {
        return Numerals.scientific(value, Numerals.DIGITS);
    }

    private static String row(int width, String name, List<String> numbers, List<String> errors, List<String> plain) {
        StringBuilder row = new StringBuilder(name).append(" ".repeat(width - name.length()));
        numbers.forEach(text -> row.append(right(text, NUMBER_WIDTH)));
        errors.forEach(text -> row.append(right(text, ERROR_WIDTH)));
        for (int k = 0; k < plain.size(); k++) {
            row.append(right(plain.get(k), k == 0 ? NUMBER_WIDTH : ERROR_WIDTH));
        }
        return row.toString();
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
