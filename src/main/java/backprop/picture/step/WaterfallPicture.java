package backprop.picture.step;

import backprop.engine.Cell;
import backprop.engine.Numerals;
import backprop.engine.Quantity;
import backprop.engine.Trace;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Stroke;
import backprop.picture.Theme;
import backprop.picture.chart.Words;
import backprop.session.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sum behind a neuron's number as a waterfall: each term, the largest first, from where those before it have come to;
 * then the sum as a whole, and what the activation makes of it. What is added is red (backward) or blue (forward), what is
 * taken away slate and hatched by a minus, so that the sign is told without colour.
 */
public final class WaterfallPicture {
    private static final double SIZE = 11.5;
    private static final double HIGH = 92;
    private static final double HEAD = 18;
    private static final double FOOT = 34;
    private static final double WIDEST_BAR = 26;
    private static final double WHOLE = 40;
    private static final double GAP = 14;
    private static final double SIDE = 8;
    private static final int MOST_BARS = 60;
    private static final double SIGNED = 9;

    private final Waterfall fall;
    private final Theme theme;
    private final double width;
    private final boolean backward;
    private final List<Shape> shapes = new ArrayList<>();
    private double lowest;
    private double highest;

    private WaterfallPicture(Waterfall fall, Theme theme, double width) {
        this.fall = fall;
        this.theme = theme;
        this.width = width;
        backward = fall.cell().quantity() == Quantity.DELTA;
    }

    /** The waterfall of a number on a sheet of a width; empty if the number has no such sum, or is not reached. */
    public static Optional<Picture> of(Frame frame, Cell cell, Theme theme, double width) {
        Trace trace = frame.trace();
        return Waterfall.of(trace, cell)
                .filter(fall -> frame.knows(fall.cell()))
                .filter(fall -> Double.isFinite(fall.sum()) && Double.isFinite(fall.result()))
                .map(fall -> new WaterfallPicture(fall, theme, width).draw());
    }

    private Picture draw() {
        List<Double> steps = steps();
        lowest = Math.min(0, fall.result());
        highest = Math.max(0, fall.result());
        for (double level : steps) {
            lowest = Math.min(lowest, level);
            highest = Math.max(highest, level);
        }
        double room = width - 2 * SIDE - 2 * (WHOLE + GAP);
        double pitch = Math.min(WIDEST_BAR, room / (steps.size() - 1));
        double end = SIDE + pitch * (steps.size() - 1);
        for (int k = 1; k < steps.size(); k++) {
            bar(k, SIDE + (k - 1) * pitch, pitch, steps.get(k - 1), steps.get(k));
        }
        double sum = end + GAP;
        double made = sum + WHOLE + GAP;
        shapes.add(new Shape.Line(
                Mark.plain(Role.CAPTION), SIDE, y(0), made + WHOLE, y(0), Stroke.solid(theme.line(), 1)));
        String symbol = backward ? "Σ" : "z";
        String name = fall.cell().unicode();
        whole(sum, fall.sum(), symbol, symbol + " = " + said(fall.sum()) + ", the sum of all terms");
        whole(made, fall.result(), backward ? "δ" : "a", name + " = " + said(fall.result()));
        words();
        return new Picture(Math.max(width, made + WHOLE + SIDE), HEAD + HIGH + FOOT, shapes);
    }

    /** Where the sum has come to before the first term and after each; the smallest terms of many are one step. */
    private List<Double> steps() {
        List<Double> levels = new ArrayList<>(List.of(0.0));
        double level = 0;
        int single = fall.terms().size() <= MOST_BARS ? fall.terms().size() : MOST_BARS - 1;
        for (int k = 0; k < single; k++) {
            level += fall.terms().get(k).value();
            levels.add(level);
        }
        if (single < fall.terms().size()) {
            levels.add(fall.sum());
        }
        return levels;
    }

    private double y(double level) {
        double span = highest - lowest;
        return HEAD + (span == 0 ? HIGH : (highest - level) / span * HIGH);
    }

