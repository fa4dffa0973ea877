package backprop.lesson.slip;

import backprop.engine.Cell;
import backprop.engine.Quantity;
import backprop.lesson.slip.Misstep.Likelihood;
import backprop.lesson.slip.Replacements.Replacement;
import backprop.lesson.text.Term;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** All lines that differ from one in a single slip. */
final class Changes {
    /** In a longer sum one number in the place of another is a rare slip: there are too many that it could be. */
    private static final int SHORT_SUM = 4;

    /** Slips that put a number in the place of another of its kind. */
    private static final Set<Slip> OF_ANOTHER =
            EnumSet.of(Slip.NEIGHBOUR, Slip.WRONG_ROW, Slip.WRONG_LAYER, Slip.UPDATED_WEIGHT);

    private final Meaning meaning;
    private final Function<Term.Name, List<Change>> before;
    private final List<Change> found = new ArrayList<>();

    /** @param before the slips in the line of a number that a line takes, where one works both out together */
    private Changes(Meaning meaning, Function<Term.Name, List<Change>> before) {
        this.meaning = meaning;
        this.before = before;
    }

    /** The changes of a line of letters, which takes nothing from before. */
    static List<Change> of(Letters letters, Term line) {
        Changes changes = new Changes(letters, name -> List.of());
        changes.parts(line, UnaryOperator.identity(), Likelihood.WHOLE);
        return changes.found;
    }

    /** The changes of the line of a number of the pass. */
    static List<Change> of(Lines lines, Cell cell) {
        // An error signal is made of those of all later layers: what is wrong there is asked there.
        boolean carries = cell.quantity() != Quantity.DELTA;
        Changes changes = new Changes(lines, name -> carries ? before(lines, name) : List.of());
        for (Term line : lines.all(cell)) {
            changes.parts(line, UnaryOperator.identity(), Likelihood.WHOLE);
        }
        if (cell.quantity() == Quantity.DELTA) {
            changes.turn();
        }
        changes.found.addAll(new Wholes(lines).of(cell));
        changes.found.addAll(Nearby.of(lines, cell));
        if (cell.quantity() == Quantity.BIAS_GRADIENT) {
            of(lines, Cell.delta(cell.layer(), cell.row())).stream()
                    .filter(c -> c.likelihood() == Likelihood.NEAR)
                    .forEach(changes.found::add);
        }
        return changes.found;
    }

    /** The changes of any line; in what it takes from before only if {@code carries}. */
    static List<Change> of(Lines lines, Term line, boolean carries) {
        Changes changes = new Changes(lines, name -> carries ? before(lines, name) : List.of());
        changes.parts(line, UnaryOperator.identity(), Likelihood.WHOLE);
        changes.found.addAll(new Wholes(lines).of(line));
        changes.found.addAll(carries ? Nearby.of(lines, line) : List.of());
        return changes.found;
    }

    /** Who forgets the slope often has y − a too. */
    private void turn() {
        List<Change> slopes = found.stream()
                .filter(c -> c.likelihood() == Likelihood.WHOLE)
                .filter(c -> c.slip() == Slip.SLOPE_MISSING || c.slip() == Slip.RESIDUAL_TIMES_A)
                .map(Change::turnedRound)
                .toList();
        slopes.forEach(c -> found.add(c.atMost(Likelihood.ONE_NUMBER)));
    }

    private void add(Change change, UnaryOperator<Term> whole, Likelihood most) {
        found.add(change.in(whole).atMost(most));
    }

    /**
     * Changes a part of the line and what it is made of.
     *
     * @param whole puts the part back into its line
     * @param most how likely a change in it is at most
     */
    private void parts(Term part, UnaryOperator<Term> whole, Likelihood most) {
        if (part instanceof Term.Name name) {
            name(name, whole, most);
        } else if (part instanceof Term.Sum sum) {
            sum(sum, whole, most);
        } else if (part instanceof Term.Product product) {
            product(product, whole, most);
        } else if (part instanceof Term.Quotient quotient) {
            quotient(quotient, whole, most);
        } else if (part instanceof Term.Power power) {
            power(power, whole, most);
        } else if (part instanceof Term.Call call) {
            call(call, whole, most);
        }
        boolean isLong = part instanceof Term.Sum sum && sum.terms().size() > SHORT_SUM;
        Likelihood inside = isLong ? Likelihood.RARE : most;
        List<Term> parts = part.parts();
        if (parts.size() > Replacements.FEW) {
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            int at = i;
            parts(parts.get(i), changed -> whole.apply(part.with(at, changed)), inside);
        }
    }

