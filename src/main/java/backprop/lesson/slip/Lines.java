package backprop.lesson.slip;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.engine.OutputError;
import backprop.engine.Quantity;
import backprop.engine.Trace;
import backprop.lesson.slip.Replacements.Replacement;
import backprop.lesson.text.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How a book works a number of a pass out, in the names of the pass. */
final class Lines implements Meaning {
    private static final Pattern INDEXED = Pattern.compile("(slope|arriving)(\\d{1,4})\\[(\\d{1,6})]");

    private final Trace trace;
    private final Network network;
    private final int depth;
    private final boolean shortcut;
    private final Map<String, Optional<Cell>> addresses = new HashMap<>();

    Lines(Trace trace) {
        this.trace = trace;
        this.network = trace.network();
        this.depth = network.depth();
        this.shortcut =
                trace.steps().stream().anyMatch(step -> step instanceof OutputError error && error.isResidual());
    }

    Trace trace() {
        return trace;
    }

    /** {@inheritDoc} A line has few names, and each is asked for many times. */
    @Override
    public Optional<Cell> cell(String name) {
        return addresses.computeIfAbsent(name, n -> Cell.parse(n).filter(trace::has));
    }

    @Override
    public List<Replacement> replacements(String name) {
        return Replacements.of(this, name);
    }

    /** The line of a number; of one that is given, its name. */
    Term of(Cell cell) {
        int l = cell.layer();
        int i = cell.row();
        return switch (cell.quantity()) {
            case PRE_ACTIVATION -> sum(l, i);
            case ACTIVATION -> activation(l, i);
            case LOSS -> loss();
            case DELTA -> l == depth ? outputError(i) : hiddenError(l, i);
            case WEIGHT_GRADIENT -> Term.product(name(Cell.delta(l, i)), name(Cell.activation(l - 1, cell.column())));
            case BIAS_GRADIENT -> name(Cell.delta(l, i));
            case UPDATED_WEIGHT, UPDATED_BIAS -> {
                Cell before = cell.parameter();
                yield Term.difference(name(before), Term.product(name(Cell.rate()), name(before.gradient())));
            }
            default -> name(cell);
        };
    }

    /** All lines by which one may work a number out: δ of a shortcut also without it. */
    List<Term> all(Cell cell) {
        boolean isShort = cell.quantity() == Quantity.DELTA && cell.layer() == depth && isShortcut();
        return isShort ? List.of(of(cell), back(depth, cell.row(), this::gradient)) : List.of(of(cell));
    }

    static Term name(Cell cell) {
        return Term.of(cell.ascii());
    }

    static Term slope(int layer, int row) {
        return Term.of("slope" + layer + "[" + row + "]");
    }

    private Term sum(int l, int i) {
        List<Term> terms = new ArrayList<>();
        each(l - 1, j -> Term.product(name(Cell.weight(l, i, j)), name(Cell.activation(l - 1, j))), terms);
        Cell bias = Cell.bias(l, i);
        if (trace.has(bias)) {
            terms.add(name(bias));
        }
        return Term.sum(terms);
    }

    private void each(int layer, IntFunction<Term> term, List<Term> into) {
        IntStream.rangeClosed(1, network.size(layer)).mapToObj(term).forEach(into::add);
    }

    private List<Term> each(int layer, IntFunction<Term> term) {
        List<Term> terms = new ArrayList<>();
        each(layer, term, terms);
        return terms;
    }

    private Term activation(int l, int i) {
        Activation activation = network.layer(l).activation();
        Term z = name(Cell.preActivation(l, i));
        return activation.isVectorValued()
                ? new Term.Quotient(exp(z), Term.sum(each(l, k -> exp(name(Cell.preActivation(l, k))))))
                : new Term.Call(activation.symbol(), activation::value, z);
    }

    static Term exp(Term of) {
        return new Term.Call("exp", Math::exp, of);
    }

    static Term ln(Term of) {
        return new Term.Call("ln", Math::log, of);
    }

    private Term output(int i) {
        return name(Cell.activation(depth, i));
    }

    private static Term target(int i) {
        return name(Cell.target(i));
    }

    /** a − y. */
    Term residual(int i) {
        return Term.difference(output(i), target(i));
    }

    /** True of the losses that are a square, whatever stands before it. */
    boolean isSquare() {
        return network.loss().isForNumbers();
    }

