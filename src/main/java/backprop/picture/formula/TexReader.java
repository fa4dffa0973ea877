package backprop.picture.formula;

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
    private TexReader() {}

    /**
     * Reads a formula.
     *
     * @throws FormulaSyntaxException if a command is unknown or something is missing; the message says what and where
     */
    public static Formula read(String tex) {
        return new TexParser(new TexScanner(tex)).whole();
    }
}
