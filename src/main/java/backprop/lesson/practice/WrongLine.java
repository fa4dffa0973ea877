package backprop.lesson.practice;

import backprop.engine.Cell;
import backprop.engine.Numerals;
import backprop.engine.Step;
import backprop.engine.TextAlgebra;
import backprop.engine.Trace;
import backprop.lesson.slip.Misstep;
import backprop.lesson.slip.Slip;
import backprop.lesson.slip.SlipWords;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Find the wrong line: a pass written down line by line, in one of which somebody slipped. Every later line was computed
 * from what stands above it, so one line only is wrong in itself, however many numbers differ from the true pass.
 *
 * @param trace the pass as it should be
 * @param lines the pass as it was written down
 * @param wrong the index of the wrong line, from 0
 * @param slip what happened there
 * @param choices slips to choose the reason from, {@code slip} among them; no other of them gives the same number
 */
public record WrongLine(Trace trace, List<Line> lines, int wrong, Misstep slip, List<Slip> choices) {
    public WrongLine {
        lines = List.copyOf(lines);
        choices = List.copyOf(choices);
    }

    /**
     * One line.
     *
     * @param cell whose number it gives
     * @param rule what it follows: {@code BP2}, or the name of the step
     * @param text {@code δ⁽¹⁾₂ = 0.013577}
     * @param value the number behind the text, with all its digits
     * @param right the same number with its arithmetic, as it follows from the lines above
     */
    public record Line(Cell cell, String rule, String text, double value, String right) {}

    /** A pass of a fresh network of 2-2-2, in which every known slip can happen; the same seed gives the same again. */
    public static WrongLine of(long seed) {
        return new WrongLineMaker(seed).make();
    }

    /** Marks the line that was picked, by its index. */
    public Marking markLine(int picked) {
        Line line = lines.get(picked);
        if (picked == wrong) {
            return new Marking.Right("That is the one. From the lines above follows " + line.right() + ".");
        }
        // As they are printed: the last bits hang on the order in which a line is worked out.
        String number = Numerals.shown(line.value());
        String carried = picked > wrong && !number.equals(Numerals.shown(trace.value(line.cell())))
                ? " Its number is not that of the true pass, but the mistake was made before."
                : "";
        return new Marking.Wrong("This line follows from those above: " + line.right() + "." + carried);
    }

    /** Marks the reason that was given for the wrong line. */
    public Marking markReason(Slip reason) {
        return reason == slip.slip()
                ? new Marking.Right(
                        SlipWords.says(slip, Optional.of(lines.get(wrong).cell()), trace))
                : new Marking.Wrong("That would have given another number. Compute the line as it should be, then see"
                        + " what is missing or too much.");
    }

    /** What a line follows: the number of its equation, or the name of its step. */
    static String rule(Step step) {
        return step.tag().isEmpty() ? step.title() : step.tag();
    }

    /** {@code δ⁽¹⁾₂ = 0.45·0.125394 = 0.056427}. */
    static String arithmetic(Trace trace, Cell cell, Function<Cell, String> texts, String result) {
        return cell.unicode() + " = " + TextAlgebra.plain(trace.explain(cell), texts) + " = " + result;
    }
}
