package backprop.lesson.text;

import backprop.lesson.text.CalculationScanner.Kind;
import backprop.lesson.text.CalculationScanner.Token;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

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
    private final Set<String> names = new LinkedHashSet<>();
    private int depth;

    CalculationParser(String text) {
        this.text = text;
        this.in = new CalculationScanner(text);
    }

    Calculation whole() {
        ToDoubleFunction<Names> rule = sum();
        if (in.peek().kind() != Kind.END) {
            throw in.unexpected("the end");
        }
        return new Calculation(text, names, rule);
    }

    private ToDoubleFunction<Names> sum() {
        ToDoubleFunction<Names> left = product();
        while (true) {
            ToDoubleFunction<Names> before = left;
            if (in.take("+")) {
                ToDoubleFunction<Names> right = product();
                left = n -> before.applyAsDouble(n) + right.applyAsDouble(n);
            } else if (in.take("-")) {
                ToDoubleFunction<Names> right = product();
                left = n -> before.applyAsDouble(n) - right.applyAsDouble(n);
            } else {
                return left;
            }
        }
    }

    private ToDoubleFunction<Names> product() {
        ToDoubleFunction<Names> left = signed();
        while (true) {
            ToDoubleFunction<Names> before = left;
            if (in.take("/")) {
                ToDoubleFunction<Names> right = signed();
                left = n -> before.applyAsDouble(n) / right.applyAsDouble(n);
            } else if (in.take("*") || in.atFactor()) {
                ToDoubleFunction<Names> right = signed();
                left = n -> before.applyAsDouble(n) * right.applyAsDouble(n);
            } else {
                return left;
            }
        }
    }

    private ToDoubleFunction<Names> signed() {
        if (++depth > DEEPEST) {
            throw new CalculationException(
                    "more than " + DEEPEST + " parts inside each other",
                    in.peek().position());
        }
        ToDoubleFunction<Names> rule = in.take("-") ? negative(signed()) : in.take("+") ? signed() : power();
        depth--;
        return rule;
    }

    private static ToDoubleFunction<Names> negative(ToDoubleFunction<Names> of) {
        return n -> -of.applyAsDouble(n);
    }

    private ToDoubleFunction<Names> power() {
        ToDoubleFunction<Names> base = factor();
        if (!in.take("^")) {
            return base;
        }
        ToDoubleFunction<Names> exponent = signed();
        return n -> Math.pow(base.applyAsDouble(n), exponent.applyAsDouble(n));
    }

    private ToDoubleFunction<Names> factor() {
        if (in.take("(")) {
            return closed();
        }
        Token token = in.peek();
        if (token.kind() != Kind.NUMBER && token.kind() != Kind.NAME) {
            throw in.unexpected("a number or a name");
        }
        in.take();
        if (token.kind() == Kind.NUMBER) {
            double value = Double.parseDouble(token.text());
            return n -> value;
        }
        DoubleUnaryOperator function = FUNCTIONS.get(token.text());
        if (function != null && in.take("(")) {
            ToDoubleFunction<Names> argument = closed();
            return n -> function.applyAsDouble(argument.applyAsDouble(n));
        }
        names.add(token.text());
        return n -> n.value(token.text());
    }

    private ToDoubleFunction<Names> closed() {
        ToDoubleFunction<Names> inner = sum();
        if (!in.take(")")) {
            throw in.unexpected(")");
        }
        return inner;
    }
}
