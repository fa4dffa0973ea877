package backprop.picture.formula;

import backprop.picture.Face;
import backprop.picture.FontMetrics;
import backprop.picture.formula.Formula.Arrangement;
import backprop.picture.formula.Notation.Named;
import backprop.picture.formula.TexScanner.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Commands that have arguments or an end: fractions, roots, accents, fonts, words, delimiters, environments. */
final class TexStructures {
    private static final Map<String, String> ACCENTS =
            Map.of("\\hat", "ˆ", "\\bar", "ˉ", "\\tilde", "˜", "\\vec", "\u20D7", "\\dot", "˙");

    private static final Map<String, Face> FONTS = Map.of(
            "\\mathbf", Face.ROMAN_BOLD,
            "\\boldsymbol", Face.BOLD_ITALIC,
            "\\mathit", Face.ITALIC);

    private static final Map<String, Face> WORDS = Map.of(
            "\\text", Face.ROMAN,
            "\\mathrm", Face.ROMAN,
            "\\operatorname", Face.ROMAN,
            "\\mathsf", Face.TEXT,
            "\\mathcal", Face.CALLIGRAPHIC,
            "\\mathbb", Face.AMS);

    private static final Map<String, Environment> ENVIRONMENTS = Map.of(
            "matrix", new Environment(Arrangement.MATRIX, "", ""),
            "pmatrix", new Environment(Arrangement.MATRIX, "(", ")"),
            "bmatrix", new Environment(Arrangement.MATRIX, "[", "]"),
            "vmatrix", new Environment(Arrangement.MATRIX, "∣", "∣"),
            "cases", new Environment(Arrangement.CASES, "{", ""),
            "aligned", new Environment(Arrangement.ALIGNED, "", ""));

    private record Environment(Arrangement arrangement, String left, String right) {
        Formula around(List<List<Formula>> rows) {
            Formula grid = new Formula.Grid(rows, arrangement);
            return left.isEmpty() && right.isEmpty() ? grid : new Formula.Fence(left, grid, right);
        }
    }

    private final TexScanner in;
    private final TexParser parser;

    TexStructures(TexScanner in, TexParser parser) {
        this.in = in;
        this.parser = parser;
    }

    /** What starts with this command, which has been taken; null if the command stands for one symbol. */
    @Nullable
    Named read(Token command) {
        String accent = ACCENTS.get(command.text());
        Face font = FONTS.get(command.text());
        Face words = WORDS.get(command.text());
        if (accent != null) {
            return accent(command.text(), accent);
        } else if (font != null) {
            return font(command.text(), font);
        } else if (words != null) {
            return words(command, words);
        }
        return switch (command.text()) {
            case "\\frac" -> Named.plain(fraction());
            case "\\sqrt" -> Named.plain(root());
            case "\\left" -> Named.plain(fence());
            case "\\begin" -> Named.plain(environment());
            default -> null;
        };
    }

    private Named accent(String command, String sign) {
        Named inner = parser.namedArgument(command);
        return new Named(new Formula.Accent(inner.formula(), sign), command + "{" + inner.name() + "}", inner.styled());
    }

    private Named font(String command, Face face) {
        Named inner = parser.namedArgument(command);
        String name = face == Face.ITALIC ? "" : inner.name();
        return new Named(Notation.inFace(inner.formula(), face), name, true);
    }

    private Named words(Token command, Face face) {
        String text = in.letterOrBraced(command.text());
        if (command.is("\\mathcal") && text.equals("L")) {
            return new Named(new Formula.Symbol("L", Face.SCRIPT, Atom.ORDINARY), "\\mathcal{L}", true);
        }
        for (int c : text.codePoints().toArray()) {
            if (!FontMetrics.of(face).hasGlyph(c)) {
                throw TexScanner.error("no " + Character.toString(c) + " in the font of " + command, command);
            }
        }
        boolean function = command.is("\\operatorname");
        Formula symbol = new Formula.Symbol(text, face, function ? Atom.OPERATOR : Atom.ORDINARY);
        return new Named(symbol, function ? text : "", true);
    }

    private Formula fraction() {
        int start = in.at();
        Formula numerator = parser.argument("\\frac");
        String above = parser.unbraced(start);
        start = in.at();
        Formula denominator = parser.argument("\\frac");
        return Notation.fraction(numerator, above, denominator, parser.unbraced(start));
    }

    private Formula root() {
        if (!in.take("[")) {
            return new Formula.Root(parser.argument("\\sqrt"), null);
        }
        List<Formula> degree = new ArrayList<>();
        while (!in.peek().is("]") && !parser.atCloser()) {
            degree.add(parser.scripted());
        }
        in.expect("]", "\\sqrt[");
        return new Formula.Root(parser.argument("\\sqrt"), Formula.row(degree));
    }

    private Formula fence() {
        String left = delimiter("\\left");
        Formula body = Formula.row(parser.parts());
        in.expect("\\right", "\\left");
        return new Formula.Fence(left, body, delimiter("\\right"));
    }

    private String delimiter(String after) {
        Token token = in.next();
        String sign = TexSymbols.delimiter(token.text());
        if (sign == null) {
            throw TexScanner.error("expected a delimiter after " + after + ", found " + token, token);
        }
        return sign;
    }

    private Formula environment() {
        Token opening = in.peek();
        String name = in.braced("\\begin");
        Environment environment = ENVIRONMENTS.get(name);
        if (environment == null) {
            throw TexScanner.error("unknown environment " + name, opening);
        }
        List<List<Formula>> rows = rows(environment.arrangement());
        in.expect("\\end", "\\begin{" + name + "}");
        Token closing = in.peek();
        String closed = in.braced("\\end");
        if (!closed.equals(name)) {
            throw TexScanner.error("expected \\end{" + name + "}, found \\end{" + closed + "}", closing);
        }
        return environment.around(rows);
    }

    private List<List<Formula>> rows(Arrangement arrangement) {
        List<List<Formula>> rows = new ArrayList<>();
        do {
            // Two backslashes before \end close the last row; they do not open another.
            if (rows.isEmpty() || !in.peek().is("\\end")) {
                rows.add(row(arrangement));
            }
        } while (in.take("\\\\"));
        return rows;
    }

    private List<Formula> row(Arrangement arrangement) {
        List<Formula> row = new ArrayList<>();
        do {
            List<Formula> parts = parser.parts();
            if (arrangement == Arrangement.ALIGNED && row.size() % 2 == 1) {
                // An aligned sign has space before it too: the column to its left stands there.
                parts.add(0, Signs.NOTHING);
            }
            row.add(Formula.row(parts));
        } while (in.take("&"));
        return row;
    }
}
