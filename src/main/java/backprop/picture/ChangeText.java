package backprop.picture;

import backprop.engine.Numerals;
import java.math.BigDecimal;

/** What a number was, what it is and by how much it changed, as graph and lists write it. */
public final class ChangeText {
    /** Six decimals of a smaller difference have fewer than three digits that say something. */
    private static final double LEAST_PLAIN = 1e-4;

    private static final double HUGE_SHARE = 10_000;

    private ChangeText() {}

    /** A number as it stands: one that is given with its own digits, a computed one with six decimals. */
    public static String number(double value, boolean given) {
        String text = given ? Numerals.given(value) : Numerals.shown(value);
        return Numerals.withPower(text).replace('-', '−');
    }

    /** The difference with its sign, in six decimals or, if it is tiny or huge, three digits. That of two given numbers is the one of their decimals: 0.85 − 0.45 is 0.40. */
    public static String difference(double was, double is, boolean given) {
        double by = given && Double.isFinite(is) && Double.isFinite(was)
                ? new BigDecimal(Double.toString(is))
                        .subtract(new BigDecimal(Double.toString(was)))
                        .doubleValue()
                : is - was;
        boolean plain = !given && Math.abs(by) >= LEAST_PLAIN && Math.abs(by) < HUGE_SHARE;
        String text = given || by == 0 || !Double.isFinite(by)
                ? number(by, given)
                : Numerals.withPower(plain ? Numerals.fixed(by, Numerals.DIGITS) : Numerals.scientific(by, 2));
        return (by > 0 ? "+" : "") + text.replace('-', '−');
    }

    /** By which share of its size a number changed, in percent with its sign; where it was 0, the difference. */
    public static String share(double was, double is, boolean given) {
        double percent = percent(was, is);
        if (was == 0 || !Double.isFinite(percent)) {
            return difference(was, is, given);
        }
        String text = Math.abs(percent) < HUGE_SHARE
                ? Numerals.fixed(percent, 1)
                : Numerals.withPower(Numerals.scientific(percent, 1));
        return (percent > 0 ? "+" : "") + text.replace('-', '−') + " %";
    }

    /** 100 · (is − was) / |was|. */
    public static double percent(double was, double is) {
        return 100 * (is - was) / Math.abs(was);
    }
}
