package backprop.lesson.slip;

import backprop.engine.Cell;
import backprop.engine.Numerals;
import backprop.engine.Trace;
import backprop.lesson.text.Term;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line as a book writes it, {@code W⁽²⁾₁,₂·δ⁽²⁾₁}, or as it can be read again: {@code W2[1,2]*delta2[1]}. */
public final class Spelling {
    private static final Pattern INDEXED = Pattern.compile("(slope|arriving)(\\d{1,4})\\[(\\d{1,6})]");

    private static final int SUM = 0;
    private static final int PRODUCT = 1;
    private static final int FACTOR = 2;

    private final Trace trace;
    private final boolean plain;

    private Spelling(Trace trace, boolean plain) {
        this.trace = trace;
        this.plain = plain;
    }

    /** With the symbols of a book: {@code slope1[2]} is σ′(z⁽¹⁾₂). */
    public static String ofBook(Term term, Trace trace) {
        return new Spelling(trace, false).spell(term, SUM);
    }

    /** As a calculation is typed. */
    static String typed(Term term, Trace trace) {
        return new Spelling(trace, true).spell(term, SUM);
    }

    private String spell(Term term, int around) {
        if (term instanceof Term.Literal n) {
            return number(n.value(), around);
        } else if (term instanceof Term.Name n) {
            return plain ? n.name() : name(n.name());
        } else if (term instanceof Term.Sum s) {
            return closed(sum(s.terms()), around > SUM);
        } else if (term instanceof Term.Product p) {
            return closed(
                    p.factors().stream().map(f -> spell(f, FACTOR)).collect(Collectors.joining(plain ? "*" : "·")),
                    around > PRODUCT && plain);
        } else if (term instanceof Term.Negative n) {
            return closed((plain ? "-" : "−") + spell(n.of(), PRODUCT), around > SUM);
        } else if (term instanceof Term.Quotient q) {
            return closed(spell(q.over(), FACTOR) + "/" + spell(q.under(), FACTOR), around > PRODUCT);
        } else if (term instanceof Term.Power p) {
            String exponent = spell(p.exponent(), FACTOR);
            return spell(p.base(), FACTOR) + (!plain && exponent.equals("2") ? "²" : "^" + exponent);
        }
        Term.Call c = (Term.Call) term;
        return c.function() + "(" + spell(c.argument(), SUM) + ")";
    }

    private static String closed(String text, boolean parentheses) {
        return parentheses ? "(" + text + ")" : text;
    }

    private static String number(double value, int around) {
        String text =
                value == Math.rint(value) && Math.abs(value) < 1e9 ? Numerals.fixed(value, 0) : Numerals.precise(value);
        return closed(text, value < 0 && around > SUM);
    }

    private String sum(List<Term> terms) {
        StringBuilder s = new StringBuilder(spell(terms.get(0), SUM));
        for (Term t : terms.subList(1, terms.size())) {
            boolean minus = t instanceof Term.Negative;
            s.append(plain ? minus ? "-" : "+" : minus ? " − " : " + ");
            s.append(t instanceof Term.Negative n ? spell(n.of(), PRODUCT) : spell(t, PRODUCT));
        }
        return s.toString();
    }

    private String name(String name) {
        Matcher m = INDEXED.matcher(name);
        if (!m.matches()) {
            return Cell.parse(name).filter(trace::has).map(Cell::unicode).orElse(name);
        }
        int layer = Integer.parseInt(m.group(2));
        int row = Integer.parseInt(m.group(3));
        return m.group(1).equals("arriving")
                ? "∂ℒ/∂" + Cell.activation(layer, row).unicode()
                : trace.network().layer(layer).activation().symbol() + "′("
                        + Cell.preActivation(layer, row).unicode() + ")";
    }
}
