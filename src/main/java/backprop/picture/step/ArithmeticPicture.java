package backprop.picture.step;

import backprop.engine.Cell;
import backprop.engine.Expression;
import backprop.engine.Numerals;
import backprop.engine.Step;
import backprop.engine.Trace;
import backprop.picture.Face;
import backprop.picture.Picture;
import backprop.picture.Theme;
import backprop.picture.formula.Arithmetic;
import backprop.picture.formula.Formula;
import backprop.picture.formula.TexReader;
import backprop.session.Frame;
import backprop.session.Playhead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The arithmetic of the step that was made last: a line for each of its numbers, with the operands put in, what the
 * factors come to, and the value. A number that is not reached yet stands there in symbols, faint.
 */
public final class ArithmeticPicture {
    /** So many numbers of a step are shown; of a larger one those around the number asked about. */
    public static final int LINES = 12;

    private static final String MORE = ": click a number in the graph to see how it came about";
    private static final double SIZE = 14.5;
    /** So many terms of a sum are shown, and so many of one that somebody asks about; each term costs some ten nodes. */
    private static final int TERMS = 6;

    static final int ASKED_TERMS = 40;

    private final Frame frame;
    private final Trace trace;
    private final Sheet sheet;

    private ArithmeticPicture(Frame frame, Sheet sheet) {
        this.frame = frame;
        this.trace = frame.trace();
        this.sheet = sheet;
    }

    /** The lines of a frame on a sheet of a width. */
    public static Picture of(Frame frame, Theme theme, double width) {
        Sheet sheet = new Sheet(theme, width);
        frame.playhead().current(frame.trace()).ifPresent(step -> write(frame, step, sheet, MORE));
        return sheet.picture();
    }

    /** The line of one number alone; it ends where the number belongs that somebody writes beside it. */
    public static Picture line(Frame frame, Cell cell, Theme theme, double width) {
        Sheet sheet = new Sheet(theme, width);
        ArithmeticPicture picture = new ArithmeticPicture(frame, sheet);
        if (frame.own().at(cell).isPresent()) {
            picture.openLine(cell);
        } else {
            picture.line(cell);
        }
        return sheet.picture();
    }

    /** @param more what is said of how to see those numbers that are left out */
    static void write(Frame frame, Step step, Sheet sheet, String more) {
        new ArithmeticPicture(frame, sheet).write(step, more);
    }

    /** The numbers of a step that are shown. */
    public static List<Cell> shown(Frame frame, Step step) {
        // One line more takes less room than the words that it is left out.
        boolean all = step.size() <= LINES + 1;
        Cell wanted =
                frame.playhead().underWay(frame.trace()).or(frame::focused).orElse(step.cell(0));
        int index = Math.max(0, step.indexOf(wanted));
        int first = all ? 0 : Math.max(0, Math.min(step.size() - LINES, index - LINES / 2));
        int end = all ? step.size() : first + LINES;
        return IntStream.range(first, end).mapToObj(step::cell).toList();
    }

    private void write(Step step, String more) {
        List<Cell> cells = shown(frame, step);
        for (Cell cell : cells) {
            line(cell);
        }
        if (cells.size() < step.size()) {
            sheet.words(
                    (step.size() - cells.size()) + " more" + more,
                    Face.TEXT,
                    12,
                    sheet.theme().quiet());
        }
    }

    private void line(Cell cell) {
        boolean asked = frame.focused().filter(cell::equals).isPresent();
        Optional<Cell> underWay = frame.playhead().underWay(trace).filter(cell::equals);
        Formula symbol = Arithmetic.symbol(cell);
        String key = "line-" + cell.id();
        if (frame.knows(cell)) {
            List<Formula> sides = new ArrayList<>(List.of(symbol));
            sides.addAll(sides(cell, asked ? ASKED_TERMS : TERMS));
            sheet.formula(Arithmetic.equation(sides), SIZE, key, cell, null, asked || underWay.isPresent());
        } else if (frame.asks(cell)) {
            openLine(cell);
        } else if (underWay.isPresent()) {
            sheet.formula(Arithmetic.equation(List.of(symbol, soFar(cell))), SIZE, key, cell, null, true);
        } else {
            Formula faint = Arithmetic.equation(
                    List.of(symbol, Arithmetic.symbols(trace.explain(cell), asked ? ASKED_TERMS : TERMS)));
            sheet.formula(faint, SIZE, key, cell, sheet.theme().faint(), false);
        }
    }

