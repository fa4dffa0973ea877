package backprop.picture.formula;

import backprop.picture.Face;
import backprop.picture.formula.Formula.Arrangement;
import backprop.picture.formula.Notation.Named;
import backprop.picture.formula.Notation.Written;
import backprop.picture.formula.TexScanner.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads mathematics written in the part of TeX that lessons use: scripts, fractions, roots, accents, fonts, sums with
 * limits, growing delimiters, matrices, aligned lines and cases.
 *
 * <p>The symbols of the notation are recognised: W, b, z, a, x, y, \delta, \hat{y} and \mathcal{L} have the colour of
 * their quantity, without a subscript they are set bold as the vectors and matrices that they are, and with numbers as
 * scripts they address a Cell: {@code W^{(1)}_{2,1}}. A letter that means something else is written {@code \mathit{x}}.
 */
public final class TexReader {
    /** Deeper groups are a mistake, and would run out of stack. */
    private static final int DEEPEST = 100;

    private static final Set<String> CLOSERS = Set.of("", "}", "&", "\\\\", "\\right", "\\end");

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

    private record Environment(Arrangement arrangement, String left, String right) {}

    private final TexScanner in;
    private int depth;

    private TexReader(String tex) {
        in = new TexScanner(tex);
    }

    /**
     * Reads a formula.
     *
     * @throws FormulaSyntaxException if a command is unknown or something is missing; the message says what and where
     */
    public static Formula read(String tex) {
        TexReader reader = new TexReader(tex);
        Formula formula = Formula.row(reader.parts());
        Token rest = reader.in.peek();
        if (!rest.isEnd()) {
            throw TexScanner.error("unexpected " + rest, rest);
        }
        return formula;
    }

    /** Everything up to what closes this group. */
    private List<Formula> parts() {
        if (++depth > DEEPEST) {
            throw TexScanner.error("more than " + DEEPEST + " groups inside each other", in.peek());
        }
        List<Formula> parts = new ArrayList<>();
        while (!CLOSERS.contains(in.peek().text())) {
            parts.add(scripted());
        }
        depth--;
        return parts;
    }

    /** One symbol with its scripts. */
    private Formula scripted() {
        Token first = in.peek();
        Named symbol = first.is("^") || first.is("_") || first.is("'") ? Named.plain(Formula.row(List.of())) : symbol();
        Written scripts = scripts();
        boolean limits = TexSymbols.hasLimits(first.text()) && (scripts.sub() != null || scripts.sup() != null);
        return limits
                ? new Formula.Limits(symbol.formula(), scripts.sub(), scripts.sup())
                : Notation.of(symbol, scripts);
    }

    private Written scripts() {
        Formula sub = null;
        String subText = "";
        List<Formula> sup = new ArrayList<>();
        String supText = "";
        boolean raised = false;
        while (true) {
            Token token = in.peek();
            if (in.take("'") || in.take("′")) {
                sup.add(new Formula.Symbol("′", Face.ROMAN, Atom.ORDINARY));
                supText += "'";
            } else if (token.is("^") && !raised) {
                in.next();
                int start = in.at();
                sup.add(argument("^"));
                supText += unbraced(start);
                raised = true;
            } else if (token.is("_") && sub == null) {
                in.next();
                int start = in.at();
                sub = argument("_");
                subText = unbraced(start);
            } else if (token.is("^") || token.is("_")) {
                throw TexScanner.error("a second " + token + " on one symbol", token);
            } else {
                return new Written(sub, subText, sup.isEmpty() ? null : Formula.row(sup), supText);
            }
        }
    }

    /** What was read since {@code start}, without its braces. */
    private String unbraced(int start) {
        String text = in.between(start, in.at()).strip();
        return text.startsWith("{") ? text.substring(1, text.length() - 1) : text;
    }

    /** One symbol or one group after a command. */
    private Formula argument(String after) {
        Token token = in.peek();
        if (CLOSERS.contains(token.text())) {
            throw TexScanner.error("expected an argument after " + after + ", found " + token, token);
        } else if (token.isDigit()) {
            in.next();
            return roman(token.text(), Atom.ORDINARY);
        }
        return Notation.of(symbol(), new Written(null, "", null, ""));
    }

    private Named symbol() {
        Token token = in.next();
        String text = token.text();
        if (text.equals("{")) {
            return group();
        } else if (token.isDigit()) {
            return Named.plain(number(token));
        } else if (FONTS.containsKey(text)) {
            Named inner = named(text);
            String name = text.equals("\\mathit") ? "" : inner.name();
            return new Named(Notation.inFace(inner.formula(), FONTS.getOrDefault(text, Face.ITALIC)), name, true);
        } else if (WORDS.containsKey(text)) {
            return words(token);
        } else if (ACCENTS.containsKey(text)) {
            Named inner = named(text);
            String name = text + "{" + inner.name() + "}";
            return new Named(new Formula.Accent(inner.formula(), ACCENTS.getOrDefault(text, "")), name, inner.styled());
        }
        Formula construction = construction(token);
        return construction == null ? known(token) : Named.plain(construction);
    }

