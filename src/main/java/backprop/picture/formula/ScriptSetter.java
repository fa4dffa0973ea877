package backprop.picture.formula;

import backprop.picture.formula.Box.Placed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Subscripts, superscripts and limits: rules 13 and 18 of <i>The TeXbook</i>, appendix G. */
final class ScriptSetter {
    /** After a script, in em of the formula. */
    private static final double GAP_AFTER = 0.05;

    private ScriptSetter() {}

    static Box scripts(Formula.Scripts scripts, Setting setting) {
        Box base = Typesetter.set(scripts.base(), setting);
        boolean character = scripts.base().isCharacter();
        Box sup = scripts.sup() == null ? null : Typesetter.set(scripts.sup(), setting.superscript());
        Box sub = scripts.sub() == null ? null : Typesetter.set(scripts.sub(), setting.subscript());
        double scriptEm = setting.superscript().em();
        double up = character ? 0 : base.height() - 0.386 * scriptEm;
        double down = character ? 0 : base.depth() + 0.05 * scriptEm;
        if (sup != null) {
            up = Math.max(Math.max(up, lift(setting)), sup.depth() + setting.xHeight() / 4);
        }
        if (sub != null) {
            down = sup == null
                    ? Math.max(Math.max(down, 0.15 * setting.em()), sub.height() - 0.8 * setting.xHeight())
                    : Math.max(down, 0.247 * setting.em());
        }
        if (sup != null && sub != null) {
            // Four rules of air between the two; then both rise if the superscript hangs too low.
            double gap = up - sup.depth() - (sub.height() - down);
            down += Math.max(0, 4 * 0.04 * setting.em() - gap);
            double rise = Math.max(0, 0.8 * setting.xHeight() - (up - sup.depth()));
            up += rise;
            down -= rise;
        }
        return place(base, sup, up, sub, down, GAP_AFTER * setting.size());
    }

    private static double lift(Setting setting) {
        return (setting.cramped() ? 0.289 : setting.isDisplay() ? 0.413 : 0.363) * setting.em();
    }

    private static Box place(Box base, @Nullable Box sup, double up, @Nullable Box sub, double down, double gapAfter) {
        List<Placed> placed = new ArrayList<>(List.of(new Placed(0, 0, base)));
        double right = base.width();
        if (sup != null) {
            placed.add(new Placed(base.width(), -up, sup));
            right = Math.max(right, base.width() + sup.width() + gapAfter);
        }
        if (sub != null) {
            double x = base.width() - base.slant();
            placed.add(new Placed(x, down, sub));
            right = Math.max(right, x + sub.width() + gapAfter);
        }
        return Box.around(right, placed);
    }

    /** Below and above on a line of its own, beside the operator elsewhere. */
    static Box limits(Formula.Limits limits, Setting setting) {
        if (!setting.isDisplay()) {
            return scripts(new Formula.Scripts(limits.operator(), limits.below(), limits.above()), setting);
        }
        Box operator = Typesetter.set(limits.operator(), setting);
        Box above = set(limits.above(), setting.superscript());
        Box below = set(limits.below(), setting.subscript());
        double width = Math.max(operator.width(), Math.max(above.width(), below.width()));
        double em = setting.em();
        List<Placed> placed = new ArrayList<>();
        placed.add(new Placed((width - operator.width()) / 2, 0, operator));
        if (limits.above() != null) {
            double rise = Math.max(0.111 * em, 0.2 * em - above.depth()) + operator.height() + above.depth();
            placed.add(new Placed((width - above.width() + operator.slant()) / 2, -rise, above));
        }
        if (limits.below() != null) {
            double fall = Math.max(0.167 * em, 0.6 * em - below.height()) + operator.depth() + below.height();
            placed.add(new Placed((width - below.width() - operator.slant()) / 2, fall, below));
        }
        return Box.around(width, placed);
    }

    private static Box set(@Nullable Formula limit, Setting setting) {
        return limit == null ? Box.blank(0) : Typesetter.set(limit, setting);
    }
}
