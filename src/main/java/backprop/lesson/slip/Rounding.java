package backprop.lesson.slip;

import backprop.lesson.slip.Misstep.Likelihood;
import backprop.lesson.text.Names;
import backprop.lesson.text.Term;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Digits that were lost before a number was used. */
final class Rounding {
    private final Lines lines;
    private final Names names;
    private final List<Change> found = new ArrayList<>();

    private Rounding(Lines lines, Names names) {
        this.lines = lines;
        this.names = names;
    }

    /** The line with its operands rounded or cut off. */
    static List<Change> of(Lines lines, Names names, Term line) {
        Rounding rounding = new Rounding(lines, names);
        for (int digits : new int[] {2, 3, 1, 4}) {
            rounding.add(Slip.ROUNDED_EARLY, line, v -> decimals(v, digits, RoundingMode.HALF_UP), digits);
        }
        for (int digits : new int[] {2, 3, 4}) {
            rounding.add(Slip.ROUNDED_EARLY, line, v -> significant(v, digits, RoundingMode.HALF_UP), digits);
            rounding.add(Slip.TRUNCATED, line, v -> decimals(v, digits, RoundingMode.DOWN), digits);
            rounding.add(Slip.TRUNCATED, line, v -> significant(v, digits, RoundingMode.DOWN), digits);
        }
        return rounding.found;
    }

    private void add(Slip slip, Term line, DoubleUnaryOperator shorter, int digits) {
        for (boolean open : new boolean[] {true, false}) {
            Term lost = each(line, shorter, open);
            found.add(Change.replaced(slip, lost, line, Term.of(digits), Likelihood.RARE));
        }
    }

    /** @param open whether a slope is worked out from its activation */
    private Term each(Term part, DoubleUnaryOperator shorter, boolean open) {
        if (part instanceof Term.Name name) {
            if (open && name.name().startsWith("slope")) {
                Term line = lines.of(name.name());
                return line.equals(part) ? part : each(line, shorter, true);
            }
            return isComputed(name.name()) ? Term.of(shorter.applyAsDouble(part.value(names))) : part;
        }
        List<Term> parts =
                part.parts().stream().map(p -> each(p, shorter, open)).toList();
        return parts.isEmpty() ? part : part.with(parts);
    }

    private boolean isComputed(String name) {
        return lines.cell(name)
                .map(c -> !c.quantity().isGiven())
                .orElseGet(() -> name.matches("(slope|arriving|norm|next_).*"));
    }

    static double decimals(double value, int digits, RoundingMode mode) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).setScale(digits, mode).doubleValue()
                : value;
    }

    static double significant(double value, int digits, RoundingMode mode) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).round(new MathContext(digits, mode)).doubleValue()
                : value;
    }
}
