package backprop.picture.formula;

import backprop.picture.Face;
import backprop.picture.formula.Box.Placed;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a long line of mathematics before its outermost relations and plus and minus signs, as books do; what is too long
 * even so, before those inside its parentheses and before its products.
 */
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
        double room = width - INDENT * setting.em();
        List<List<Formula>> pieces = pieces(formula).stream()
                .flatMap(piece -> narrow(piece, setting, room).stream())
                .toList();
        for (List<Formula> piece : pieces) {
            List<Formula> longer = new ArrayList<>(line);
            longer.addAll(piece);
            if (!line.isEmpty()
                    && Typesetter.set(new Formula.Row(longer), setting).width() > free) {
                lines.add(line);
                free = room;
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

    /** A piece in pieces that are no wider than a line, as far as that is possible. */
    private static List<List<Formula>> narrow(List<Formula> piece, Setting setting, double room) {
        if (Typesetter.set(new Formula.Row(piece), setting).width() <= room) {
            return List.of(piece);
        }
        List<Formula> opened = opened(piece);
        boolean deeper = opened.size() > piece.size();
        List<List<Formula>> parts = new ArrayList<>();
        List<Formula> part = new ArrayList<>();
        for (int i = 0; i < opened.size(); i++) {
            boolean breaks =
                    (deeper && Typesetter.joins(opened, i)) || opened.get(i).equals(Signs.DOT);
            if (breaks && !part.isEmpty()) {
                parts.add(part);
                part = new ArrayList<>();
            }
            part.add(opened.get(i));
        }
        parts.add(part);
        return parts.size() == 1 && !deeper
                ? parts
                : parts.stream().flatMap(p -> narrow(p, setting, room).stream()).toList();
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
