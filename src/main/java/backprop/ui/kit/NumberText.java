package backprop.ui.kit;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Reads a number as people type it: {@code 0.15}, {@code .15}, {@code 0,15}, {@code -0.2}, {@code −0.2}, {@code 1e-3}. The
 * same in every locale: the local number format would read 1.5 as 15 in German.
 */
public final class NumberText {
    private static final int LONGEST = 400;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");
    private static final Pattern START = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d*)?(?:(?<=[\\d.])[eE][+-]?\\d*)?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");

    private NumberText() {}

    /** What became of a text. */
    public sealed interface Reading {
        /** A finite number. */
        record Read(double value) implements Reading {}

        /** No number, and why: a clause that can follow the text. */
        record Refused(String reason) implements Reading {}
    }

    /** Reads a text; white space around it does not matter. */
    public static Reading read(String text) {
        String typed = text.strip();
        String objection = objectionTo(typed);
        if (objection != null) {
            return new Reading.Refused(objection);
        }
        String plain = plain(typed);
        double value = Double.parseDouble(plain);
        if (Double.isInfinite(value)) {
            return new Reading.Refused("this is larger than a number can be here, about 1.8e308");
        }
        boolean vanished = value == 0 && plain.split("[eE]", 2)[0].chars().anyMatch(c -> c >= '1' && c <= '9');
        return vanished
                ? new Reading.Refused("this is smaller than a number can be here, about 4.9e-324")
                : new Reading.Read(value);
    }

    /** True if the text is a number or the start of one, so that there is no cause for complaint yet. */
    public static boolean mayBecomeNumber(String text) {
        String typed = text.strip();
        return typed.length() <= LONGEST && typed.indexOf(',') == typed.lastIndexOf(',') && isStart(typed);
    }

    private static boolean isStart(String typed) {
        boolean bothMarks = typed.indexOf(',') >= 0 && typed.indexOf('.') >= 0;
        return !bothMarks && START.matcher(plain(typed)).matches();
    }

    /** The value moved by so many steps, in decimal arithmetic: 0.1 and 2 steps of 0.1 is 0.3. */
    static double moved(double value, double step, long steps) {
        return BigDecimal.valueOf(value)
                .add(BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(steps)))
                .doubleValue();
    }

    /** A step that suits the size of a value: 0.01 up to 2, 0.1 up to 20, and so on. */
    static double stepFor(double value) {
        double size = Math.abs(value);
        return size < 2 ? 0.01 : Math.pow(10, Math.floor(Math.log10(size / 2)) - 1);
    }

    private static String plain(String typed) {
        return typed.replace('−', '-').replace(',', '.');
    }

    private static @org.jspecify.annotations.Nullable String objectionTo(String typed) {
        if (typed.isEmpty()) {
            return "a number is missing";
        }
        if (typed.length() > LONGEST) {
            return "this is too long for a number";
        }
        int foreign = firstForeignDigit(typed);
        if (foreign >= 0) {
            return "only the digits 0 to 9 are read, not " + typed.substring(foreign, foreign + 1);
        }
        if (typed.chars().anyMatch(c -> Character.isLetter(c) && c != 'e' && c != 'E')) {
            return "letters cannot stand in a number";
        }
        String comma = objectionToComma(typed);
        if (comma != null) {
            return comma;
        }
        return NUMBER.matcher(plain(typed)).matches() ? null : "this is no number; one looks like 0.15, -0.2 or 1e-3";
    }

    private static @org.jspecify.annotations.Nullable String objectionToComma(String typed) {
        int comma = typed.indexOf(',');
        if (comma < 0) {
            return null;
        }
        if (typed.indexOf('.') >= 0 || comma != typed.lastIndexOf(',')) {
            return "a number has one decimal mark and no marks between thousands";
        }
        if (GROUPED.matcher(typed.replace('−', '-')).matches()) {
            return "this could be " + typed.replace(',', '.') + " or " + typed.replace(",", "")
                    + "; write the one that is meant";
        }
        return null;
    }

    private static int firstForeignDigit(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            if (Character.isDigit(typed.charAt(i)) && typed.charAt(i) > '9') {
                return i;
            }
        }
        return -1;
    }
}