    private void openLine(Cell cell) {
        boolean asked = frame.focused().filter(cell::equals).isPresent();
        List<Formula> sides = new ArrayList<>(List.of(Arithmetic.symbol(cell)));
        sides.addAll(workings(cell, asked ? ASKED_TERMS : TERMS));
        sides.add(TexReader.read("{}"));
        sheet.formula(Arithmetic.equation(sides), SIZE, "line-" + cell.id(), cell, null, asked);
    }

    private List<Formula> sides(Cell cell, int most) {
        List<Formula> sides = workings(cell, most);
        sides.add(Arithmetic.number(cell, trace.text(cell)));
        return sides;
    }

    /** The operands put in, and what the factors come to. */
    private List<Formula> workings(Cell cell, int most) {
        Expression expression = trace.explain(cell);
        List<Formula> sides = new ArrayList<>();
        sides.add(
                expression instanceof Expression.Reference
                        ? Arithmetic.symbols(expression) // its number is the value, and stands there once
                        : Arithmetic.numbers(expression, this::text, most));
        if (trace.operands(cell).stream().noneMatch(frame::asks)) {
            stage(expression).ifPresent(sides::add);
        }
        return sides;
    }

    /** Who goes on from a number of his own sees that, and not the lab's. */
    private String text(Cell cell) {
        return frame.asks(cell) ? frame.own().at(cell).orElse("?") : trace.text(cell);
    }

    /** A product with each factor worked out, where a factor has arithmetic of its own. */
    private Optional<Formula> stage(Expression expression) {
        Expression written = expression instanceof Expression.Identity i ? i.written() : expression;
        boolean adds = written instanceof Expression.Product p
                && p.factors().stream().anyMatch(f -> !(f instanceof Expression.Reference))
                && p.factors().size() <= 3;
        if (!adds) {
            return Optional.empty();
        }
        List<Formula> factors = new ArrayList<>();
        for (Expression factor : written.parts()) {
            double value = trace.value(factor);
            String text = factor instanceof Expression.Reference r ? text(r.cell()) : Numerals.shown(value);
            Formula number = Arithmetic.number(text);
            if (!factors.isEmpty()) {
                factors.add(TexReader.read("{}\\cdot{}"));
            }
            factors.add(text.startsWith("-") && !factors.isEmpty() ? new Formula.Fence("(", number, ")") : number);
        }
        return Optional.of(new Formula.Row(factors));
    }

    /** The terms that are worked out by now, and what they come to. */
    private Formula soFar(Cell cell) {
        List<Expression> terms = Playhead.termsOf(trace.explain(cell));
        int done = frame.playhead().terms();
        List<Formula> parts = new ArrayList<>();
        int first = Math.max(0, done - ASKED_TERMS);
        if (first > 0) {
            parts.add(TexReader.read("\\cdots {}"));
        }
        for (Expression term : terms.subList(first, done)) {
            if (!parts.isEmpty()) {
                parts.add(TexReader.read("{}+{}"));
            }
            parts.add(Arithmetic.numbers(term, this::text));
        }
        double sum =
                terms.subList(0, done).stream().mapToDouble(t -> trace.value(t)).sum();
        parts.add(TexReader.read("{}+ \\cdots \\quad"));
        parts.add(TexReader.read("\\text{so far }"));
        parts.add(Arithmetic.number(trace.digits(cell).text(sum)));
        return new Formula.Row(parts);
    }
}
