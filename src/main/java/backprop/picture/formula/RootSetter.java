package backprop.picture.formula;

import backprop.picture.formula.Box.Placed;
import java.util.ArrayList;
import java.util.List;

/** Roots: rule 11 of <i>The TeXbook</i>, appendix G. */
final class RootSetter {
    private RootSetter() {}

    static Box set(Formula.Root root, Setting setting) {
        Box body = Typesetter.set(root.body(), setting.cramp());
        double rule = setting.rule();
        double air = rule + (setting.isDisplay() ? setting.xHeight() : rule) / 4;
        Box surd = Delimiters.atLeast("√", body.extent() + air + rule, setting.em());
        // What the sign has too much is shared between above and below the body.
        air += Math.max(0, surd.extent() - body.extent() - air - rule) / 2;
        double top = body.height() + air + rule;
        // The sign hangs over its own width by a hair: the bar starts there, so that no gap shows.
        double join = surd.width() - 0.02 * setting.em();
        List<Placed> placed = new ArrayList<>();
        double x = 0;
        if (root.degree() != null) {
            Setting small = new Setting(setting.size(), Setting.Style.SCRIPT_OF_SCRIPT, true);
            Box degree = Typesetter.set(root.degree(), small);
            double rise = 0.6 * surd.extent() - (surd.extent() - top);
            placed.add(new Placed(5 / 18.0 * setting.em(), -rise - degree.depth(), degree));
            x = Math.max(0, degree.width() - 5 / 18.0 * setting.em());
        }
        placed.add(new Placed(x, surd.height() - top, surd));
        placed.add(new Placed(x + join, rule - top, Box.rule(body.width() + surd.width() - join, rule)));
        placed.add(new Placed(x + surd.width(), 0, body));
        return Box.around(x + surd.width() + body.width(), placed);
    }
}
