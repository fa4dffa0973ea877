package backprop.ui.explain;

import backprop.engine.Step;
import backprop.engine.Trace;
import backprop.export.MatrixText;
import backprop.export.StepLatex;
import backprop.ui.kit.TextCopy;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be copied of a step. */
final class StepCopy {
    /** A step and the pass that it belongs to. */
    record Shown(Trace trace, Step step) {
        /** About how many numbers a text of the step has at most: its own, or the terms that they are made of. */
        long numbers() {
            return trace.network().parameters();
        }
    }

    private interface Form {
        String of(Trace trace, Step step);
    }

    private StepCopy() {}

    /** The entries of the menu; they copy the step that is shown when they are chosen. */
    static List<MenuItem> items(TextCopy text, Supplier<Optional<Shown>> shown) {
        return List.of(
                item(text, shown, "text", "the step as text", StepText::lines),
                item(text, shown, "latex", "the step as LaTeX", StepLatex::of),
                item(text, shown, "code", "the step as a line of NumPy", (trace, step) -> step.code() + "\n"),
                new SeparatorMenuItem(),
                item(text, shown, "equation", "the equation as LaTeX", (trace, step) -> step.equation()),
                new SeparatorMenuItem(),
                item(text, shown, "numbers-tabs", "the numbers, tab-separated", (trace, step) -> tabs(step)),
                item(text, shown, "numbers-numpy", "the numbers as NumPy", (trace, step) -> numpy(step)),
                item(text, shown, "numbers-latex", "the numbers as LaTeX", (trace, step) -> latex(step)));
    }

    private static MenuItem item(TextCopy text, Supplier<Optional<Shown>> shown, String id, String what, Form form) {
        return text.entry(
                "copy-" + id,
                what,
                () -> shown.get().ifPresent(s -> text.write(what, s.numbers(), () -> form.of(s.trace(), s.step()))));
    }

    private static String tabs(Step step) {
        return MatrixText.tabs(step.result()) + "\n";
    }

    private static String numpy(Step step) {
        return MatrixText.numpy(step.result()) + "\n";
    }

    private static String latex(Step step) {
        return MatrixText.latex(step.result()) + "\n";
    }
}
