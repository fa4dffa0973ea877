package backprop.lesson.text;

import backprop.lesson.text.CalculationScanner.Kind;
import backprop.lesson.text.CalculationScanner.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Reads a {@link Calculation}: sums of products of powers. */
final class CalculationParser {
    private static final Map<String, DoubleUnaryOperator> FUNCTIONS = Map.ofEntries(
            Map.entry("exp", Math::exp),
            Map.entry("ln", Math::log),
            Map.entry("log", Math::log),
            Map.entry("sqrt", Math::sqrt),
            Map.entry("abs", Math::abs),
            Map.entry("tanh", Math::tanh),
            Map.entry("sigma", backprop.engine.Activation.SIGMOID::value),
            Map.entry("σ", backprop.engine.Activation.SIGMOID::value),
            Map.entry("sigma'", backprop.engine.Activation.SIGMOID::slope),
            Map.entry("σ'", backprop.engine.Activation.SIGMOID::slope));

    private static final int DEEPEST = 50;

    private final String text;
    private final CalculationScanner in;
    private int depth;

    CalculationParser(String text) {
        this.text = text;
        this.in = new CalculationScanner(text);
    }

    Calculation whole() {
        Term term = sum();
        if (in.peek().kind() != Kind.END) {
            throw in.unexpected("the end");
        }
        return new Calculation(text, term);
    }

    private Term sum() {
        List<Term> terms = new ArrayList<>(List.of(product()));
        while (true) {
            if (in.take("+")) {
                terms.add(product());
            } else if (in.take("-")) {
                terms.add(new Term.Negative(product()));
            } else {
                return Term.sum(terms);
            }
        }
    }

    private Term product() {
        List<Term> factors = new ArrayList<>(List.of(signed()));
        while (true) {
            if (in.take("/")) {
                factors = new ArrayList<>(List.of(new Term.Quotient(Term.product(factors), signed())));
            } else if (in.take("*") || in.atFactor()) {
                factors.add(signed());
            } else {
                return Term.product(factors);
            }
        }
    }

    private Term signed() {
        if (++depth > DEEPEST) {
            throw new CalculationException(
                    "more than " + DEEPEST + " parts inside each other",
                    in.peek().position());
        }
        Term term = in.take("-") ? new Term.Negative(signed()) : in.take("+") ? signed() : power();
        depth--;
        return term;
    }

    private Term power() {
        Term base = factor();
        if (!in.take("^")) {
            return base;
        }
        return new Term.Power(base, signed());
    }

    private Term factor() {
        if (in.take("(")) {
            return closed();
        }
        Token token = in.peek();
        if (token.kind() != Kind.NUMBER && token.kind() != Kind.NAME) {
            throw in.unexpected("a number or a name");
        }
        in.take();
        if (token.kind() == Kind.NUMBER) {
            return Term.of(Double.parseDouble(token.text()));
        }
        DoubleUnaryOperator function = FUNCTIONS.get(token.text());
        if (function != null && in.take("(")) {
            return new Term.Call(token.text(), function, closed());
        }
        return Term.of(token.text());
    }

    private Term closed() {
        Term inner = sum();
        if (!in.take(")")) {
            throw in.unexpected(")");
        }
        return inner;
    }
}
