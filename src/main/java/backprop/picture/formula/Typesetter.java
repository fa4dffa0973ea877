package backprop.picture.formula;

import backprop.picture.Face;
import backprop.picture.FontMetrics;
import backprop.picture.GlyphBox;
import backprop.picture.formula.Box.Placed;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives each part of a formula its size and place, by the rules of <i>The TeXbook</i>, appendix G, with the parameters
 * of Computer Modern, from which the bundled fonts descend.
 */
final class Typesetter {
    private Typesetter() {}

    static Box set(Formula formula, Setting setting) {
        if (formula instanceof Formula.Symbol symbol) {
            return Box.glyphs(symbol.text(), symbol.face(), setting.em());
        } else if (formula instanceof Formula.Row row) {
            return row(row.parts(), setting);
        } else if (formula instanceof Formula.Term term) {
            return Box.meaning(term, set(term.body(), setting));
        } else if (formula instanceof Formula.Scripts scripts) {
            return ScriptSetter.scripts(scripts, setting);
        } else if (formula instanceof Formula.Limits limits) {
            return ScriptSetter.limits(limits, setting);
        } else if (formula instanceof Formula.Fraction fraction) {
            return FractionSetter.set(fraction, setting);
        } else if (formula instanceof Formula.Fence fence) {
            return Delimiters.fence(fence, setting);
        } else if (formula instanceof Formula.Root root) {
            return RootSetter.set(root, setting);
        } else if (formula instanceof Formula.Grid grid) {
            return GridSetter.set(grid, setting);
        } else if (formula instanceof Formula.Accent accent) {
            return accent(accent, setting);
        } else if (formula instanceof Formula.Overlay overlay) {
            return overlay(overlay, setting);
        } else if (formula instanceof Formula.BigOperator operator) {
            return Box.glyphs(operator.sign(), setting.isDisplay() ? Face.SIZE2 : Face.SIZE1, setting.em())
                    .centredOn(setting.axis());
        }
        return Box.blank(((Formula.Space) formula).em() * setting.em());
    }

    /** Parts side by side, with the space that their classes ask for. */
    private static Box row(List<Formula> parts, Setting setting) {
        List<Box> boxes = new ArrayList<>();
        List<Formula> visible =
                parts.stream().filter(part -> !(part instanceof Formula.Space)).toList();
        int seen = 0;
        for (Formula part : parts) {
            if (!(part instanceof Formula.Space)) {
                boxes.add(Box.blank(spaceBefore(visible, seen, setting)));
                seen++;
            }
            boxes.add(set(part, setting));
        }
        return Box.beside(boxes);
    }

    private static double spaceBefore(List<Formula> parts, int index, Setting setting) {
        if (index == 0) {
            return 0;
        }
        Atom left = lacksOperand(parts, index - 1)
                ? Atom.ORDINARY
                : parts.get(index - 1).atomAfter();
        Atom right =
                lacksOperand(parts, index) ? Atom.ORDINARY : parts.get(index).atom();
        return left.spaceBefore(right, setting.isScript()) * setting.em();
    }

    /** Whether a part is a sign between two sides or two terms; a product holds together. */
    static boolean joins(List<Formula> parts, int index) {
        Formula part = parts.get(index);
        boolean adds = part instanceof Formula.Symbol symbol && "+−±∓".contains(symbol.text());
        return part.atom() == Atom.RELATION || (adds && !lacksOperand(parts, index));
    }

    /** Whether a part is a binary sign without two operands, as the minus of −1; it is then an ordinary sign. */
    private static boolean lacksOperand(List<Formula> parts, int index) {
        if (parts.get(index).atom() != Atom.BINARY) {
            return false;
        }
        return index == 0
                || (parts.get(index - 1).atomAfter().leavesNoOperand() && !lacksOperand(parts, index - 1))
                || index == parts.size() - 1
                || parts.get(index + 1).atom().takesNoOperand();
    }

    /** Rule 12: the accent over the middle of its letter, moved towards where the letter leans. */
    private static Box accent(Formula.Accent accent, Setting setting) {
        Box body = set(accent.body(), setting.cramp());
        GlyphBox sign = FontMetrics.of(Face.ROMAN).box(accent.sign());
        double lean = body.slant() > 0 || accent.body().isCharacter() ? 0.08 * body.height() : 0;
        double middle = (body.width() - body.slant()) / 2 + lean;
        double x = middle - (sign.left() + sign.right()) / 2 * setting.em();
        double rise = Math.max(0, body.height() - setting.xHeight());
        Box mark = Box.glyphs(accent.sign(), Face.ROMAN, setting.em());
        Box both = Box.around(body.width(), List.of(new Placed(0, 0, body), new Placed(x, -rise, mark)));
        return new Box(body.width(), both.height(), body.depth(), body.slant(), both.content());
    }

    private static Box overlay(Formula.Overlay overlay, Setting setting) {
        Box sign = set(overlay.sign(), setting);
        Box stroke = set(overlay.stroke(), setting);
        double x = (sign.width() - stroke.width()) / 2;
        return Box.around(sign.width(), List.of(new Placed(0, 0, sign), new Placed(x, 0, stroke)));
    }
}
