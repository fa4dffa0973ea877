package backprop.cli;

import backprop.engine.Cell;
import backprop.engine.Step;
import backprop.engine.Trace;
import java.io.IOException;

/** A pass as one align* block of the LaTeX package amsmath. */
final class TraceLatex {
    private final Output out;
    private String rowEnd = "";

    TraceLatex(Output out) {
        this.out = out;
    }

    /** Prints the steps and, if the pass ends with an update, the forward pass after it. */
    void print(Trace trace) throws IOException {
        out.line("% needs \\usepackage{amsmath}; \\allowdisplaybreaks lets it run over pages");
        out.text("\\begin{align*}");
        Arithmetic arithmetic = new Arithmetic(trace, true);
        int number = 1;
        for (Step step : trace.steps()) {
            String tag = step.tag().isEmpty() ? "" : step.tag() + ", ";
            heading(number + ". " + tag + step.title() + ": $" + step.equation() + "$");
            rows(step, arithmetic);
            number++;
        }
        if (trace.update().isPresent()) {
            heading("After the update:");
            Trace after = Trace.of(trace.update().get().after(), trace.sample());
            for (Step step : after.steps()) {
                if (step.phase() == Step.Phase.FORWARD) {
                    rows(step, new Arithmetic(after, true));
                }
            }
        }
        out.text("\n\\end{align*}\n");
    }

    private void heading(String text) throws IOException {
        out.text(rowEnd + "\n\\intertext{" + text + "}");
        rowEnd = "";
    }

    private void rows(Step step, Arithmetic arithmetic) throws IOException {
        for (int k = 0; k < step.size(); k++) {
            Cell cell = step.cell(k);
            out.text(rowEnd + "\n" + cell.latex() + " &= " + String.join(" = ", arithmetic.sides(cell)));
            // The last row of a block has no end: it would add an empty one.
            rowEnd = " \\\\";
        }
    }
}