    private static List<Term> without(List<Term> parts, int index) {
        List<Term> rest = new ArrayList<>(parts);
        rest.remove(index);
        return rest;
    }

    private void sum(Term.Sum sum, UnaryOperator<Term> whole, Likelihood most) {
        List<Term> terms = sum.terms();
        List<Term> weights = terms.stream().filter(t -> !isSize(t)).toList();
        if (!weights.isEmpty() && terms.size() - weights.size() > 1) {
            List<Term> biases = terms.stream().filter(Changes::isSize).toList();
            add(Change.without(Slip.BIAS_MISSING, Term.sum(weights), Term.sum(biases), Likelihood.WHOLE), whole, most);
        }
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            boolean isBias = quantity(term).filter(q -> q == Quantity.BIAS).isPresent() || isSize(term);
            Slip slip = isBias ? Slip.BIAS_MISSING : Slip.PATH_MISSING;
            add(Change.without(slip, Term.sum(without(terms, i)), term, Likelihood.WHOLE), whole, most);
            Term turned = term instanceof Term.Negative n ? n.of() : new Term.Negative(term);
            add(Change.replaced(Slip.SIGN, sum.with(i, turned), term, turned, Likelihood.ONE_NUMBER), whole, most);
        }
    }

    private void product(Term.Product product, UnaryOperator<Term> whole, Likelihood most) {
        List<Term> factors = product.factors();
        for (int i = 0; i < factors.size(); i++) {
            Term factor = factors.get(i);
            Term rest = Term.product(without(factors, i));
            Change change = isSlope(product)
                    ? Change.replaced(Slip.RESIDUAL_TIMES_A, rest, product, rest, Likelihood.WHOLE)
                    : factor instanceof Term.Negative n
                            ? Change.without(left(n.of()), new Term.Negative(rest), n.of(), Likelihood.WHOLE)
                            : Change.without(left(factor), rest, factor, Likelihood.WHOLE);
            add(change, whole, most);
        }
        if (isSlope(product)) {
            Term square = new Term.Power(factors.get(0), Term.of(2));
            for (Term other : List.of(square, Lines.complement(square))) {
                add(Change.replaced(Slip.RESIDUAL_TIMES_A, other, product, other, Likelihood.WHOLE), whole, most);
            }
        }
    }

    /** a (1 − a). */
    private static boolean isSlope(Term.Product product) {
        List<Term> factors = product.factors();
        return factors.size() == 2 && factors.get(1).equals(Lines.complement(factors.get(0)));
    }

    /** What it is called if a factor is left out. */
    private Slip left(Term factor) {
        if (factor instanceof Term.Name name && name.name().startsWith("slope")) {
            return Slip.SLOPE_MISSING;
        } else if (factor instanceof Term.Literal) {
            return Slip.HALF_MISSING;
        }
        return switch (quantity(factor).orElse(Quantity.LOSS)) {
            case WEIGHT, UPDATED_WEIGHT -> Slip.WEIGHT_MISSING;
            case INPUT, ACTIVATION -> Slip.INPUT_MISSING;
            case RATE -> Slip.RATE_MISSING;
            default -> Slip.FACTOR_MISSING;
        };
    }

    private Optional<Quantity> quantity(Term term) {
        return meaning.cell(term).map(Cell::quantity);
    }

    /** The number of neurons of a layer, which as a term of its own counts biases. */
    private static boolean isSize(Term term) {
        return term instanceof Term.Name name && name.name().matches("n\\d+");
    }

    private void quotient(Term.Quotient quotient, UnaryOperator<Term> whole, Likelihood most) {
        Term under = quotient.under();
        Slip slip = under instanceof Term.Literal
                ? Slip.HALF_MISSING
                : isSize(under) ? Slip.MEAN : under instanceof Term.Sum ? Slip.HALF_WAY : Slip.FACTOR_MISSING;
        // a (1 − a) under a − y is the slope that the shortcut has taken up: who has it too much, multiplied by it.
        Likelihood likelihood = under instanceof Term.Product ? Likelihood.ONE_NUMBER : Likelihood.WHOLE;
        if (!(quotient.over() instanceof Term.Literal)) {
            add(Change.without(slip, quotient.over(), under, likelihood), whole, most);
        }
        Term over = quotient.over();
        if (over instanceof Term.Literal) {
            add(Change.replaced(Slip.OPERATION, under, quotient, under, Likelihood.ONE_NUMBER), whole, most);
            return;
        }
        boolean isNegative = over instanceof Term.Negative;
        Term bare = new Term.Quotient(Term.of(isNegative ? -1 : 1), under);
        Term numerator = over instanceof Term.Negative n ? n.of() : over;
        add(Change.without(Slip.FACTOR_MISSING, bare, numerator, Likelihood.ONE_NUMBER), whole, most);
        Term upsideDown = new Term.Quotient(/* over= */ under, /* under= */ over);
        add(Change.replaced(Slip.OPERATION, upsideDown, quotient, upsideDown, Likelihood.ONE_NUMBER), whole, most);
    }

    private void power(Term.Power power, UnaryOperator<Term> whole, Likelihood most) {
        add(Change.without(Slip.HALF_WAY, power.base(), power.exponent(), Likelihood.WHOLE), whole, most);
        Term product = Term.product(power.base(), power.exponent());
        add(Change.replaced(Slip.OPERATION, product, power, product, Likelihood.ONE_NUMBER), whole, most);
        if (power.exponent() instanceof Term.Literal n && n.value() > 2) {
            for (int by : new int[] {-1, 1}) {
                Term exponent = Term.of(n.value() + by);
                Term other = new Term.Power(power.base(), exponent);
                add(Change.replaced(Slip.WRONG_LAYER, other, n, exponent, Likelihood.ONE_NUMBER), whole, most);
            }
        }
    }

    private void call(Term.Call call, UnaryOperator<Term> whole, Likelihood most) {
        Term argument = call.argument();
        boolean isActivation = !call.function().matches("exp|ln|log|sqrt|abs");
        add(Change.without(isActivation ? Slip.Z_FOR_A : Slip.HALF_WAY, argument, call, Likelihood.WHOLE), whole, most);
        Term turned = argument instanceof Term.Negative n ? n.of() : new Term.Negative(argument);
        Term negated = new Term.Call(call.function(), call.rule(), turned);
        add(Change.replaced(Slip.NEGATED_ARGUMENT, negated, call, negated, Likelihood.ONE_NUMBER), whole, most);
    }

    private void name(Term.Name name, UnaryOperator<Term> whole, Likelihood most) {
        for (Replacement r : meaning.replacements(name.name())) {
            Likelihood likelihood = OF_ANOTHER.contains(r.slip()) ? Likelihood.ONE_NUMBER : Likelihood.WHOLE;
            add(Change.replaced(r.slip(), r.by(), name, r.by(), likelihood), whole, most);
        }
        if (most != Likelihood.RARE) {
            before.apply(name).forEach(c -> add(c, whole, most));
        }
    }

    /** The slips in the line of a number that this line takes, where one works both out together. */
    private static List<Change> before(Lines lines, Term.Name name) {
        Optional<Cell> cell = lines.cell(name);
        if (cell.isEmpty()) {
            boolean isSlope = name.name().startsWith("slope");
            Term line = lines.of(name.name());
            return isSlope || line.equals(name) ? List.of() : of(lines, line, false);
        }
        Cell c = cell.get();
        return switch (c.quantity()) {
            case WEIGHT_GRADIENT, BIAS_GRADIENT, PRE_ACTIVATION, DELTA ->
                of(lines, c).stream()
                        .filter(change -> change.likelihood() != Likelihood.NEAR)
                        .filter(change -> c.quantity() != Quantity.PRE_ACTIVATION || !change.isSignOfAll())
                        .map(change -> change.madeIn(c))
                        .toList();
            default -> List.of();
        };
    }
}
