package backprop.picture.formula;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads mathematics written in the part of TeX that lessons use: scripts, fractions, roots, accents, fonts, sums with
 * limits, growing delimiters, matrices, aligned lines and cases.
 *
 * <p>The symbols of the notation are recognised. W, b, z, a, x, y, {@code \delta}, {@code \hat{y}} and {@code
 * \mathcal{L}} have the colour of their quantity; without a subscript they are set bold, as the vectors and matrices
 * that they are; with numbers as scripts they address a Cell: {@code W^{(1)}_{2,1}}. {@code \delta_{ij}} without a layer
 * is Kronecker's, and a letter that means something else is written {@code \mathit{x}}.
 */
public final class TexReader {
    /** A screen asks for the same few formulas in every frame, and a formula does not change. */
    private static final int KEPT = 512;

    private static final Map<String, Formula> READ = Collections.synchronizedMap(new Kept());

    private TexReader() {}

    private static final class Kept extends LinkedHashMap<String, Formula> {
        private static final long serialVersionUID = 1;

        Kept() {
            super(KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Formula> eldest) {
            return size() > KEPT;
        }
    }

    /** The sign that a command such as {@code \\leq} stands for, if it stands for a single one. */
    public static Optional<String> sign(String command) {
        return TexSymbols.of(command) instanceof Formula.Symbol symbol ? Optional.of(symbol.text()) : Optional.empty();
    }

    /**
     * Reads a formula.
     *
     * @throws FormulaSyntaxException if a command is unknown or something is missing; the message says what and where
     */
    public static Formula read(String tex) {
        Formula known = READ.get(tex);
        if (known == null) {
            known = new TexParser(new TexScanner(tex)).whole();
            READ.put(tex, known);
        }
        return known;
    }
}
