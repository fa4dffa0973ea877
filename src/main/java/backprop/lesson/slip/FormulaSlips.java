package backprop.lesson.slip;

import backprop.lesson.slip.Misstep.Likelihood;
import backprop.lesson.text.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which slips lead from a line of letters to another one: those of numbers, and any two of them together. */
public final class FormulaSlips {
    private static final int MOST_NAMED = 3;

    private final Letters letters;
    private final Term model;
    private final List<Term> above;
    private final Predicate<Term> isWritten;

    private FormulaSlips(Letters letters, Term model, List<Term> above, Predicate<Term> isWritten) {
        this.letters = letters;
        this.model = model;
        this.above = above;
        this.isWritten = isWritten;
    }

    /**
     * What happened.
     *
     * @param slips the likeliest first
     * @param says it in a sentence or two
     */
    public record Named(List<Slip> slips, String says) {
        public Named {
            slips = List.copyOf(slips);
        }
    }

    /**
     * The one slip that leads to what was written, if there is one.
     *
     * @param model the line as it should be
     * @param above the lines before it
     * @param letters those that may be used
     * @param isWritten whether a line has the same value everywhere as the one that was written
     */
    public static Optional<Named> one(Term model, List<Term> above, List<String> letters, Predicate<Term> isWritten) {
        return new FormulaSlips(new Letters(letters), model, above, isWritten).single();
    }

    /** The same with two slips, one made after the other. */
    public static Optional<Named> two(Term model, List<String> letters, Predicate<Term> isWritten) {
        return new FormulaSlips(new Letters(letters), model, List.of(), isWritten).pair();
    }

    private List<Change> changes(Term line) {
        List<Change> changes = new ArrayList<>(Changes.of(letters, line));
        Term turned = new Term.Negative(line);
        changes.add(Change.replaced(Slip.SIGN, turned, line, turned, Likelihood.WHOLE));
        return changes;
    }

    private Stream<Change> singles() {
        List<Change> changes = changes(model);
        for (double by : new double[] {2, 0.5}) {
            Term scaled = Term.product(Term.of(by), model);
            changes.add(Change.replaced(Slip.HALF_MISSING, scaled, model, scaled, Likelihood.CONVENTION));
        }
        changes.addAll(Nearby.of(letters, model));
        changes.addAll(tooMany());
        return changes.stream().sorted(Comparator.comparing(Change::likelihood));
    }

    /** A letter or a part that was added or subtracted besides, a letter or a line above that was multiplied by. */
    private List<Change> tooMany() {
        List<Term> terms = new ArrayList<>(model.parts());
        letters.names().forEach(n -> terms.add(Term.of(n)));
        List<Term> factors = new ArrayList<>(above);
        letters.names().forEach(n -> factors.addAll(List.of(Term.of(n), Lines.complement(Term.of(n)))));
        List<Change> changes = new ArrayList<>();
        for (Term term : terms) {
            for (Term by : List.of(term, new Term.Negative(term))) {
                changes.add(tooMuch(Term.sum(List.of(model, by)), by));
            }
        }
        factors.forEach(f -> changes.add(tooMuch(Term.product(model, f), f)));
        changes.add(tooMuch(new Term.Power(model, Term.of(2)), model));
        return changes;
    }

    private Change tooMuch(Term line, Term extra) {
        return Change.replaced(Slip.TOO_MUCH, line, model, extra, Likelihood.NEAR);
    }

    /** Of those that fit the likeliest, and others that are as likely. */
    private Optional<Named> single() {
        List<Change> fits = singles().filter(c -> isWritten.test(c.line())).toList();
        if (fits.isEmpty()) {
            return Optional.empty();
        }
        Likelihood most = fits.get(0).likelihood();
        List<Change> likeliest =
                fits.stream().filter(c -> c.likelihood() == most).toList();
        List<Slip> slips = likeliest.stream().map(Change::slip).distinct().toList();
        String says = likeliest.stream()
                .map(FormulaWords::says)
                .distinct()
                .limit(MOST_NAMED)
                .collect(Collectors.joining(" Or: "));
        return Optional.of(new Named(slips, says));
    }

    private Optional<Named> pair() {
        for (Change first : changes(model)) {
            for (Change second : changes(first.line())) {
                if (isWritten.test(second.line())) {
                    List<Slip> slips =
                            Stream.of(first.slip(), second.slip()).distinct().toList();
                    return Optional.of(new Named(slips, both(FormulaWords.says(first), FormulaWords.says(second))));
                }
            }
        }
        return Optional.empty();
    }

    private static String both(String first, String second) {
        return first.equals(second)
                ? "The same slip twice. " + first
                : "Two slips. " + first + " And besides: " + second;
    }
}
