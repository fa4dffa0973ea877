package backprop.picture.step;

import backprop.engine.Cell;
import backprop.picture.Face;
import backprop.picture.FontMetrics;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Theme;
import backprop.picture.formula.Formula;
import backprop.picture.formula.FormulaLayout;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet that is written on from top to bottom: words, formulas that break at its edge, and rows of small formulas. */
final class Sheet {
    private static final double LEADING = 7;
    private static final double LINE_GAP = 3;
    private static final double BAR = 3;
    private static final double MARGIN = 8;
    private static final double SMALLEST = 10;

    private final Theme theme;
    private final double width;
    private final List<Shape> shapes = new ArrayList<>();
    private double y = 2;
    private double right;

    Sheet(Theme theme, double width) {
        this.theme = theme;
        this.width = width;
    }

    Theme theme() {
        return theme;
    }

    /** Words, on as many lines as they take. */
    void words(String text, Face face, double size, Ink ink) {
        FontMetrics metrics = FontMetrics.of(face);
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && metrics.width(longer, size) > width - 2 * MARGIN) {
                line(line.toString(), face, size, ink);
                y += LINE_GAP;
                longer = word;
            }
            line.replace(0, line.length(), longer);
        }
        line(line.toString(), face, size, ink);
        y += LEADING;
    }

    private void line(String text, Face face, double size, Ink ink) {
        y += size;
        shapes.add(new Shape.Text(Mark.plain(Role.CAPTION), MARGIN, y, text, face, size, ink));
        right = Math.max(right, MARGIN + FontMetrics.of(face).width(text, size));
    }

    /** A formula that breaks where it must; in the colours of its quantities, or in one ink. */
    void formula(Formula formula, double size, String key, @Nullable Cell cell, @Nullable Ink ink, boolean marked) {
        FormulaLayout layout = fitted(formula, size);
        double top = y;
        double baseline = y + Math.max(layout.height(), size * 0.8);
        Mark mark = new Mark(key, Role.SYMBOL, cell, null);
        shapes.add(ink == null ? layout.at(MARGIN, baseline, theme, mark) : layout.at(MARGIN, baseline, ink, mark));
        y = baseline + Math.max(layout.depth(), size * 0.25) + LEADING;
        right = Math.max(right, MARGIN + layout.width());
        if (marked) {
            shapes.add(new Shape.Rectangle(
                    Mark.plain(Role.FOCUS), 0, top - 2, BAR, y - top - LEADING + 4, 1.5, theme.accent(), null));
        }
    }

    /** Broken where it must; and set smaller, as far as one can read it, if it has a piece that is too wide. */
    private FormulaLayout fitted(Formula formula, double size) {
        double room = width - 2 * MARGIN;
        FormulaLayout layout = FormulaLayout.wrapped(formula, size, room);
        double smaller = Math.max(SMALLEST, size * room / layout.width());
        return layout.width() <= room ? layout : FormulaLayout.wrapped(formula, smaller, room);
    }

    /** Formulas in a row, as many as fit, then in the next. */
    void row(List<Formula> formulas, double size, String key) {
        double x = MARGIN;
        double baseline = y + size;
        for (int i = 0; i < formulas.size(); i++) {
            FormulaLayout layout = FormulaLayout.inline(formulas.get(i), size);
            if (x > MARGIN && x + layout.width() > width - MARGIN) {
                x = MARGIN;
                baseline += size * 2;
            }
            shapes.add(layout.at(x, baseline, theme, Mark.named(key + "-" + (i + 1), Role.SYMBOL)));
            right = Math.max(right, x + layout.width());
            x += layout.width() + 14;
        }
        y = baseline + size * 0.5 + LEADING;
    }

    void gap(double height) {
        y += height;
    }

    /** What has been written; wider than the sheet if a piece did not fit. */
    Picture picture() {
        return new Picture(Math.max(width, right + MARGIN), y, shapes);
    }
}
