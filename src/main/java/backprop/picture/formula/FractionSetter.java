package backprop.picture.formula;

import backprop.picture.formula.Box.Placed;
import java.util.List;

/** Fractions: rule 15 of <i>The TeXbook</i>, appendix G. The bar lies on the axis. */
final class FractionSetter {
    /** Left and right of the bar, where TeX has an invisible delimiter, in em. */
    private static final double SIDE = 0.12;

    private FractionSetter() {}

    static Box set(Formula.Fraction fraction, Setting setting) {
        Box numerator = Typesetter.set(fraction.numerator(), setting.numerator());
        Box denominator = Typesetter.set(fraction.denominator(), setting.denominator());
        double em = setting.em();
        double rule = setting.rule();
        double air = (setting.isDisplay() ? 3 : 1) * rule;
        double up = Math.max(
                (setting.isDisplay() ? 0.677 : 0.394) * em, setting.axis() + rule / 2 + air + numerator.depth());
        double down = Math.max(
                (setting.isDisplay() ? 0.686 : 0.345) * em, denominator.height() + air + rule / 2 - setting.axis());
        double bar = Math.max(numerator.width(), denominator.width());
        double side = SIDE * em;
        return Box.around(
                bar + 2 * side,
                List.of(
                        new Placed(side + (bar - numerator.width()) / 2, -up, numerator),
                        new Placed(side, rule / 2 - setting.axis(), Box.rule(bar, rule)),
                        new Placed(side + (bar - denominator.width()) / 2, down, denominator)));
    }
}