    private @Nullable Formula construction(Token token) {
        return switch (token.text()) {
            case "\\frac" -> fraction();
            case "\\sqrt" -> root();
            case "\\left" -> fence();
            case "\\begin" -> environment();
            default -> null;
        };
    }

    private Named known(Token token) {
        Formula formula = TexSymbols.of(token.text());
        if (formula == null) {
            throw TexScanner.error(
                    (token.text().startsWith("\\") ? "unknown command " : "unexpected ") + token.text(), token);
        }
        String name = token.is("\\tanh")
                ? "tanh"
                : token.is("δ") ? "\\delta" : token.is("σ") ? "\\sigma" : token.is("ℒ") ? "\\mathcal{L}" : token.text();
        return new Named(formula, name, false);
    }

    /** A group; a single symbol in braces keeps its meaning. */
    private Named group() {
        int start = in.at();
        if (!CLOSERS.contains(in.peek().text())
                && !Set.of("^", "_", "'").contains(in.peek().text())) {
            Named inner = symbol();
            if (!inner.name().isEmpty() && in.take("}")) {
                return inner;
            }
            in.backTo(start);
        }
        Formula body = Formula.row(parts());
        in.expect("}", "the group");
        return Named.plain(body instanceof Formula.Row ? body : new Formula.Row(List.of(body)));
    }

    private Named named(String after) {
        Token token = in.peek();
        if (CLOSERS.contains(token.text())) {
            throw TexScanner.error("expected an argument after " + after + ", found " + token, token);
        }
        return symbol();
    }

    private Formula number(Token first) {
        int end = first.end();
        Token token = in.peek();
        while (token.start() == end && (token.isDigit() || token.is("."))) {
            end = in.next().end();
            token = in.peek();
        }
        return roman(in.between(first.start(), end), Atom.ORDINARY);
    }

    private Named words(Token command) {
        String text = in.braced(command.text());
        boolean function = command.is("\\operatorname");
        if (command.is("\\mathcal") && text.equals("L")) {
            return new Named(new Formula.Symbol("L", Face.SCRIPT, Atom.ORDINARY), "\\mathcal{L}", true);
        }
        Face face = WORDS.getOrDefault(command.text(), Face.ROMAN);
        text.codePoints()
                .filter(c -> !backprop.picture.FontMetrics.of(face).hasGlyph(c))
                .findFirst()
                .ifPresent(c -> {
                    throw TexScanner.error(command + " has no sign " + Character.toString(c), command);
                });
        Formula symbol = new Formula.Symbol(text, face, function ? Atom.OPERATOR : Atom.ORDINARY);
        return new Named(symbol, function ? text : "", true);
    }

    private Formula fraction() {
        int start = in.at();
        Formula numerator = argument("\\frac");
        String above = unbraced(start);
        start = in.at();
        Formula denominator = argument("\\frac");
        return Notation.fraction(numerator, above, denominator, unbraced(start));
    }

    private Formula root() {
        Formula degree = null;
        if (in.take("[")) {
            List<Formula> parts = new ArrayList<>();
            while (!in.take("]")) {
                if (CLOSERS.contains(in.peek().text())) {
                    in.expect("]", "\\sqrt[");
                }
                parts.add(scripted());
            }
            degree = Formula.row(parts);
        }
        return new Formula.Root(argument("\\sqrt"), degree);
    }

    private Formula fence() {
        String left = delimiter("\\left");
        Formula body = Formula.row(parts());
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
        Token at = in.peek();
        String name = in.braced("\\begin");
        Environment environment = ENVIRONMENTS.get(name);
        if (environment == null) {
            throw TexScanner.error("unknown environment " + name, at);
        }
        List<List<Formula>> rows = new ArrayList<>();
        List<Formula> row = new ArrayList<>();
        while (true) {
            row.add(Formula.row(parts()));
            if (in.take("&")) {
                continue;
            }
            boolean emptyLast = row.size() == 1 && row.get(0).equals(new Formula.Row(List.of()));
            if (!emptyLast) {
                rows.add(row);
            }
            row = new ArrayList<>();
            if (!in.take("\\\\")) {
                break;
            }
        }
        in.expect("\\end", "\\begin{" + name + "}");
        Token end = in.peek();
        String closed = in.braced("\\end");
        if (!closed.equals(name)) {
            throw TexScanner.error("expected \\end{" + name + "}, found \\end{" + closed + "}", end);
        }
        Formula grid = new Formula.Grid(rows, environment.arrangement());
        boolean bare = environment.left().isEmpty() && environment.right().isEmpty();
        return bare ? grid : new Formula.Fence(environment.left(), grid, environment.right());
    }

    private static Formula roman(String text, Atom atom) {
        return new Formula.Symbol(text, Face.ROMAN, atom);
    }
}
