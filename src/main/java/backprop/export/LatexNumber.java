package backprop.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number as LaTeX writes it. */
final class LatexNumber {
    private static final Pattern SCIENTIFIC = Pattern.compile("(.*)e([-+])0?(\\d+)");

    private LatexNumber() {}

    /** {@code 1.5e-07} as {@code 1.5 \cdot 10^{-7}}; ∞ and what is undefined by their commands. */
    static String of(String number) {
        Matcher m = SCIENTIFIC.matcher(number);
        return m.matches()
                ? m.group(1) + " \\cdot 10^{" + (m.group(2).equals("-") ? "-" : "") + m.group(3) + "}"
                : number.replace("∞", "\\infty ").replace("undefined", "\\text{undefined}");
    }
}
