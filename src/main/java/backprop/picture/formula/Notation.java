package backprop.picture.formula;

import backprop.engine.Cell;
import backprop.engine.Quantity;
import backprop.picture.Face;
import backprop.picture.FontMetrics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the letters of the notation mean: which quantity a symbol is, whether it is a whole vector or matrix (bold) or
 * one component (with a subscript, italic), and which Cell it addresses.
 */
final class Notation {
    private static final Map<String, Quantity> QUANTITIES = Map.ofEntries(
            Map.entry("W", Quantity.WEIGHT),
            Map.entry("b", Quantity.BIAS),
            Map.entry("z", Quantity.PRE_ACTIVATION),
            Map.entry("a", Quantity.ACTIVATION),
            Map.entry("x", Quantity.INPUT),
            Map.entry("y", Quantity.TARGET),
            Map.entry("\\delta", Quantity.DELTA),
            Map.entry("\\mathcal{L}", Quantity.LOSS),
            Map.entry("\\hat{y}", Quantity.ACTIVATION),
            Map.entry("\\sigma", Quantity.ACTIVATION),
            Map.entry("\\eta", Quantity.RATE));

    /** Activation functions by name; they have the colour of what they yield. */
    private static final Set<String> ACTIVATIONS =
            Set.of("tanh", "softmax", "softplus", "sigmoid", "ReLU", "LReLU", "ELU", "GELU", "SiLU", "sech");

    /** Signs typed as themselves. */
    private static final Map<String, String> TEX_NAMES =
            Map.of("δ", "\\delta", "σ", "\\sigma", "η", "\\eta", "ℒ", "\\mathcal{L}", "\\tanh", "tanh");

    private Notation() {}

    /**
     * A symbol as it was read.
     *
     * @param formula its sign
     * @param name what it is called in TeX, empty if it has no meaning of its own
     * @param styled true if the text itself chose the font
     */
    record Named(Formula formula, String name, boolean styled) {
        static Named plain(Formula formula) {
            return new Named(formula, "", true);
        }
    }

    /**
     * The scripts of a symbol, as trees and as they were written.
     *
     * @param subText the text of the subscript without braces, empty if there is none
     * @param supText the text of the superscript without braces, empty if there is none
     */
    record Written(
            @Nullable Formula sub, String subText, @Nullable Formula sup, String supText) {
        static final Written NONE = new Written(null, "", null, "");

        Written lowered(Formula script, String text) {
            return new Written(script, text, sup, supText);
        }

        /** With one more superscript after those that are there, as in σ′⁽ˡ⁾. */
        Written raised(Formula script, String text) {
            Formula both = sup == null ? script : new Formula.Row(List.of(sup, script));
            return new Written(sub, subText, both, supText + text);
        }

        Formula on(Formula base) {
            return sub == null && sup == null ? base : new Formula.Scripts(base, sub, sup);
        }
    }

    /** A symbol that is no structure; only letters change their font with their meaning. */
    static Named known(Formula formula, String written) {
        boolean letter = formula instanceof Formula.Symbol symbol && symbol.face() == Face.ITALIC;
        return new Named(formula, TEX_NAMES.getOrDefault(written, written), !letter);
    }

    static Formula of(Named symbol, Written scripts) {
        Quantity quantity = quantity(symbol.name(), scripts);
        if (quantity == null) {
            return scripts.on(symbol.formula());
        }
        Formula base = symbol.styled() ? symbol.formula() : inFace(symbol.formula(), face(symbol.name(), scripts));
        Cell cell = Cell.parse(symbol.name()
                        + (scripts.supText().isEmpty() ? "" : "^{" + scripts.supText() + "}")
                        + (scripts.subText().isEmpty() ? "" : "_{" + scripts.subText() + "}"))
                .orElse(null);
        return new Formula.Term(scripts.on(base), cell == null ? quantity : cell.quantity(), cell);
    }

    private static @Nullable Quantity quantity(String name, Written scripts) {
        if (ACTIVATIONS.contains(name)) {
            return Quantity.ACTIVATION;
        } else if (name.equals("\\delta") && scripts.sub() != null && scripts.sup() == null) {
            return null; // Kronecker's δ_ij: an error signal has a layer
        } else if (name.equals("a") && scripts.supText().startsWith("(0)")) {
            return Quantity.INPUT;
        }
        return QUANTITIES.get(name);
    }

    private static Face face(String name, Written scripts) {
        if (scripts.sub() != null || name.equals("\\sigma") || name.equals("\\eta")) {
            return Face.ITALIC;
        }
        return name.equals("W") ? Face.ROMAN_BOLD : Face.BOLD_ITALIC;
    }

    /** ∂ℒ over ∂W or ∂b as one gradient; any other fraction as it is. */
    static Formula fraction(Formula numerator, String above, Formula denominator, String below) {
        String parameter = below.replaceAll("\\s", "");
        boolean gradient = above.replaceAll("\\s", "").equals("\\partial\\mathcal{L}")
                && parameter.matches("\\\\partial[Wb]\\W.*|\\\\partial[Wb]");
        if (!gradient) {
            return new Formula.Fraction(numerator, denominator);
        }
        Cell cell =
                Cell.parse("∂ℒ/∂" + parameter.substring("\\partial".length())).orElse(null);
        Quantity quantity = parameter.contains("W") ? Quantity.WEIGHT_GRADIENT : Quantity.BIAS_GRADIENT;
        return new Formula.Term(new Formula.Fraction(bare(numerator), bare(denominator)), quantity, cell);
    }

    /** Without meanings of its own, so that the whole has one colour and one click. */
    private static Formula bare(Formula formula) {
        if (formula instanceof Formula.Row row) {
            return new Formula.Row(row.parts().stream().map(Notation::bare).toList());
        }
        return formula instanceof Formula.Term term ? term.body() : formula;
    }

    /** The same signs in another font, where it has them; letters that bold upright lacks become bold italic. */
    static Formula inFace(Formula formula, Face face) {
        if (formula instanceof Formula.Symbol symbol) {
            return has(face, symbol.text())
                    ? new Formula.Symbol(symbol.text(), face, symbol.atom())
                    : face == Face.ROMAN_BOLD ? inFace(symbol, Face.BOLD_ITALIC) : symbol;
        } else if (formula instanceof Formula.Accent accent) {
            return new Formula.Accent(inFace(accent.body(), face), accent.sign());
        } else if (formula instanceof Formula.Row row) {
            return new Formula.Row(
                    row.parts().stream().map(part -> inFace(part, face)).toList());
        } else if (formula instanceof Formula.Term term) {
            return new Formula.Term(inFace(term.body(), face), term.quantity(), term.cell());
        } else if (formula instanceof Formula.Scripts scripts) {
            return new Formula.Scripts(inFace(scripts.base(), face), scripts.sub(), scripts.sup());
        }
        return formula;
    }

    private static boolean has(Face face, String text) {
        return text.codePoints().allMatch(FontMetrics.of(face)::hasGlyph);
    }
}
