package backprop.picture.formula;

import backprop.picture.Face;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The commands and characters that stand for one part each. */
final class TexSymbols {
    private static final Map<String, Formula> SYMBOLS = new HashMap<>();

    /** Function names whose scripts stand below and above them on a line of their own. */
    private static final Set<String> WITH_LIMITS =
            Set.of("\\max", "\\min", "\\lim", "\\sup", "\\inf", "\\sum", "\\prod");

    /** Delimiters by what follows \left and \right. */
    private static final Map<String, String> DELIMITERS = Map.ofEntries(
            Map.entry("(", "("),
            Map.entry(")", ")"),
            Map.entry("[", "["),
            Map.entry("]", "]"),
            Map.entry("\\{", "{"),
            Map.entry("\\}", "}"),
            Map.entry("|", "∣"),
            Map.entry("\\|", "∥"),
            Map.entry("\\lvert", "∣"),
            Map.entry("\\rvert", "∣"),
            Map.entry("\\lVert", "∥"),
            Map.entry("\\rVert", "∥"),
            Map.entry("\\langle", "⟨"),
            Map.entry("\\rangle", "⟩"),
            Map.entry("\\lfloor", "⌊"),
            Map.entry("\\rfloor", "⌋"),
            Map.entry("\\lceil", "⌈"),
            Map.entry("\\rceil", "⌉"),
            Map.entry(".", ""));

    static {
        add(
                Face.ITALIC,
                Atom.ORDINARY,
                "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ"
                        + " lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ"
                        + " varphi φ chi χ psi ψ omega ω");
        add(
                Face.ROMAN,
                Atom.ORDINARY,
                "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω partial ∂ nabla ∇"
                        + " infty ∞ top ⊤ bot ⊥ forall ∀ exists ∃ emptyset ∅ ell ℓ hbar ℏ Re ℜ Im ℑ prime ′ checkmark ✓"
                        + " vdots ⋮ | ∥ # # % % & & $ $ _ _");
        add(
                Face.ROMAN,
                Atom.BINARY,
                "cdot ⋅ times × odot ⊙ otimes ⊗ oplus ⊕ pm ± mp ∓ circ ∘ ast ∗ star ⋆ div ÷ cup ∪ cap ∩ wedge ∧ vee ∨"
                        + " setminus ∖ bullet ∙");
        add(
                Face.ROMAN,
                Atom.RELATION,
                "leq ≤ le ≤ geq ≥ ge ≥ approx ≈ to → rightarrow → gets ← leftarrow ← leftrightarrow ↔ mapsto ↦ in ∈"
                        + " ni ∋ subset ⊂ subseteq ⊆ equiv ≡ sim ∼ simeq ≃ cong ≅ propto ∝ ll ≪ gg ≫ Rightarrow ⇒"
                        + " Leftarrow ⇐ Leftrightarrow ⇔ implies ⟹ iff ⟺ uparrow ↑ downarrow ↓ mid ∣ parallel ∥ perp ⊥");
        add(Face.ROMAN, Atom.INNER, "ldots … dots … cdots ⋯ ddots ⋱");
        add(Face.ROMAN, Atom.OPENING, "{ { langle ⟨ lfloor ⌊ lceil ⌈ lvert ∣ lVert ∥");
        add(Face.ROMAN, Atom.CLOSING, "} } rangle ⟩ rfloor ⌋ rceil ⌉ rvert ∣ rVert ∥");
        add(Face.ROMAN, Atom.PUNCTUATION, "colon :");
        add(
                Face.ROMAN,
                Atom.OPERATOR,
                "exp exp ln ln log log tanh tanh sinh sinh cosh cosh sin sin cos cos tan tan arg arg det det dim dim max max"
                        + " min min lim lim sup sup inf inf");
        characters(Atom.ORDINARY, "∂∇∞ℓ/.…′\"@");
        characters(Atom.BINARY, "+−±×·⋅⊙⊗⊕∘∗");
        characters(Atom.RELATION, "=<>≤≥≈→←↦∈≡∼:");
        characters(Atom.OPENING, "([⟨");
        characters(Atom.CLOSING, ")]⟩!?");
        characters(Atom.PUNCTUATION, ",;");
        "αβγδεζηθλμνξπρστφχψωℒ".codePoints().mapToObj(Character::toString).forEach(c -> put(c, letter(c)));
        put("-", new Formula.Symbol("−", Face.ROMAN, Atom.BINARY));
        put("*", new Formula.Symbol("∗", Face.ROMAN, Atom.BINARY));
        put("·", new Formula.Symbol("⋅", Face.ROMAN, Atom.BINARY));
        put("|", new Formula.Symbol("∣", Face.ROMAN, Atom.ORDINARY));
        put("\\neq", notEqual());
        put("\\ne", notEqual());
        put("\\sum", new Formula.BigOperator("∑"));
        put("\\prod", new Formula.BigOperator("∏"));
        put("\\int", new Formula.BigOperator("∫"));
        spaces();
    }

    private TexSymbols() {}

    private static void put(String command, Formula formula) {
        SYMBOLS.put(command, formula);
    }

    private static void add(Face face, Atom atom, String namesAndSigns) {
        String[] words = namesAndSigns.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            put("\\" + words[i], new Formula.Symbol(words[i + 1], face, atom));
        }
    }

    private static void characters(Atom atom, String signs) {
        signs.codePoints()
                .mapToObj(Character::toString)
                .forEach(sign -> put(sign, new Formula.Symbol(sign, Face.ROMAN, atom)));
    }

    private static Formula letter(String letter) {
        return letter.equals("ℒ")
                ? new Formula.Symbol("L", Face.SCRIPT, Atom.ORDINARY)
                : new Formula.Symbol(letter, Face.ITALIC, Atom.ORDINARY);
    }

    /** The fonts have no ≠: an equals sign with a stroke set back over it. */
    private static Formula notEqual() {
        Formula equals = new Formula.Symbol("=", Face.ROMAN, Atom.RELATION);
        Formula stroke = new Formula.Symbol("\uE020", Face.ROMAN, Atom.ORDINARY);
        return new Formula.Overlay(equals, stroke);
    }

    private static void spaces() {
        put("\\,", new Formula.Space(3 / 18.0));
        put("\\:", new Formula.Space(4 / 18.0));
        put("\\;", new Formula.Space(5 / 18.0));
        put("\\!", new Formula.Space(-3 / 18.0));
        put("\\ ", new Formula.Space(0.25));
        put("~", new Formula.Space(0.25));
        put("\\quad", new Formula.Space(1));
        put("\\qquad", new Formula.Space(2));
    }

    /** The part that a command or a character stands for; null if it stands for none. */
    static @Nullable Formula of(String command) {
        boolean isLetter = command.length() == 1 && TexScanner.isLetter(command.charAt(0));
        return isLetter ? letter(command) : SYMBOLS.get(command);
    }

    static boolean hasLimits(String command) {
        return WITH_LIMITS.contains(command);
    }

    /** What to draw for the delimiter after \left or \right, nothing for a dot; null if it is no delimiter. */
    static @Nullable String delimiter(String command) {
        return DELIMITERS.get(command);
    }
}
