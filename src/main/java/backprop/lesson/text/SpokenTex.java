package backprop.lesson.text;

import backprop.engine.Cell;

/** TeX as one line of plain text, for titles and for screen readers: δ⁽²⁾ = a − y. */
final class SpokenTex {
    private static final String[][] SIGNS = {
        {"\\\\mathcal\\{L}", "ℒ"},
        {"\\\\mathsf\\{T}", "ᵀ"},
        {"\\\\delta", "δ"},
        {"\\\\sigma", "σ"},
        {"\\\\odot", "⊙"},
        {"\\\\cdot", "·"},
        {"\\\\partial", "∂"},
        {"\\\\nabla", "∇"},
        {"\\\\eta", "η"},
        {"\\\\Delta", "Δ"},
        {"\\\\sum", "Σ"},
        {"\\\\frac\\{([^{}]*)}\\{([^{}]*)}", "($1)/($2)"},
        {"\\\\tfrac12", "½"},
        {"\\\\hat\\{([^{}]*)}", "$1̂"},
        {"\\\\to", "→"},
        {"\\\\leq?(?![a-z])", "≤"},
        {"\\\\(left|right|,|;|!|quad|text|operatorname|mathrm|mathbf)", ""},
        {"\\\\", ""},
        {"[{}]", ""},
        {"-", "−"}
    };

    private SpokenTex() {}

    static String of(String tex) {
        String cell = Cell.parse(tex).map(Cell::unicode).orElse("");
        if (!cell.isEmpty()) {
            return cell;
        }
        String text = tex;
        for (String[] sign : SIGNS) {
            text = text.replaceAll(sign[0], sign[1]);
        }
        return text.replaceAll("\\s+", " ").strip();
    }
}