    private void bar(int k, double x, double pitch, double from, double to) {
        boolean rest = k == MOST_BARS && fall.terms().size() > MOST_BARS;
        double thick = Math.max(1, pitch - (pitch > 5 ? 1 : 0));
        double top = Math.min(y(from), y(to));
        double high = Math.max(1, Math.abs(y(to) - y(from)));
        Ink plus = backward ? theme.backward() : theme.forward();
        Ink ink = rest ? theme.faint() : to >= from ? plus : theme.slate();
        Mark mark = rest ? rest(to - from) : mark(fall.terms().get(k - 1));
        List<Shape> members = new ArrayList<>();
        members.add(new Shape.Rectangle(Mark.plain(Role.DATUM), x, top, thick, high, 0, ink, null));
        if (to < from && thick >= SIGNED && high >= 5) {
            double middle = top + high / 2;
            Stroke minus = Stroke.solid(ink.words(), 1.6);
            members.add(
                    new Shape.Line(Mark.plain(Role.DATUM), x + 0.25 * thick, middle, x + 0.75 * thick, middle, minus));
        }
        shapes.add(new Shape.Group(mark, members));
    }

    private Mark rest(double sum) {
        int count = fall.terms().size() - MOST_BARS + 1;
        String spoken = "the " + count + " smallest terms together = " + said(sum);
        return new Mark("fall-rest", Role.DATUM, null, spoken).telling(sum);
    }

    private Mark mark(Waterfall.Term term) {
        Cell cell = term.cell();
        String factor = !backward
                ? Cell.activation(cell.layer() - 1, Math.max(1, cell.column())).unicode()
                : Cell.delta(cell.layer(), cell.row()).unicode();
        String product = cell.quantity() == Quantity.BIAS ? cell.unicode() : cell.unicode() + " · " + factor;
        return new Mark("fall-" + cell.id(), Role.DATUM, cell, product + " = " + said(term.value()))
                .telling(term.value());
    }

    private void whole(double x, double value, String symbol, String spoken) {
        double top = Math.min(y(0), y(value));
        double high = Math.max(1, Math.abs(y(value) - y(0)));
        Ink plus = backward ? theme.backwardFill() : theme.primary();
        Ink ink = value >= 0 ? plus : theme.slate();
        double inset = 10;
        List<Shape> members = List.of(
                new Shape.Rectangle(Mark.plain(Role.DATUM), x + inset, top, WHOLE - 2 * inset, high, 0, ink, null),
                Words.centred(x + WHOLE / 2, HEAD + HIGH + 14, symbol, SIZE, theme.text()),
                Words.centred(x + WHOLE / 2, top - 4, brief(value), 10.5, theme.text()));
        shapes.add(new Shape.Group(new Mark("fall-" + symbol, Role.DATUM, null, spoken).telling(value), members));
    }

    private void words() {
        int count = fall.terms().size();
        String many = count == 1 ? "one term" : count + " terms, largest first";
        shapes.add(Words.at(SIDE, HEAD + HIGH + 14, many, SIZE, theme.quiet()));
        String end = fall.slope()
                .map(slope ->
                        "δ = Σ · slope = " + brief(fall.sum()) + " · " + brief(slope) + " = " + brief(fall.result()))
                .orElse("a = σ(z) = σ(" + brief(fall.sum()) + ") = " + brief(fall.result()));
        shapes.add(Words.at(SIDE, HEAD + HIGH + 29, end, SIZE, theme.text()));
    }

    private static String said(double value) {
        return Numerals.withPower(Numerals.shown(value));
    }

    private static String brief(double value) {
        double size = Math.abs(value);
        boolean plain = value == 0 || (size >= 0.01 && size < 1_000);
        String text = plain ? Numerals.fixed(value, 4) : Numerals.withPower(Numerals.scientific(value, 3));
        return text.replace('-', '−');
    }
}
