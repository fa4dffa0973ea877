package backprop.picture.step;

import backprop.engine.Cell;
import backprop.engine.Digits;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.Numerals;
import backprop.engine.Quantity;
import backprop.engine.Trace;
import backprop.picture.formula.Arithmetic;
import backprop.picture.formula.Formula;
import backprop.picture.formula.TexReader;
import backprop.session.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;

/** Vectors and matrices of a pass in brackets, with their numbers as far as these are known. */
record MatrixText(Frame frame) {
    private static final int MOST = 6;
    private static final String UNKNOWN = "—";

    private Trace trace() {
        return frame.trace();
    }

    /** The matrix of all numbers of a kind in a layer: n×m for weights, n×1 for all else. */
    Formula all(Quantity quantity, int l) {
        Network network = trace().network();
        if (quantity.hasColumn()) {
            return grid(network.size(l), network.size(l - 1), (i, j) -> new Cell(quantity, l, i, j));
        }
        return grid(network.size(l), 1, (i, j) -> cell(quantity, l, i));
    }

    /** The same matrix with rows and columns exchanged. */
    Formula transposed(Quantity quantity, int l) {
        Network network = trace().network();
        if (quantity.hasColumn()) {
            return grid(network.size(l - 1), network.size(l), (j, i) -> new Cell(quantity, l, i, j));
        }
        return grid(1, network.size(l), (j, i) -> cell(quantity, l, i));
    }

    private static Cell cell(Quantity quantity, int l, int i) {
        return switch (quantity) {
            case ACTIVATION -> Cell.activation(l, i);
            case TARGET -> Cell.target(i);
            default -> new Cell(quantity, l, i, 0);
        };
    }

    private Formula grid(int rows, int columns, BiFunction<Integer, Integer, Cell> cells) {
        return brackets(rows, columns, (i, j) -> number(cells.apply(i, j)));
    }

    /** Numbers that are worked out on the way and have no address; what is not finite counts for nothing there. */
    Formula worked(Matrix matrix) {
        return numbers(matrix, Digits.of(matrix)::text);
    }

    /** Numbers that follow from what was given without rounding. */
    Formula exact(Matrix matrix) {
        return numbers(matrix, Numerals::given);
    }

    private static Formula numbers(Matrix matrix, DoubleFunction<String> form) {
        return brackets(matrix.rows(), matrix.columns(), (i, j) -> {
            double value = matrix.at(i, j);
            return Arithmetic.number(Double.isFinite(value) ? form.apply(value) : UNKNOWN);
        });
    }

    Formula number(Cell cell) {
        return Arithmetic.number(cell, frame.knows(cell) ? trace().text(cell) : UNKNOWN);
    }

    /** W ← W − η ∂ℒ/∂W with all numbers of a parameter's layer, and what it comes to. */
    Formula update(String name, Cell any) {
        Quantity quantity = any.quantity();
        int l = any.layer();
        return row(
                tex(name + " \\leftarrow"),
                all(quantity, l),
                tex("{}-{}"),
                number(Cell.rate()),
                tex("{}\\cdot{}"),
                all(any.gradient().quantity(), l),
                tex("{}={}"),
                all(updated(any).quantity(), l));
    }

    private static Cell updated(Cell any) {
        return any.as(any.quantity() == Quantity.WEIGHT ? Quantity.UPDATED_WEIGHT : Quantity.UPDATED_BIAS);
    }

    private static Formula brackets(int rows, int columns, BiFunction<Integer, Integer, Formula> entries) {
        List<List<Formula>> lines = new ArrayList<>();
        for (int i = 1; i <= Math.min(rows, MOST); i++) {
            List<Formula> line = new ArrayList<>();
            for (int j = 1; j <= Math.min(columns, MOST); j++) {
                boolean dots = isGap(i, rows) || isGap(j, columns);
                line.add(
                        dots
                                ? tex(isGap(i, rows) ? "\\vdots" : "\\cdots")
                                : entries.apply(place(i, rows), place(j, columns)));
            }
            lines.add(line);
        }
        return fence("[", new Formula.Grid(lines, Formula.Arrangement.MATRIX), "]");
    }

    private static boolean isGap(int k, int n) {
        return n > MOST && k == MOST - 1;
    }

    /** Which row or column stands in place k: the last place is for the last one. */
    private static int place(int k, int n) {
        return n > MOST && k == MOST ? n : k;
    }

    static Formula tex(String tex) {
        return TexReader.read(tex);
    }

    static Formula fence(String left, Formula body, String right) {
        return new Formula.Fence(left, body, right);
    }

    static Formula row(Formula... parts) {
        return new Formula.Row(List.of(parts));
    }
}
