package backprop.picture.formula;

import backprop.picture.Face;
import backprop.picture.formula.Box.Placed;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a long line of mathematics between equations that stand side by side; one that is too long by itself, before its
 * outermost relations and plus and minus signs, as books do; what is too long even so, before its products, and what is too
 * long even then, inside its parentheses.
 */
final class LineBreaker {
    /** How far the lines after the first are set in, in em. */
    private static final double INDENT = 1.5;

    /** Between two lines, in em. */
    private static final double LEADING = 0.35;

    /** A space of at least this many em stands between equations, not within one. */
    private static final double APART = 1;

    private LineBreaker() {}

    /** @param inset set in, since it goes on with the line above */
    private record Line(List<Formula> parts, boolean inset) {}

    /** The baseline is that of the first line. A piece that is wider than a line stands alone and sticks out. */
    static Box set(Formula formula, Setting setting, double width) {
        List<Placed> placed = new ArrayList<>();
        double y = 0;
        double right = 0;
        Box last = null;
        for (Line line : lines(formula, setting, width)) {
            Box box = Typesetter.set(new Formula.Row(line.parts()), setting);
            double x = line.inset() ? INDENT * setting.em() : 0;
            y += last == null ? 0 : last.depth() + box.height() + LEADING * setting.em();
            placed.add(new Placed(x, y, box));
            right = Math.max(right, x + box.width());
            last = box;
        }
        return Box.around(right, placed);
    }

    private static List<Line> lines(Formula formula, Setting setting, double width) {
        List<Line> lines = new ArrayList<>();
        List<Formula> line = new ArrayList<>();
        for (List<Formula> equation : equations(flat(formula))) {
            List<Formula> longer = new ArrayList<>(line);
            longer.addAll(equation);
            if (!line.isEmpty() && isWider(longer, setting, width)) {
                lines.addAll(broken(line, setting, width));
                longer = new ArrayList<>(equation.subList(1, equation.size()));
            }
            line = longer;
        }
        lines.addAll(broken(line, setting, width));
        return lines;
    }

    /** Equations side by side; each but the first begins with the space before it. An arrow goes with what follows. */
    private static List<List<Formula>> equations(List<Formula> parts) {
        List<List<Formula>> equations = new ArrayList<>();
        List<Formula> equation = new ArrayList<>();
        int open = 0;
        for (Formula part : parts) {
            boolean apart = open == 0 && part instanceof Formula.Space space && space.em() >= APART;
            if (apart && !equation.isEmpty() && !isArrow(equation)) {
                equations.add(equation);
                equation = new ArrayList<>();
            }
            equation.add(part);
            open += opened(part);
        }
        equations.add(equation);
        return equations;
    }

    private static boolean isArrow(List<Formula> equation) {
        List<Formula> signs = equation.stream()
                .filter(part -> !(part instanceof Formula.Space))
                .toList();
        return signs.isEmpty() || (signs.size() == 1 && signs.get(0).atom() == Atom.RELATION);
    }

    private static boolean isWider(List<Formula> parts, Setting setting, double width) {
        return Typesetter.set(new Formula.Row(parts), setting).width() > width;
    }

    /** One equation on as many lines as it takes, those after the first set in. */
    private static List<Line> broken(List<Formula> equation, Setting setting, double width) {
        List<Line> lines = new ArrayList<>();
        List<Formula> line = new ArrayList<>();
        double free = width;
        double room = width - INDENT * setting.em();
        List<List<Formula>> pieces = pieces(equation).stream()
                .flatMap(piece -> narrow(piece, setting, room).stream())
                .toList();
        for (List<Formula> piece : pieces) {
            List<Formula> longer = new ArrayList<>(line);
            longer.addAll(piece);
            if (!line.isEmpty() && isWider(longer, setting, free)) {
                lines.add(new Line(line, !lines.isEmpty()));
                free = room;
                // A sign that starts a line keeps its space, as if something stood before it.
                longer = new ArrayList<>(List.of(Signs.NOTHING));
                longer.addAll(piece);
            }
            line = longer;
        }
        lines.add(new Line(line, !lines.isEmpty()));
        return lines;
    }

    /** What must stay on one line; each piece but the first begins with the sign before which a line may break. */
    private static List<List<Formula>> pieces(List<Formula> parts) {
        List<List<Formula>> pieces = new ArrayList<>();
        List<Formula> piece = new ArrayList<>();
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

    /** A piece in pieces that are no wider than a line, as far as that is possible. */
    private static List<List<Formula>> narrow(List<Formula> piece, Setting setting, double room) {
        if (!isWider(piece, setting, room)) {
            return List.of(piece);
        }
        List<List<Formula>> factors = before(piece, (parts, i) -> parts.get(i).equals(Signs.DOT));
        List<Formula> opened = opened(piece);
        if (factors.size() == 1 && opened.size() == piece.size()) {
            return factors;
        }
        List<List<Formula>> narrower = factors.size() > 1 ? factors : before(opened, Typesetter::joins);
        return narrower.stream()
                .flatMap(part -> narrow(part, setting, room).stream())
                .toList();
    }

    /** Tells whether a line may break before a part. */
    private interface Break {
        boolean isBefore(List<Formula> parts, int i);
    }

    private static List<List<Formula>> before(List<Formula> parts, Break breaks) {
        List<List<Formula>> pieces = new ArrayList<>();
        List<Formula> piece = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (breaks.isBefore(parts, i) && !piece.isEmpty()) {
                pieces.add(piece);
                piece = new ArrayList<>();
            }
            piece.add(parts.get(i));
        }
        pieces.add(piece);
        return pieces;
    }

    /** The parts with the outermost parentheses as signs of their own, between which a line can break. */
    private static List<Formula> opened(List<Formula> parts) {
        List<Formula> opened = new ArrayList<>();
        for (Formula part : parts) {
            if (part instanceof Formula.Fence fence && !(fence.body() instanceof Formula.Grid)) {
                opened.add(new Formula.Symbol(fence.left(), Face.ROMAN, Atom.OPENING));
                opened.addAll(flat(fence.body()));
                opened.add(new Formula.Symbol(fence.right(), Face.ROMAN, Atom.CLOSING));
            } else {
                opened.add(part);
            }
        }
        return opened;
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
