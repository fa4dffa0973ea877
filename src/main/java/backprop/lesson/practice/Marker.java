package backprop.lesson.practice;

import backprop.engine.Cell;
import backprop.engine.Numerals;
import backprop.engine.TextAlgebra;
import backprop.engine.Trace;
import backprop.lesson.slip.Spelling;
import backprop.lesson.text.Calculation;
import backprop.lesson.text.LiveNumber;
import backprop.lesson.text.TraceNames;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Marks answers: works out the right one from the pass, and names the mistake behind a wrong one. */
public final class Marker {
    private static final int DIGITS_OF_SMALL_PLACES = 3;

    private Marker() {}

    /**
     * Marks an answer.
     *
     * @param answer what was typed, or the key of the chosen option; for an order, the keys separated by commas
     */
    public static Marking mark(Question question, Trace trace, String answer) {
        if (question instanceof Question.Numeric number) {
            return number(number.of(), number.digits(), trace, answer);
        } else if (question instanceof Question.Blank blank) {
            return number(Calculation.of(blank.hole()), blank.digits(), trace, answer);
        } else if (question instanceof Question.Choice choice) {
            return choice(choice, answer);
        }
        return chosen(answer, solution(question, trace), because(question, trace));
    }

    /** The right answer as one would type it, or the key of the right option. */
    public static String solution(Question question, Trace trace) {
        if (question instanceof Question.Numeric number) {
            return typed(number.of(), number.digits(), trace);
        } else if (question instanceof Question.Blank blank) {
            return typed(Calculation.of(blank.hole()), blank.digits(), trace);
        } else if (question instanceof Question.Sign sign) {
            double value = sign.of().value(TraceNames.of(trace));
            return value > 0 ? "+" : value < 0 ? "-" : "0";
        } else if (question instanceof Question.ZeroOrNot zero) {
            return zero.of().value(TraceNames.of(trace)) == 0 ? "zero" : "not";
        } else if (question instanceof Question.Largest largest) {
            return largest(largest, trace).ascii();
        } else if (question instanceof Question.Choice choice) {
            return Integer.toString(choice.right());
        }
        List<String> keys = question.options().stream()
                .map(Option::key)
                .sorted(Comparator.comparingInt(Integer::parseInt))
                .toList();
        return String.join(",", keys);
    }

    private static String typed(Calculation of, int digits, Trace trace) {
        double value = of.value(TraceNames.of(trace));
        return digits == 0 ? Numerals.fixed(value, 0) : Numerals.scientific(value, Math.max(digits, 6) - 1);
    }

    /** How the answer comes about: the model solution in one line. */
    public static String because(Question question, Trace trace) {
        if (question instanceof Question.Numeric number) {
            return arithmetic(number.of(), trace);
        } else if (question instanceof Question.Blank blank) {
            return arithmetic(Calculation.of(blank.hole()), trace);
        } else if (question instanceof Question.Sign sign) {
            return arithmetic(sign.of(), trace);
        } else if (question instanceof Question.ZeroOrNot zero) {
            return arithmetic(zero.of(), trace);
        } else if (question instanceof Question.Largest largest) {
            Cell cell = largest(largest, trace);
            return cell.unicode() + " = " + trace.text(cell);
        } else if (question instanceof Question.Choice choice
                && !choice.reasons().isEmpty()) {
            return choice.reasons().get(choice.right() - 1).plain();
        }
        return "";
    }

    /** {@code δ⁽¹⁾₂ = 0.45·0.125394·… = 0.013577}. */
    private static String arithmetic(Calculation of, Trace trace) {
        Optional<Cell> cell = of.cell().filter(trace::has);
        if (cell.isPresent()) {
            Cell c = cell.get();
            String line = c.quantity().isGiven() ? "" : TextAlgebra.plain(trace.explain(c), trace::text) + " = ";
            return c.unicode() + " = " + line + trace.text(c);
        }
        return Spelling.ofBook(of.term(), trace) + " = " + new LiveNumber(of, -1).text(trace);
    }

    private static Cell largest(Question.Largest question, Trace trace) {
        return question.among().stream()
                .max(Comparator.comparingDouble(c -> Math.abs(trace.value(c))))
                .orElseThrow();
    }

    private static Marking chosen(String answer, String right, String because) {
        return answer.strip().replace(" ", "").equals(right)
                ? new Marking.Right(because)
                : new Marking.Wrong("Not so. Look at the step again, or take a hint.");
    }

    private static Marking choice(Question.Choice question, String answer) {
        List<String> keys = question.options().stream().map(Option::key).toList();
        int chosen = keys.indexOf(answer.strip());
        if (chosen < 0) {
            return new Marking.Unreadable("Choose one of the answers.");
        }
        String reason = question.reasons().isEmpty()
                ? ""
                : question.reasons().get(chosen).plain();
        return chosen + 1 == question.right()
                ? new Marking.Right(reason)
                : new Marking.Wrong(reason.isEmpty() ? "Not this one." : reason);
    }

    private static Marking number(Calculation of, int digits, Trace trace, String answer) {
        Optional<TypedNumber> read = TypedNumber.read(answer);
        if (read.isEmpty()) {
            return new Marking.Unreadable(Unread.says(answer, digits));
        }
        TypedNumber typed = read.get();
        double exact = of.value(TraceNames.of(trace));
        Optional<Marking> cutOff = Diagnosis.cutOff(exact, digits, typed);
        if (cutOff.isPresent()) {
            return cutOff.get();
        }
        if (Precision.matches(typed.value(), exact, digits) || isAsShown(typed, of, digits, trace)) {
            return new Marking.Right(arithmetic(of, trace));
        }
        if (typed.digits() < digits && Precision.isRounded(typed.value(), exact, typed.digits())) {
            return new Marking.Coarse(String.format(Locale.ROOT, "Right so far. Give %d digits.", digits));
        }
        return Diagnosis.of(of, digits, trace, typed).orElseGet(() -> wrong(typed.value(), exact));
    }

    /**
     * What the lab itself prints for a number is right, also where that has fewer digits than are asked for: as in a
     * solution, and with the six decimals of its small places, if three digits are left in them.
     */
    private static boolean isAsShown(TypedNumber typed, Calculation of, int digits, Trace trace) {
        String shown =
                of.cell().filter(trace::has).map(trace::text).orElseGet(() -> new LiveNumber(of, -1).text(trace));
        String small = Numerals.fixed(of.value(TraceNames.of(trace)), Numerals.DIGITS);
        return digits > 0
                && typed.value() != 0
                && (isSame(typed, shown) || (typed.digits() >= DIGITS_OF_SMALL_PLACES && isSame(typed, small)));
    }

    private static boolean isSame(TypedNumber typed, String shown) {
        return TypedNumber.read(shown).filter(n -> n.value() == typed.value()).isPresent();
    }

    private static Marking wrong(double typed, double exact) {
        if (typed != 0 && exact != 0) {
            double ratio = Math.abs(typed / exact);
            double power = Math.rint(Math.log10(ratio));
            if (power != 0 && Math.abs(ratio / Math.pow(10, power) - 1) < 1e-3) {
                return new Marking.Wrong("The digits are right, the decimal point is not.");
            }
        }
        return new Marking.Wrong("Not so. No slip that the lab knows gives this number: take it term by term.");
    }
}
