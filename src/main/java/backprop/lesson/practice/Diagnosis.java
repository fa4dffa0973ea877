package backprop.lesson.practice;

import backprop.engine.Cell;
import backprop.engine.Trace;
import backprop.lesson.slip.Misstep;
import backprop.lesson.slip.Misstep.Likelihood;
import backprop.lesson.slip.Slip;
import backprop.lesson.slip.SlipWords;
import backprop.lesson.slip.Slips;
import backprop.lesson.slip.Spelling;
import backprop.lesson.text.Calculation;
import backprop.lesson.text.TraceNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which slips a wrong number comes of. */
final class Diagnosis {
    private static final int FEWEST_DIGITS = 2;
    /** A number with fewer digits could be that of too many rare slips. */
    private static final int DIGITS_OF_RARE = 3;

    private static final int MOST_NAMED = 3;

    private final Calculation of;
    private final int digits;
    private final Trace trace;
    private final TypedNumber typed;
    private final double exact;
    private final Optional<Cell> asked;

    private Diagnosis(Calculation of, int digits, Trace trace, TypedNumber typed) {
        this.of = of;
        this.digits = digits;
        this.trace = trace;
        this.typed = typed;
        this.exact = of.value(TraceNames.of(trace));
        this.asked = of.cell().filter(trace::has);
    }

    /** The slips that give the number that was typed, if any do. */
    static Optional<Marking> of(Calculation of, int digits, Trace trace, TypedNumber typed) {
        Diagnosis diagnosis = new Diagnosis(of, digits, trace, typed);
        List<Misstep> fits = diagnosis.fits();
        return fits.isEmpty() ? Optional.empty() : Optional.of(diagnosis.named(fits));
    }

    /**
     * What is said if the right digits were typed, but the last of them not rounded.
     *
     * @param wanted the digits that are asked for; of more than these nobody asks how they end
     */
    static Optional<Marking> cutOff(double exact, int wanted, TypedNumber typed) {
        int digits = typed.digits();
        if (digits < FEWEST_DIGITS || digits > wanted || !Precision.isCutOff(typed.value(), exact, digits)) {
            return Optional.empty();
        }
        String says = "Cut off, not rounded. With " + digits + " digits it would be " + Precision.text(exact, digits)
                + (digits < wanted ? "; here " + wanted + " are asked for." : ".");
        return Optional.of(new Marking.Slipped(List.of(Slip.TRUNCATED), says, Optional.empty()));
    }

    /** Those that give the number to the digits that were typed, the likeliest first, each said once. */
    private List<Misstep> fits() {
        List<Misstep> near = Slips.of(trace, of).stream()
                .filter(s -> Precision.matches(typed.value(), s.value(), precision()))
                .filter(s -> !Precision.matches(s.value(), exact, digits))
                .filter(s -> s.likelihood() != Likelihood.RARE || digits == 0 || typed.digits() >= DIGITS_OF_RARE)
                .toList();
        List<Misstep> nearest = near.stream()
                .filter(s -> Precision.isRounded(typed.value(), s.value(), Math.min(typed.digits(), MOST_KEPT)))
                .toList();
        Map<String, Misstep> distinct = new LinkedHashMap<>();
        for (Misstep s : nearest.isEmpty() ? near : nearest) {
            boolean unlikely = s.likelihood().compareTo(Likelihood.NEAR) >= 0 && !distinct.isEmpty();
            if (!unlikely) {
                distinct.putIfAbsent(SlipWords.says(s, asked, trace), s);
            }
        }
        return distinct.values().stream().limit(MOST_NAMED).toList();
    }

    /** Who computes with what is printed has no more digits than this. */
    private static final int MOST_KEPT = 5;

    private int precision() {
        return digits == 0 ? 0 : Math.max(FEWEST_DIGITS, Math.min(digits, typed.digits()));
    }

    private String phrase(Misstep step) {
        return SlipWords.phrase(step, asked, trace);
    }

    private Marking named(List<Misstep> fits) {
        StringBuilder says = new StringBuilder(SlipWords.says(fits.get(0), asked, trace));
        Optional<Calculation> next = next(fits);
        if (fits.size() > 1) {
            says.append(
                            fits.size() > 2
                                    ? " Other slips give the same number: "
                                    : " Another slip gives the same number: ")
                    .append(fits.stream().skip(1).map(this::phrase).collect(Collectors.joining("; or ")))
                    .append('.');
            next.ifPresent(n -> says.append(" To tell which, work out the number below: if you had it right, it is ")
                    .append(fits.size() > 2 ? "one of the others." : "the other."));
        }
        List<Slip> slips = new ArrayList<>();
        fits.stream().flatMap(s -> s.slips().stream()).distinct().forEach(slips::add);
        Optional<Question> question = next.map(c ->
                new Question.Numeric(Ask.of(Spelling.ofBook(c.term(), trace) + " = ?"), c, Question.DIGITS));
        return new Marking.Slipped(slips, says.toString(), question);
    }

    /** The part that the likeliest slip gets wrong; of several slips, one that no other gets wrong. */
    private Optional<Calculation> next(List<Misstep> fits) {
        List<Optional<Calculation>> all =
                fits.stream().map(s -> SlipWords.next(s, asked, trace)).toList();
        return all.stream()
                .flatMap(Optional::stream)
                .filter(c -> all.stream()
                                .flatMap(Optional::stream)
                                .filter(other -> other.text().equals(c.text()))
                                .count()
                        == 1)
                .findFirst();
    }
}
