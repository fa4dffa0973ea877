package backprop.lesson.practice;

import backprop.engine.Cell;
import backprop.engine.Expression;
import backprop.engine.Trace;
import backprop.lesson.text.PlainMath;
import backprop.lesson.text.Prose;
import backprop.picture.formula.Arithmetic;
import backprop.picture.formula.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way to an answer, line by line, so that a learner can stop as soon as the rest is clear. */
public final class ModelSolution {
    /** One line: words, or an equation. */
    public sealed interface Line {
        /** A sentence. */
        record Words(Prose text) implements Line {}

        /** An equation that stands alone; {@code spoken} is the same in one line of text. */
        record Equation(Formula formula, String spoken) implements Line {}
    }

    private ModelSolution() {}

    /** What the author says first; then the number with its symbols, with numbers in their place, and its value. */
    public static List<Line> of(Question question, Trace trace) {
        List<Line> lines = new ArrayList<>();
        question.ask().solution().ifPresent(words -> lines.add(new Line.Words(words)));
        Optional<Cell> cell =
                asked(question).filter(trace::has).filter(c -> !c.quantity().isGiven());
        if (cell.isPresent()) {
            lines.addAll(of(cell.get(), trace));
        } else {
            String because = Marker.because(question, trace);
            if (!because.isEmpty()) {
                lines.add(new Line.Words(PlainMath.read(because)));
            }
        }
        return lines;
    }

    /** A number with its symbols, with numbers in their place, and its value. */
    public static List<Line> of(Cell cell, Trace trace) {
        Expression way = trace.explain(cell);
        Formula left = Arithmetic.symbol(cell);
        String name = cell.unicode();
        return List.of(
                equation(left, Arithmetic.symbols(way), name + " in symbols"),
                equation(left, Arithmetic.numbers(way, trace::text), name + " in numbers"),
                equation(left, Arithmetic.number(cell, trace.text(cell)), name + " = " + trace.text(cell)));
    }

    private static Line equation(Formula left, Formula right, String spoken) {
        return new Line.Equation(Arithmetic.equation(List.of(left, right)), spoken);
    }

    private static Optional<Cell> asked(Question question) {
        if (question instanceof Question.Numeric number) {
            return number.of().cell();
        } else if (question instanceof Question.Blank blank) {
            return Optional.of(blank.hole());
        } else if (question instanceof Question.Sign sign) {
            return sign.of().cell();
        }
        return question instanceof Question.ZeroOrNot zero ? zero.of().cell() : Optional.empty();
    }
}
