package backprop.lesson.sheet;

import backprop.engine.Cell;
import backprop.engine.Expression;
import backprop.engine.TextAlgebra;
import backprop.engine.Trace;
import backprop.lesson.practice.Marker;
import backprop.lesson.practice.Option;
import backprop.lesson.practice.Question;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sheets and keys as Markdown with mathematics in TeX. */
public final class SheetMarkdown {
    private SheetMarkdown() {}

    /** The sheets of a class, one after the other. */
    public static String questions(List<Sheet> sheets) {
        return all(sheets, SheetMarkdown::questions);
    }

    /** The keys to them, in the same order. */
    public static String key(List<Sheet> sheets) {
        return all(sheets, SheetMarkdown::key);
    }

    private static String all(List<Sheet> sheets, Function<Sheet, String> one) {
        return sheets.stream().map(one).collect(Collectors.joining("\n---\n\n"));
    }

    private static String questions(Sheet sheet) {
        StringBuilder s = new StringBuilder("# " + sheet.kind().title() + "\n\n" + sheet.label() + "\n\n");
        s.append(sheet.kind().task()).append("\n\n");
        Given.of(sheet).forEach(tex -> s.append("$$").append(tex).append("$$\n\n"));
        int number = 0;
        for (Question question : sheet.questions()) {
            s.append(++number).append(". ").append(asked(question)).append('\n');
            for (Option option : question.options()) {
                s.append("    - [ ] ").append(option.key()).append(": ");
                s.append(label(option)).append('\n');
            }
        }
        return s.toString();
    }

    private static String label(Option option) {
        return Given.formula(option.label())
                .map(tex -> "$" + tex + "$")
                .orElseGet(() -> option.label().plain());
    }

    private static String asked(Question question) {
        return Given.asked(question)
                .map(tex -> "$" + tex + " =$ ________")
                .orElseGet(() -> question.ask().prompt().plain() + " ________");
    }

    private static String key(Sheet sheet) {
        StringBuilder s = new StringBuilder("# Key: " + sheet.kind().title() + "\n\n" + sheet.label() + "\n\n");
        int number = 0;
        for (Question question : sheet.questions()) {
            s.append(++number).append(". ");
            s.append(Given.asked(question)
                    .map(tex -> "$" + tex + " = " + arithmetic(question, sheet.trace()) + "$")
                    .orElseGet(() -> words(question, sheet.trace())));
            s.append('\n');
        }
        return s.toString();
    }

    /** The arithmetic of a number and what comes out, in TeX. */
    static String arithmetic(Question question, Trace trace) {
        Cell cell = ((Question.Numeric) question).of().cell().orElseThrow();
        Expression made = trace.explain(cell);
        boolean isCopy = made instanceof Expression.Reference;
        String line = TextAlgebra.latex(made, isCopy ? Cell::latex : trace::text);
        return line.replace("\\tfrac", "\\frac") + " = " + trace.text(cell);
    }

    /** The answer in words: a count, or the right option and why it is right. */
    static String words(Question question, Trace trace) {
        String solution = Marker.solution(question, trace);
        String because = question instanceof Question.Choice ? ". " + Marker.because(question, trace) : "";
        return question.ask().prompt().plain() + " " + solution + because;
    }
}
