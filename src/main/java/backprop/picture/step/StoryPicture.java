package backprop.picture.step;

import backprop.engine.Cell;
import backprop.engine.Trace;
import backprop.picture.Face;
import backprop.picture.Picture;
import backprop.picture.Theme;
import backprop.picture.formula.Arithmetic;
import backprop.picture.formula.Formula;
import backprop.session.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The story of one number: its formula in symbols and in numbers, each number it is made from with its own arithmetic,
 * and the numbers it goes into. Every number in it can be asked about in turn, so the story goes back to what was given.
 */
public final class StoryPicture {
    private static final double SIZE = 14.5;
    private static final double SMALL = 13;
    private static final int OPERANDS = 14;
    private static final int USES = 24;

    private StoryPicture() {}

    /** The story of a number on a sheet of a width. */
    public static Picture of(Frame frame, Cell cell, Theme theme, double width) {
        Sheet sheet = new Sheet(theme, width);
        write(frame, cell, sheet);
        return sheet.picture();
    }

    /** The same where no number can be changed. */
    public static Picture toRead(Frame frame, Cell cell, Theme theme, double width) {
        Sheet sheet = new Sheet(theme, width);
        write(frame, cell, "It is given.", sheet);
        return sheet.picture();
    }

    static void write(Frame frame, Cell cell, Sheet sheet) {
        write(frame, cell, "It is given: type, scroll or drag to change it.", sheet);
    }

    /** @param given what is said of a number that nothing was computed for */
    private static void write(Frame frame, Cell cell, String given, Sheet sheet) {
        Trace trace = frame.trace();
        Formula symbol = Arithmetic.symbol(cell);
        Formula value = Arithmetic.number(cell, frame.text(cell));
        sheet.words(capital(cell.spoken()), Face.TEXT, 12.5, sheet.theme().quiet());
        if (cell.quantity().isGiven()) {
            sheet.formula(Arithmetic.equation(List.of(symbol, value)), SIZE, "story-value", cell, null, false);
            sheet.words(given, Face.TEXT, 12.5, sheet.theme().quiet());
        } else {
            sheet.formula(
                    Arithmetic.equation(
                            List.of(symbol, Arithmetic.symbols(trace.explain(cell), ArithmeticPicture.ASKED_TERMS))),
                    SIZE,
                    "story-formula",
                    null,
                    null,
                    false);
            sheet.formula(
                    Arithmetic.equation(List.of(
                            symbol,
                            Arithmetic.numbers(trace.explain(cell), frame::text, ArithmeticPicture.ASKED_TERMS),
                            value)),
                    SIZE,
                    "story-value",
                    null,
                    null,
                    false);
            operands(frame, cell, sheet);
        }
        uses(trace, cell, sheet);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private static void operands(Frame frame, Cell cell, Sheet sheet) {
        Trace trace = frame.trace();
        Set<Cell> operands = trace.explain(cell).writtenCells();
        sheet.gap(4);
        sheet.words("Made from", Face.TEXT_BOLD, 12.5, sheet.theme().text());
        int n = 0;
        for (Cell operand : operands) {
            if (++n > OPERANDS) {
                sheet.words(
                        "and " + (operands.size() - OPERANDS) + " more",
                        Face.TEXT,
                        12.5,
                        sheet.theme().quiet());
                break;
            }
            List<Formula> sides = new ArrayList<>(List.of(Arithmetic.symbol(operand)));
            if (!operand.quantity().isGiven() && trace.operands(operand).size() <= 8) {
                sides.add(Arithmetic.numbers(trace.explain(operand), frame::text));
            }
            sides.add(Arithmetic.number(operand, frame.text(operand)));
            sheet.formula(Arithmetic.equation(sides), SMALL, "from-" + operand.id(), operand, null, false);
        }
    }

    private static void uses(Trace trace, Cell cell, Sheet sheet) {
        List<Cell> uses = trace.uses(cell);
        sheet.gap(4);
        if (uses.isEmpty()) {
            sheet.words(
                    "Nothing else is made with it.",
                    Face.TEXT,
                    12.5,
                    sheet.theme().quiet());
            return;
        }
        sheet.words("Goes into", Face.TEXT_BOLD, 12.5, sheet.theme().text());
        sheet.row(
                uses.stream()
                        .limit(USES)
                        .map(use -> (Formula) new Formula.Term(Arithmetic.symbol(use), use.quantity(), use))
                        .toList(),
                SMALL,
                "into");
        if (uses.size() > USES) {
            sheet.words(
                    "and " + (uses.size() - USES) + " more",
                    Face.TEXT,
                    12.5,
                    sheet.theme().quiet());
        }
    }
}
