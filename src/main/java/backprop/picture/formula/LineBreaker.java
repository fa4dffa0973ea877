package backprop.picture.formula;

import backprop.picture.formula.Box.Placed;
import java.util.ArrayList;
import java.util.List;

/** Breaks a long line of mathematics before its outermost relations and plus and minus signs, as books do. */
final class LineBreaker {
    /** How far the lines after the first are set in, in em. */
    private static final double INDENT = 1.5;

    /** Between two lines, in em. */
    private static final double LEADING = 0.35;

    private LineBreaker() {}

    /** The baseline is that of the first line. A piece that is wider than a line stands alone and sticks out. */
    static Box set(Formula formula, Setting setting, double width) {
        List<Placed> placed = new ArrayList<>();
        double y = 0;
        double right = 0;
        Box last = null;
        for (List<Formula> line : lines(formula, setting, width)) {
            Box box = Typesetter.set(new Formula.Row(line), setting);
            double x = last == null ? 0 : INDENT * setting.em();
            y += last == null ? 0 : last.depth() + box.height() + LEADING * setting.em();
            placed.add(new Placed(x, y, box));
            right = Math.max(right, x + box.width());
            last = box;
        }
        return Box.around(right, placed);
    }

    private static List<List<Formula>> lines(Formula formula, Setting setting, double width) {
        List<List<Formula>> lines = new ArrayList<>();
        List<Formula> line = new ArrayList<>();
        double free = width;
        for (List<Formula> piece : pieces(formula)) {
            List<Formula> longer = new ArrayList<>(line);
            longer.addAll(piece);
            if (!line.isEmpty()
                    && Typesetter.set(new Formula.Row(longer), setting).width() > free) {
                lines.add(line);
                free = width - INDENT * setting.em();
                // A sign that starts a line keeps its space, as if something stood before it.
                longer = new ArrayList<>(List.of(Signs.NOTHING));
                longer.addAll(piece);
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }

    /** What must stay on one line; each piece but the first begins with the sign before which a line may break. */
    private static List<List<Formula>> pieces(Formula formula) {
        List<List<Formula>> pieces = new ArrayList<>();
        List<Formula> piece = new ArrayList<>();
        List<Formula> parts = flat(formula);
        int open = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (!piece.isEmpty() && open == 0 && Typesetter.joins(parts, i)) {
                pieces.add(piece);
                piece = new ArrayList<>();
            }
            piece.add(parts.get(i));
            open += opened(parts.get(i));
        }
        pieces.add(piece);
        return pieces;
    }

    /** 1 after an opening parenthesis, −1 after a closing one; a part that holds both is level. */
    private static int opened(Formula part) {
        return (part.atom() == Atom.OPENING ? 1 : 0) - (part.atomAfter() == Atom.CLOSING ? 1 : 0);
    }

    private static List<Formula> flat(Formula formula) {
        return formula instanceof Formula.Row row && !row.parts().isEmpty()
                ? row.parts().stream().flatMap(part -> flat(part).stream()).toList()
                : List.of(formula);
    }
}
