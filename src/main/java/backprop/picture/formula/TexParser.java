package backprop.picture.formula;

import backprop.picture.Face;
import backprop.picture.formula.Notation.Named;
import backprop.picture.formula.Notation.Written;
import backprop.picture.formula.TexScanner.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Symbols, groups and scripts; what starts with a command of its own shape is read by {@link TexStructures}. */
final class TexParser {
    /** Deeper groups are a mistake, and would run out of stack. */
    private static final int DEEPEST = 100;

    private static final Set<String> CLOSERS = Set.of("", "}", "&", "\\\\", "\\right", "\\end");
    private static final Set<String> SCRIPTS = Set.of("^", "_", "'");

    private final TexScanner in;
    private final TexStructures structures;
    private int depth;

    TexParser(TexScanner in) {
        this.in = in;
        structures = new TexStructures(in, this);
    }

    Formula whole() {
        Formula formula = Formula.row(parts());
        Token rest = in.peek();
        if (!rest.isEnd()) {
            throw TexScanner.error("unexpected " + rest, rest);
        }
        return formula;
    }

    /** Everything up to what closes this group. */
    List<Formula> parts() {
        List<Formula> parts = new ArrayList<>();
        while (!atCloser()) {
            parts.add(scripted());
        }
        return parts;
    }

    boolean atCloser() {
        return CLOSERS.contains(in.peek().text());
    }

    /** One symbol with its scripts. */
    Formula scripted() {
        Token first = in.peek();
        return withScripts(first, SCRIPTS.contains(first.text()) ? Named.plain(Signs.NOTHING) : symbol());
    }

    private Formula withScripts(Token first, Named symbol) {
        Written scripts = scripts();
        boolean limits = TexSymbols.hasLimits(first.text()) && (scripts.sub() != null || scripts.sup() != null);
        return limits
                ? new Formula.Limits(symbol.formula(), scripts.sub(), scripts.sup())
                : Notation.of(symbol, scripts);
    }

    private Written scripts() {
        Written scripts = Written.NONE;
        while (true) {
            Token token = in.peek();
            if (in.take("'") || in.take("′")) {
                scripts = scripts.raised(new Formula.Symbol("′", Face.ROMAN, Atom.ORDINARY), "'");
            } else if (in.take("^")) {
                requireFirst(scripts.supText().replace("'", "").isEmpty(), token);
                int start = in.at();
                scripts = scripts.raised(argument("^"), unbraced(start));
            } else if (in.take("_")) {
                requireFirst(scripts.sub() == null, token);
                int start = in.at();
                scripts = scripts.lowered(argument("_"), unbraced(start));
            } else {
                return scripts;
            }
        }
    }

    private static void requireFirst(boolean first, Token token) {
        if (!first) {
            throw TexScanner.error("a second " + token + " on one symbol", token);
        }
    }

    /** What was read since {@code start}, without its braces. */
    String unbraced(int start) {
        String text = in.between(start, in.at()).strip();
        return text.startsWith("{") ? text.substring(1, text.length() - 1) : text;
    }

    /** One symbol or one group after a command. */
    Formula argument(String after) {
        Token token = requireArgument(after);
        if (token.isDigit()) {
            in.next();
            return Signs.upright(token.text());
        }
        return Notation.of(symbol(), Written.NONE);
    }

    /** The same, before its meaning is decided. */
    Named namedArgument(String after) {
        requireArgument(after);
        return symbol();
    }

    private Token requireArgument(String after) {
        Token token = in.peek();
        if (atCloser() || SCRIPTS.contains(token.text())) {
            throw TexScanner.error("expected an argument after " + after + ", found " + token, token);
        }
        return token;
    }

    private Named symbol() {
        Token token = in.next();
        if (++depth > DEEPEST) {
            throw TexScanner.error("more than " + DEEPEST + " groups inside each other", token);
        }
        Named structure = structures.read(token);
        Named symbol = structure != null
                ? structure
                : token.is("{") ? group() : token.isDigit() ? Named.plain(number(token)) : known(token);
        depth--;
        return symbol;
    }

    private static Named known(Token token) {
        Formula formula = TexSymbols.of(token.text());
        if (formula == null) {
            String problem = token.text().startsWith("\\") ? "unknown command " : "unexpected ";
            throw TexScanner.error(problem + token, token);
        }
        return Notation.known(formula, token.text());
    }

    /** A group; a single symbol in braces keeps its meaning. */
    private Named group() {
        List<Formula> parts = new ArrayList<>();
        Token first = in.peek();
        if (!atCloser() && !SCRIPTS.contains(first.text())) {
            Named symbol = symbol();
            if (!symbol.name().isEmpty() && in.take("}")) {
                return symbol;
            }
            parts.add(withScripts(first, symbol));
        }
        parts.addAll(parts());
        in.expect("}", "the group");
        return Named.plain(new Formula.Row(parts));
    }

    private Formula number(Token first) {
        int end = first.end();
        Token token = in.peek();
        while (token.start() == end && (token.isDigit() || token.is("."))) {
            end = in.next().end();
            token = in.peek();
        }
        return Signs.upright(in.between(first.start(), end));
    }
}
