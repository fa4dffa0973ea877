package backprop.lesson.practice;

import backprop.lesson.text.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How a line of a derivation has to be written, where that is what it is about. */
public enum Form {
    /** As one likes. */
    ANY("any", t -> true, ""),
    /** One fraction, and nothing but it. */
    ONE_FRACTION(
            "one fraction",
            t -> count(t, Form::isFraction) == 1 && isFraction(unsigned(t)),
            "bring it to one fraction"),
    /** Nothing is divided. */
    NO_FRACTION("no fraction", t -> count(t, Form::isFraction) == 0, "it can be written without a fraction"),
    /** Letters that are added and subtracted, nothing else. */
    SUM_OF_LETTERS(
            "sum of letters",
            t -> count(t, p -> !(p instanceof Term.Sum || p instanceof Term.Negative || p instanceof Term.Name)) == 0
                    && t.names().size() == count(t, Term.Name.class::isInstance),
            "multiply out, and let cancel what cancels"),
    /** A product of factors. */
    PRODUCT("product", t -> isProduct(unsigned(t)), "write it as a product"),
    /** With exponential functions, without the name of what is asked for. */
    WRITTEN_OUT(
            "written out",
            t -> count(t, p -> isCall(p, "(sigma|σ)'?")) == 0,
            "write it out with the exponential function"),
    /** With σ alone: neither an exponential function nor the name of the slope. */
    NO_EXPONENTIAL(
            "no exponential",
            t -> count(t, p -> isCall(p, "exp|(sigma|σ)'")) == 0
                    && count(t, p -> p instanceof Term.Power q && q.base().equals(Term.of("e"))) == 0,
            "write it with σ(z) alone");

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // a function without any state
    private final Predicate<Term> has;

    private final String otherwise;

    Form(String title, Predicate<Term> has, String otherwise) {
        this.title = title;
        this.has = has;
        this.otherwise = otherwise;
    }

    /** The form of that name, as a lesson writes it: {@code one fraction}. */
    public static Optional<Form> named(String title) {
        return Arrays.stream(values()).filter(f -> f.title.equals(title)).findFirst();
    }

    /** The names of all forms. */
    public static List<String> titles() {
        return Arrays.stream(values()).map(f -> f.title).toList();
    }

    /** What is to be done yet with a line whose value is right, if anything is. */
    Optional<String> objection(Term line) {
        return has.test(line)
                ? Optional.empty()
                : Optional.of("Equal, but not yet in the form that is asked for: " + otherwise + ".");
    }

    private static boolean isFraction(Term part) {
        boolean isNegativePower = part instanceof Term.Power p && p.exponent() instanceof Term.Negative;
        return part instanceof Term.Quotient || isNegativePower;
    }

    private static boolean isProduct(Term part) {
        return part instanceof Term.Product || (part instanceof Term.Quotient q && q.over() instanceof Term.Product);
    }

    private static boolean isCall(Term part, String function) {
        return part instanceof Term.Call c && c.function().matches(function);
    }

    private static Term unsigned(Term line) {
        return line instanceof Term.Negative n ? n.of() : line;
    }

    private static long count(Term line, Predicate<Term> part) {
        return (part.test(line) ? 1 : 0)
                + line.parts().stream().mapToLong(p -> count(p, part)).sum();
    }
}
