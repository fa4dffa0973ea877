package backprop.picture.step;

import backprop.engine.Activate;
import backprop.engine.BiasGradient;
import backprop.engine.Cell;
import backprop.engine.Descend;
import backprop.engine.HiddenError;
import backprop.engine.LossValue;
import backprop.engine.OutputError;
import backprop.engine.Quantity;
import backprop.engine.Step;
import backprop.engine.Trace;
import backprop.engine.WeightGradient;
import backprop.engine.WeightedSum;
import backprop.picture.Picture;
import backprop.picture.Theme;
import backprop.picture.formula.Arithmetic;
import backprop.picture.formula.Formula;
import backprop.picture.formula.TexReader;
import backprop.session.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** The step that was made last as an equation of matrices with their numbers; a large matrix shows its corners. */
public final class MatrixPicture {
    private static final double SIZE = 13.5;
    private static final int MOST = 6;

    private final Frame frame;
    private final Trace trace;

    private MatrixPicture(Frame frame) {
        this.frame = frame;
        this.trace = frame.trace();
    }

    /** The equation of a frame on a sheet of a width. */
    public static Picture of(Frame frame, Theme theme, double width) {
        Sheet sheet = new Sheet(theme, width);
        frame.playhead().current(frame.trace()).ifPresent(step -> write(frame, step, sheet));
        return sheet.picture();
    }

    static void write(Frame frame, Step step, Sheet sheet) {
        int n = 0;
        for (Formula line : new MatrixPicture(frame).lines(step)) {
            sheet.formula(line, SIZE, "matrix-" + ++n, null, null, false);
        }
    }

    private List<Formula> lines(Step step) {
        if (step instanceof Descend) {
            List<Formula> lines = new ArrayList<>();
            for (int l = 1; l <= trace.network().depth(); l++) {
                lines.add(update(l));
            }
            return lines;
        }
        return List.of(new Formula.Row(List.of(name(step), tex("{}={}"), right(step))));
    }

    private static Formula tex(String tex) {
        return TexReader.read(tex);
    }

    private Formula name(Step step) {
        return step instanceof WeightGradient || step instanceof BiasGradient
                ? tex(step.symbol().replace("\\partial", "\\partial\\mathcal{L}/\\partial"))
                : tex(step.symbol());
    }

    private Formula right(Step step) {
        int l = step.layer();
        if (step instanceof WeightedSum s) {
            Formula product = row(weights(l, false), vector(l - 1, Quantity.ACTIVATION));
            return s.hasBiases()
                    ? row(product, tex("{}+{}"), vector(l, Quantity.BIAS), result(s))
                    : row(product, result(s));
        } else if (step instanceof Activate a) {
            return row(tex(a.activation().latex()), vector(l, Quantity.PRE_ACTIVATION), result(step));
        } else if (step instanceof LossValue) {
            return row(
                    tex("\\mathcal{L}"),
                    fence("(", row(vector(l, Quantity.ACTIVATION), tex(","), vector(l, Quantity.TARGET)), ")"),
                    tex("{}={}"),
                    number(Cell.loss()));
        } else if (step instanceof OutputError e) {
            return row(
                    tex("\\nabla_a\\mathcal{L} \\ \\text{at}\\ "),
                    vector(l, Quantity.ACTIVATION),
                    tex("{}\\odot " + e.activation().latex() + "'"),
                    vector(l, Quantity.PRE_ACTIVATION),
                    result(step));
        } else if (step instanceof HiddenError h) {
            return row(
                    fence("(", row(weights(l + 1, true), vector(l + 1, Quantity.DELTA)), ")"),
                    tex("{}\\odot " + h.activation().latex() + "'"),
                    vector(l, Quantity.PRE_ACTIVATION),
                    result(step));
        } else if (step instanceof WeightGradient) {
            return row(
                    vector(l, Quantity.DELTA),
                    grid(1, trace.network().size(l - 1), k -> j -> Cell.activation(l - 1, j)),
                    result(step));
        }
        return row(vector(l, Quantity.DELTA));
    }

    private Formula update(int l) {
        int rows = trace.network().size(l);
        int columns = trace.network().size(l - 1);
        return row(
                tex("W^{(" + l + ")} \\leftarrow"),
                weights(l, false),
                tex("{}-{}"),
                number(Cell.rate()),
                tex("{}\\cdot{}"),
                grid(rows, columns, i -> j -> Cell.weightGradient(l, i, j)),
                tex("{}={}"),
                grid(rows, columns, i -> j -> Cell.weight(l, i, j).as(Quantity.UPDATED_WEIGHT)));
    }

    private Formula result(Step step) {
        int columns = step.result().columns();
        return row(tex("{}={}"), grid(step.result().rows(), columns, i -> j -> step.cell((i - 1) * columns + j - 1)));
    }

    private Formula weights(int l, boolean transposed) {
        int rows = trace.network().size(l);
        int columns = trace.network().size(l - 1);
        return transposed
                ? grid(columns, rows, j -> i -> Cell.weight(l, i, j))
                : grid(rows, columns, i -> j -> Cell.weight(l, i, j));
    }

    private Formula vector(int l, Quantity quantity) {
        int rows = trace.network().size(l);
        return grid(rows, 1, i -> j -> switch (quantity) {
            case ACTIVATION -> Cell.activation(l, i);
            case TARGET -> Cell.target(i);
            default -> new Cell(quantity, l, i, 0);
        });
    }

    private Formula grid(int rows, int columns, IntFunction<IntFunction<Cell>> cells) {
        List<List<Formula>> lines = new ArrayList<>();
        for (int i = 1; i <= Math.min(rows, MOST); i++) {
            List<Formula> line = new ArrayList<>();
            for (int j = 1; j <= Math.min(columns, MOST); j++) {
                boolean dots = isGap(i, rows) || isGap(j, columns);
                line.add(
                        dots
                                ? tex(isGap(i, rows) ? "\\vdots" : "\\cdots")
                                : number(cells.apply(place(rows).applyAsInt(i))
                                        .apply(place(columns).applyAsInt(j))));
            }
            lines.add(line);
        }
        return fence("[", new Formula.Grid(lines, Formula.Arrangement.MATRIX), "]");
    }

    private static boolean isGap(int k, int n) {
        return n > MOST && k == MOST - 1;
    }

    /** Which row or column stands in place k: the last place is for the last one. */
    private static IntUnaryOperator place(int n) {
        return k -> n > MOST && k == MOST ? n : k;
    }

    private Formula number(Cell cell) {
        return Arithmetic.number(cell, frame.knows(cell) ? trace.text(cell) : "—");
    }

    private static Formula fence(String left, Formula body, String right) {
        return new Formula.Fence(left, body, right);
    }

    private static Formula row(Formula... parts) {
        return new Formula.Row(List.of(parts));
    }
}
