package backprop.export;

import java.util.Map;

/**
 * How wide a formula comes out in Computer Modern at 10 points, in points: near enough to know where a line must break.
 *
 * <p>The widths are those of the fonts cmr10, cmmi10 and cmsy10; the spaces around signs are the medium and thick ones of
 * D. E. Knuth, <i>The TeXbook</i> (1984), chapter 18. It errs on the wide side.
 */
final class LatexWidth {
    private static final double LETTER = 5.7;
    private static final double CAPITAL = 8.5;
    private static final double DIGIT = 5;
    private static final double DOT = 2.8;
    private static final double PARENTHESIS = 3.9;
    private static final double THIN = 1.7;
    private static final double NO_DELIMITER = 1.2;
    private static final double SIGN = 7.8;
    private static final double BINARY = SIGN + 4.5;
    private static final double RELATION = SIGN + 5.6;
    private static final double SCRIPT = 0.72;
    private static final double AFTER_SCRIPT = 0.5;
    private static final double AROUND_FRACTION = 2.4;

    private static final Map<String, Double> COMMANDS = Map.ofEntries(
            Map.entry("cdot", 2.8 + 4.5),
            Map.entry("odot", BINARY),
            Map.entry("leftarrow", 10 + 5.6),
            Map.entry("quad", 10.0),
            Map.entry("qquad", 20.0),
            Map.entry("sum", 16.2),
            Map.entry("infty", 10.0),
            Map.entry("nabla", 8.4),
            Map.entry("mathcal", 0.0),
            Map.entry("mathsf", 0.0),
            Map.entry("text", 0.0),
            Map.entry("operatorname", THIN),
            Map.entry(";", 2.8),
            Map.entry("|", 5.0));

    private final String tex;
    private int at;

    private LatexWidth(String tex) {
        this.tex = tex;
    }

    /** The width of a formula that stands in a display. */
    static double of(String tex) {
        return new LatexWidth(tex).run();
    }

    private double run() {
        double width = 0;
        while (at < tex.length()) {
            width += atom();
        }
        return width;
    }

    private double atom() {
        char c = tex.charAt(at++);
        return switch (c) {
            case '\\' -> command();
            case '{' -> of(group(at - 1));
            case '^', '_' -> script(c);
            case '+', '-' -> isBetweenSpaces() ? BINARY : SIGN;
            case '=' -> RELATION;
            case '.', ',', '\'' -> DOT + (c == ',' ? THIN : 0);
            case '(', ')' -> PARENTHESIS;
            case ' ', '&', '}' -> 0;
            default -> Character.isDigit(c) || c == '/' ? DIGIT : Character.isUpperCase(c) ? CAPITAL : LETTER;
        };
    }

    private boolean isBetweenSpaces() {
        return at >= 2 && at < tex.length() && tex.charAt(at - 2) == ' ' && tex.charAt(at) == ' ';
    }

    private double command() {
        int start = at;
        while (at < tex.length() && Character.isLetter(tex.charAt(at))) {
            at++;
        }
        if (at == start) {
            at++;
        }
        String name = tex.substring(start, at);
        return switch (name) {
            case "frac" -> Math.max(argument(), argument()) + AROUND_FRACTION;
            case "tfrac" -> SCRIPT * Math.max(argument(), argument()) + AROUND_FRACTION;
            case "left", "right" -> THIN + delimiter();
            case "ln", "exp", "tanh" -> LETTER * name.length() + THIN;
            default -> COMMANDS.getOrDefault(name, 7.0);
        };
    }

    private double delimiter() {
        return tex.charAt(at++) == '.' ? NO_DELIMITER : PARENTHESIS;
    }

    /** A superscript and a subscript on the same symbol stand one above the other. */
    private double script(char first) {
        double width = argument();
        char other = first == '^' ? '_' : '^';
        if (at < tex.length() && tex.charAt(at) == other) {
            at++;
            width = Math.max(width, argument());
        }
        return SCRIPT * width + AFTER_SCRIPT;
    }

    private double argument() {
        if (at < tex.length() && tex.charAt(at) == '{') {
            return of(group(at));
        }
        return at < tex.length() ? atom() : 0;
    }

    /** What stands between the brace at a place and its partner; reading goes on behind it. */
    private String group(int open) {
        int close = LatexGroups.close(tex, open);
        at = close + 1;
        return tex.substring(open + 1, close);
    }
}
