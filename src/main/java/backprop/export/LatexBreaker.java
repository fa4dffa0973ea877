package backprop.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Breaks a long formula before its outermost signs, as books do: before plus and minus, where that is not enough before
 * products, and then inside parentheses, the outermost first.
 *
 * <p>Where a line ends inside {@code \left( … \right)}, an invisible {@code \right.} closes it and {@code \left.} opens the
 * next one. A fraction that is too wide for a line is written with a slash.
 */
final class LatexBreaker {
    private static final String FRACTION = "\\frac{";
    private static final String LEFT = "\\left(";
    private static final String RIGHT = "\\right)";

    /** What an invisible parenthesis takes, and how many a line may need at its two ends together. */
    private static final double FENCE = LatexWidth.of("\\left.");

    private static final int MOST_FENCES = 4;
    private static final List<String> SUMS = List.of(" + ", " - ");
    private static final String PRODUCT = " \\cdot ";

    /** The multiplication sign of 1.5 · 10⁻⁷, which is part of the number. */
    private static final String EXPONENT = " \\cdot 10^{";

    private LatexBreaker() {}

    /** A place where a line may break, and how unwelcome that is. */
    private record Joint(int at, int rank) {}

    /**
     * The lines of a formula; each but the first begins with the sign before which it was broken.
     *
     * @param first how wide the first line may be, in points
     * @param others how wide the others may be
     */
    static List<String> lines(String tex, double first, double others) {
        List<String> lines = new ArrayList<>();
        String line = "";
        int open = 0;
        for (String piece : pieces(slashed(tex, others), others - MOST_FENCES * FENCE)) {
            double room = lines.isEmpty() ? first : others;
            double fences = FENCE * (open + Math.max(0, open + opened(line + piece)));
            if (!line.isEmpty() && LatexWidth.of(line + piece) + fences > room) {
                lines.add(line);
                open += opened(line);
                line = "";
            }
            line += piece;
        }
        lines.add(line);
        return fenced(lines);
    }

    /** The formula with each outer fraction that is too wide as numerator / (denominator). */
    private static String slashed(String tex, double room) {
        StringBuilder flat = new StringBuilder();
        int at = 0;
        for (int f = tex.indexOf(FRACTION); f >= 0; f = tex.indexOf(FRACTION, at)) {
            int middle = LatexGroups.close(tex, f + FRACTION.length() - 1);
            int end = LatexGroups.close(tex, middle + 1);
            String whole = tex.substring(f, end + 1);
            flat.append(tex, at, f);
            flat.append(
                    LatexWidth.of(whole) <= room
                            ? whole
                            : operand(tex.substring(f + FRACTION.length(), middle)) + " / "
                                    + operand(tex.substring(middle + 2, end)));
            at = end + 1;
        }
        return flat.append(tex.substring(at)).toString();
    }

    private static String operand(String tex) {
        return joints(tex).isEmpty() ? tex : LEFT + tex + RIGHT;
    }

    /** What need not be broken. Each piece but the first begins with a sign. */
    private static List<String> pieces(String tex, double room) {
        return pieces(tex, joints(tex), 0, tex.length(), room);
    }

    private static List<String> pieces(String tex, List<Joint> joints, int from, int to, double room) {
        Predicate<Joint> inside = joint -> joint.at() > from && joint.at() < to;
        int loosest = joints.stream().filter(inside).mapToInt(Joint::rank).min().orElse(-1);
        String whole = tex.substring(from, to);
        if (loosest < 0 || LatexWidth.of(whole) <= room) {
            return List.of(whole);
        }
        List<String> pieces = new ArrayList<>();
        int start = from;
        for (Joint joint : joints) {
            if (inside.test(joint) && joint.rank() == loosest) {
                pieces.addAll(pieces(tex, joints, start, joint.at(), room));
                start = joint.at();
            }
        }
        pieces.addAll(pieces(tex, joints, start, to, room));
        return pieces;
    }

    /** The signs outside braces: sums before products, what is outside before what is inside parentheses. */
    private static List<Joint> joints(String tex) {
        List<Joint> joints = new ArrayList<>();
        int parentheses = 0;
        for (int i = 0; i < tex.length(); i++) {
            switch (tex.charAt(i)) {
                case '{' -> i = LatexGroups.close(tex, i);
                case '(' -> parentheses++;
                case ')' -> parentheses--;
                case ' ' -> {
                    boolean sum = startsWithAny(tex, i);
                    boolean product = tex.startsWith(PRODUCT, i) && !tex.startsWith(EXPONENT, i);
                    if (sum || product) {
                        joints.add(new Joint(i, 2 * parentheses + (sum ? 0 : 1)));
                    }
                }
                default -> {}
            }
        }
        return joints;
    }

    private static boolean startsWithAny(String tex, int at) {
        return SUMS.stream().anyMatch(sign -> tex.startsWith(sign, at));
    }

    private static List<String> fenced(List<String> lines) {
        List<String> fenced = new ArrayList<>();
        int open = 0;
        for (String line : lines) {
            // The empty group makes the sign after it one between two operands, with its spaces.
            String start = "\\left. ".repeat(open) + (open > 0 ? "{}" : "");
            open += opened(line);
            fenced.add((start + line).strip() + " \\right.".repeat(open));
        }
        return fenced;
    }

    /** How many parentheses a line leaves open; below 0 if it closes those of lines before. */
    private static int opened(String line) {
        return count(line, LEFT) - count(line, RIGHT);
    }

    private static int count(String line, String what) {
        return line.split(java.util.regex.Pattern.quote(what), -1).length - 1;
    }
}
