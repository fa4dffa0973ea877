package backprop.export;

import backprop.engine.Step;
import backprop.engine.Trace;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A pass as LaTeX that needs no package but amsmath: to put into a text of one's own, or as a document. */
public final class PassLatex {
    private PassLatex() {}

    /** The steps and, if the pass ends with an update, the forward pass after it, in pieces that follow one another. */
    public static Stream<String> fragment(Trace trace) {
        return Stream.of(
                        Stream.of("% needs \\usepackage{amsmath}\n\\begingroup\\allowdisplaybreaks\n"),
                        steps(trace),
                        after(trace),
                        Stream.of("\\endgroup\n"))
                .flatMap(pieces -> pieces);
    }

    /** The pass as a document that LaTeX takes as it is. */
    public static String document(ExportedPass pass) {
        return document(pass, fragment(pass.trace()));
    }

    /** One step of the pass as a document. */
    public static String document(ExportedPass pass, Step step) {
        return document(
                pass, Stream.of("\\allowdisplaybreaks\n", heading(title(step)), StepLatex.of(pass.trace(), step)));
    }

    private static String document(ExportedPass pass, Stream<String> body) {
        return """
                \\documentclass{article}
                \\usepackage{amsmath}
                \\begin{document}
                {\\raggedright\\noindent\\textbf{%s}\\\\
                %s\\par}
                """.formatted(LatexText.of(pass.title()), LatexText.of(pass.subtitle()))
                + body.collect(Collectors.joining())
                + "\\end{document}\n";
    }

    private static Stream<String> steps(Trace trace) {
        List<Step> steps = trace.steps();
        return IntStream.range(0, steps.size())
                .boxed()
                .flatMap(k -> Stream.concat(
                        Stream.of(heading((k + 1) + ". " + title(steps.get(k)))),
                        StepLatex.blocks(trace, steps.get(k), true)));
    }

    private static String title(Step step) {
        return step.tag().isEmpty() ? step.title() : step.tag() + ", " + step.title();
    }

    private static Stream<String> after(Trace trace) {
        return trace.update().stream().flatMap(update -> {
            Trace after = Trace.of(update.after(), trace.sample());
            return Stream.concat(
                    Stream.of(heading("After the update")),
                    after.steps().stream()
                            .filter(step -> step.phase() == Step.Phase.FORWARD)
                            .flatMap(step -> StepLatex.blocks(after, step, false)));
        });
    }

    private static String heading(String text) {
        return "\n\\noindent\\textbf{" + LatexText.of(text) + "}\n";
    }
}
