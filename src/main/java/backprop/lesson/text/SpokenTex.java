package backprop.lesson.text;

import backprop.engine.Cell;
import backprop.picture.formula.TexReader;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** TeX as one line of plain text, for titles, for feedback and for screen readers: δ⁽²⁾ = a − y. */
final class SpokenTex {
    private static final Pattern FRACTION = Pattern.compile("\\\\t?frac\\{([^{}]*)}\\{([^{}]*)}");
    private static final Pattern STYLED =
            Pattern.compile("\\\\(?:mathit|mathrm|mathbf|text|operatorname|live)\\{([^{}]*)}");
    private static final Pattern ENVIRONMENT = Pattern.compile("\\\\(?:begin|end)\\{[a-z]*}");
    private static final Pattern COMMAND = Pattern.compile("\\\\(?:[A-Za-z]+|.)");

    /** What is set with a command of its own, or is no sign at all. */
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("\\neq", "≠"),
            Map.entry("\\ne", "≠"),
            Map.entry("\\sum", "Σ"),
            Map.entry("\\prod", "Π"),
            Map.entry("\\int", "∫"),
            Map.entry("\\odot", "⊙"),
            Map.entry("\\cdot", "·"),
            Map.entry("\\varepsilon", "ε"),
            Map.entry("\\qquad", " "),
            Map.entry("\\quad", " "),
            Map.entry("\\\\", "; "));

    private SpokenTex() {}

    static String of(String tex) {
        String cell = Cell.parse(tex).map(Cell::unicode).orElse("");
        if (!cell.isEmpty()) {
            return cell;
        }
        String text =
                tex.replace("\\mathcal{L}", "ℒ").replace("\\mathsf{T}", "ᵀ").replace("\\tfrac12", "½");
        text = ENVIRONMENT.matcher(text).replaceAll("");
        text = STYLED.matcher(text).replaceAll("$1");
        text = text.replaceAll("\\\\hat\\{([^{}]*)}", "$1\u0302");
        text = fractions(text);
        text = COMMAND.matcher(text).replaceAll(found -> Matcher.quoteReplacement(sign(found)));
        return text.replaceAll("[{}&]", "")
                .replace("-", "−")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** From the inside outwards, until none is left. */
    private static String fractions(String text) {
        String before = text;
        String after = FRACTION.matcher(before).replaceAll("($1)/($2)");
        while (!after.equals(before)) {
            before = after;
            after = FRACTION.matcher(before).replaceAll("($1)/($2)");
        }
        return after;
    }

    private static String sign(MatchResult command) {
        String special = SIGNS.get(command.group());
        return special != null ? special : TexReader.sign(command.group()).orElse("");
    }
}
