package backprop.lesson.slip;

import backprop.engine.Cell;
import backprop.engine.Numerals;
import backprop.engine.Trace;
import backprop.lesson.text.Term;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line as a book writes it, {@code W⁽²⁾₁,₂·δ⁽²⁾₁}, or as it can be read again: {@code W2[1,2]*delta2[1]}. */
public final class Spelling {
    private static final Pattern INDEXED = Pattern.compile("(slope|arriving)(\\d{1,4})\\[(\\d{1,6})]");

    private static final int SUM = 0;
    private static final int PRODUCT = 1;
    private static final int FACTOR = 2;

    private final UnaryOperator<String> names;
    private final boolean plain;

    private Spelling(UnaryOperator<String> names, boolean plain) {
        this.names = names;
        this.plain = plain;
    }

    /** With the symbols of a book: {@code slope1[2]} is σ′(z⁽¹⁾₂). */
    public static String ofBook(Term term, Trace trace) {
        return new Spelling(name -> name(name, trace), false).spell(term, SUM);
    }

    /** As a calculation is typed. */
    static String typed(Term term) {
        return new Spelling(name -> name, true).spell(term, SUM);
    }

    /** With the signs of a book between letters that stay as they are. */
    static String ofLetters(Term term) {
        return new Spelling(name -> name, false).spell(term, SUM);
    }

    private String spell(Term term, int around) {
        if (term instanceof Term.Literal n) {
            return number(n.value(), around);
        } else if (term instanceof Term.Name n) {
            return names.apply(n.name());
        } else if (term instanceof Term.Sum s) {
            return closed(sum(s.terms()), around > SUM);
        } else if (term instanceof Term.Product p) {
            return closed(
                    p.factors().stream().map(f -> spell(f, FACTOR)).collect(Collectors.joining(plain ? "*" : "·")),
                    around > PRODUCT && plain);
        } else if (term instanceof Term.Negative n) {
            return closed((plain ? "-" : "−") + spell(n.of(), PRODUCT), around > SUM);
        } else if (term instanceof Term.Quotient q) {
            return closed(spell(q.over(), FACTOR) + "/" + under(q.under()), around > PRODUCT);
        } else if (term instanceof Term.Power p) {
            String exponent = spell(p.exponent(), FACTOR);
            return spell(p.base(), FACTOR) + (!plain && exponent.equals("2") ? "²" : "^" + exponent);
        }
        Term.Call c = (Term.Call) term;
        String function = plain ? c.function() : c.function().replace("sigma", "σ");
        return function + "(" + spell(c.argument(), SUM) + ")";
    }

    private String under(Term term) {
        return closed(spell(term, FACTOR), term instanceof Term.Product && !plain);
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

    private static String name(String name, Trace trace) {
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
