package backprop.picture.formula;

/** A formula of arithmetic as one line of text, for tests to compare. */
final class Written {
    private Written() {}

    static String of(Formula formula) {
        return text(formula).replaceAll(" +", " ").strip();
    }

    private static String text(Formula formula) {
        if (formula instanceof Formula.Symbol symbol) {
            return symbol.text().equals("⋅") ? "·" : symbol.text();
        } else if (formula instanceof Formula.Row row) {
            return String.join(" ", row.parts().stream().map(Written::text).toList());
        } else if (formula instanceof Formula.Term term) {
            boolean number = term.body() instanceof Formula.Symbol || term.body() instanceof Formula.Row;
            return number
                    ? text(term.body())
                    : text(term.body()).replace(" ", "").replaceAll("[\\^_{}]", "");
        } else if (formula instanceof Formula.Scripts scripts) {
            return text(scripts.base()) + scripts(scripts);
        } else if (formula instanceof Formula.Fence fence) {
            return fence.left() + " " + text(fence.body()) + " " + fence.right();
        } else if (formula instanceof Formula.Fraction fraction) {
            return "{ " + text(fraction.numerator()) + " / " + text(fraction.denominator()) + " }";
        }
        return " ";
    }

    private static String scripts(Formula.Scripts scripts) {
        StringBuilder text = new StringBuilder();
        for (Formula script : new Formula[] {scripts.sup(), scripts.sub()}) {
            if (script != null) {
                String inner = text(script);
                text.append(inner.equals("2") ? " ^2" : " ^{ " + inner + " }");
            }
        }
        return text.toString();
    }
}
