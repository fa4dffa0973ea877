package backprop.cli;

import backprop.engine.Cell;
import backprop.engine.Numerals;
import backprop.engine.Step;
import backprop.engine.Trace;
import backprop.export.Arithmetic;
import java.io.IOException;

/** A pass as text: each step with its formula and shapes, each number with its arithmetic. */
final class TraceText {
    private final Output out;

    TraceText(Output out) {
        this.out = out;
    }

    /** Prints the steps and, if the pass ends with an update, the forward pass after it. */
    void print(String heading, Trace trace) throws IOException {
        out.line(heading);
        Arithmetic arithmetic = new Arithmetic(trace, false);
        int number = 1;
        for (Step step : trace.steps()) {
            out.line("");
            out.line(number + ". " + (step.tag().isEmpty() ? "" : step.tag() + " · ") + step.title());
            out.line("   " + step.cell(0).plain() + " = " + arithmetic.symbols(step.cell(0)));
            out.line("   " + step.shapes());
            out.line("");
            numbers(step, arithmetic);
            number++;
        }
        if (trace.update().isPresent()) {
            after(trace, Trace.of(trace.update().get().after(), trace.sample()));
        }
    }

    private void numbers(Step step, Arithmetic arithmetic) throws IOException {
        for (int k = 0; k < step.size(); k++) {
            Cell cell = step.cell(k);
            out.line("   " + cell.plain() + " = " + String.join(" = ", arithmetic.sides(cell)));
        }
    }

    private void after(Trace before, Trace after) throws IOException {
        Arithmetic arithmetic = new Arithmetic(after, false);
        out.line("");
        out.line("After the update");
        for (Step step : after.steps()) {
            if (step.phase() == Step.Phase.FORWARD) {
                out.line("");
                numbers(step, arithmetic);
            }
        }
        out.line("");
        double change = after.loss() - before.loss();
        out.line("   ℒ " + (change < 0 ? "falls" : "rises") + " by " + Numerals.shown(Math.abs(change)) + ", from "
                + Numerals.shown(before.loss()) + " to " + Numerals.shown(after.loss()));
    }
}
