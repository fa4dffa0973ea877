package backprop.picture.formula;

import backprop.engine.Cell;
import backprop.picture.FontMetrics;
import backprop.picture.GlyphBox;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What a formula looks like at size 100, its baseline at 0: for tests to measure. */
final class Drawn {
    static final double EM = 100;

    /** The ink of a shape, y downwards. */
    record Ink(String text, double left, double top, double right, double bottom) {
        double height() {
            return bottom - top;
        }

        double middle() {
            return (top + bottom) / 2;
        }

        double centre() {
            return (left + right) / 2;
        }

        boolean overlaps(Ink other, double tolerance) {
            return Math.min(right, other.right) - Math.max(left, other.left) > tolerance
                    && Math.min(bottom, other.bottom) - Math.max(top, other.top) > tolerance;
        }
    }

    final FormulaLayout layout;
    final Shape.Group group;

    private Drawn(FormulaLayout layout) {
        this.layout = layout;
        group = layout.at(0, 0, Theme.LIGHT, Mark.named("f", Role.SYMBOL));
    }

    static Drawn of(String tex) {
        return of(TexReader.read(tex));
    }

    static Drawn of(Formula formula) {
        return new Drawn(FormulaLayout.display(formula, EM));
    }

    static Drawn inline(String tex) {
        return new Drawn(FormulaLayout.inline(TexReader.read(tex), EM));
    }

    /** Every shape that is no group, the areas of cells left out. */
    List<Shape> leaves() {
        List<Shape> leaves = new ArrayList<>();
        collect(group, leaves);
        leaves.removeIf(shape -> shape.mark().key().endsWith("/area"));
        return leaves;
    }

    private static void collect(Shape shape, List<Shape> leaves) {
        if (shape instanceof Shape.Group inner) {
            inner.members().forEach(member -> collect(member, leaves));
        } else {
            leaves.add(shape);
        }
    }

    List<Shape.Text> texts() {
        return leaves().stream()
                .filter(Shape.Text.class::isInstance)
                .map(Shape.Text.class::cast)
                .toList();
    }

    Shape.Text text(String text) {
        return texts().stream().filter(t -> t.text().equals(text)).findFirst().orElseThrow();
    }

    /** The texts from left to right as they were set. */
    String reading() {
        return String.join(" ", texts().stream().map(Shape.Text::text).toList());
    }

    /** The ink without what a letter leans over to its right: a subscript may stand below that. */
    List<Ink> stems() {
        return leaves().stream()
                .map(shape -> {
                    Ink ink = ink(shape);
                    double right = shape instanceof Shape.Text t
                            ? t.x() + FontMetrics.of(t.face()).width(t.text(), t.size())
                            : ink.right;
                    return new Ink(ink.text, ink.left, ink.top, Math.min(ink.right, right), ink.bottom);
                })
                .toList();
    }

    List<Ink> inks() {
        return leaves().stream().map(Drawn::ink).toList();
    }

    Ink ink(String text) {
        return ink(text(text));
    }

    /** The bars: of fractions, roots, norms. */
    List<Ink> bars() {
        return leaves().stream()
                .filter(Shape.Rectangle.class::isInstance)
                .map(Drawn::ink)
                .toList();
    }

    static Ink ink(Shape shape) {
        if (shape instanceof Shape.Text t) {
            GlyphBox box = FontMetrics.of(t.face()).box(t.text());
            double size = t.size();
            return new Ink(
                    t.text(),
                    t.x() + box.left() * size,
                    t.y() - box.height() * size,
                    t.x() + box.right() * size,
                    t.y() + box.depth() * size);
        } else if (shape instanceof Shape.Rectangle r) {
            return new Ink("", r.x(), r.y(), r.x() + r.width(), r.y() + r.height());
        }
        throw new NoSuchElementException("no ink in " + shape);
    }

    /** The groups that have a cell, outermost first. */
    List<Shape.Group> terms() {
        List<Shape.Group> terms = new ArrayList<>();
        collectTerms(group, terms);
        return terms;
    }

    private static void collectTerms(Shape shape, List<Shape.Group> terms) {
        if (shape instanceof Shape.Group inner) {
            if (inner.mark().cell() != null) {
                terms.add(inner);
            }
            inner.members().forEach(member -> collectTerms(member, terms));
        }
    }

    /** The cell whose area holds a point. */
    @Nullable
    Cell cellAt(double x, double y) {
        Cell found = null;
        for (Shape.Group term : terms()) {
            Ink area = ink(term.members().get(0));
            if (x >= area.left && x <= area.right && y >= area.top && y <= area.bottom) {
                found = term.mark().cell();
            }
        }
        return found;
    }
}