    private Term loss() {
        return switch (network.loss()) {
            case MSE -> new Term.Quotient(squares(), Term.of(2));
            case SQUARED_ERROR -> squares();
            case MEAN_SQUARED_ERROR -> new Term.Quotient(squares(), outputs());
            case BINARY_CROSS_ENTROPY -> {
                List<Term> terms = new ArrayList<>();
                for (int i = 1; i <= network.size(depth); i++) {
                    terms.add(Term.product(target(i), ln(output(i))));
                    terms.add(Term.product(complement(target(i)), ln(complement(output(i)))));
                }
                yield new Term.Negative(Term.sum(terms));
            }
            case CROSS_ENTROPY -> new Term.Negative(Term.sum(each(depth, i -> Term.product(target(i), ln(output(i))))));
        };
    }

    private Term squares() {
        return Term.sum(each(depth, i -> new Term.Power(residual(i), Term.of(2))));
    }

    private Term outputs() {
        return Term.of("n" + depth);
    }

    static Term complement(Term of) {
        return Term.difference(Term.of(1), of);
    }

    /** ∂ℒ/∂a of an output. */
    private Term gradient(int i) {
        return switch (network.loss()) {
            case MSE -> residual(i);
            case SQUARED_ERROR -> Term.product(Term.of(2), residual(i));
            case MEAN_SQUARED_ERROR -> new Term.Quotient(Term.product(Term.of(2), residual(i)), outputs());
            case BINARY_CROSS_ENTROPY -> new Term.Quotient(residual(i), Term.product(output(i), complement(output(i))));
            case CROSS_ENTROPY -> new Term.Negative(new Term.Quotient(target(i), output(i)));
        };
    }

    /** True where δ = a − y is what loss and output come to together. */
    boolean isShortcut() {
        return shortcut;
    }

    private Term outputError(int i) {
        return isShortcut() ? residual(i) : back(depth, i, this::gradient);
    }

    private Term hiddenError(int l, int j) {
        return back(l, j, k -> arriving(l, k));
    }

    /** ∂ℒ/∂a of a hidden neuron. */
    Term arriving(int l, int j) {
        return Term.sum(each(l + 1, i -> Term.product(name(Cell.weight(l + 1, i, j)), name(Cell.delta(l + 1, i)))));
    }

    /** What ∂ℒ/∂a becomes by z: times the slope, or through the Jacobian of softmax. */
    private Term back(int l, int j, IntFunction<Term> gradient) {
        Activation activation = network.layer(l).activation();
        if (activation == Activation.IDENTITY) {
            return gradient.apply(j);
        }
        if (!activation.isVectorValued()) {
            return Term.product(gradient.apply(j), slope(l, j));
        }
        Term own = name(Cell.activation(l, j));
        return Term.sum(each(
                l,
                k -> k == j
                        ? Term.product(gradient.apply(k), slope(l, j))
                        : new Term.Negative(Term.product(gradient.apply(k), name(Cell.activation(l, k)), own))));
    }

    /** {@inheritDoc} Such are a slope, what arrives, and a count. */
    @Override
    public Term of(String name) {
        Matcher m = INDEXED.matcher(name);
        if (m.matches()) {
            int l = Integer.parseInt(m.group(2));
            int i = Integer.parseInt(m.group(3));
            return m.group(1).equals("arriving") ? arriving(l, i) : slopeLine(l, i);
        }
        return switch (name) {
            case "forward", "weights", "gradients" -> products(1);
            case "hidden" -> products(2);
            case "backward" -> Term.difference(Term.product(Term.of(2), products(1)), productOf(1));
            case "parameters" -> {
                List<Term> terms = new ArrayList<>();
                for (int l = 1; l <= depth; l++) {
                    terms.add(productOf(l));
                    terms.add(Term.of("n" + l));
                }
                yield Term.sum(terms);
            }
            case "differences" -> Term.product(Term.of(2), Term.of("parameters"), Term.of("forward"));
            default -> Term.of(name);
        };
    }

    private static Term productOf(int l) {
        return Term.product(Term.of("n" + l), Term.of("n" + (l - 1)));
    }

    private Term products(int from) {
        return Term.sum(
                IntStream.rangeClosed(from, depth).mapToObj(Lines::productOf).toList());
    }

    /** The slope by the activation where there is such a form: a (1 − a), 1 − a². */
    Term slopeLine(int l, int i) {
        Activation activation = network.layer(l).activation();
        Term a = name(Cell.activation(l, i));
        if (activation == Activation.SIGMOID || activation.isVectorValued()) {
            return Term.product(a, complement(a));
        } else if (activation == Activation.TANH) {
            return complement(new Term.Power(a, Term.of(2)));
        }
        return new Term.Call(activation.symbol() + "′", activation::slope, name(Cell.preActivation(l, i)));
    }
}
