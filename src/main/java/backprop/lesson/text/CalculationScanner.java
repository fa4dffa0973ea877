package backprop.lesson.text;

import backprop.document.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a calculation: numbers, names with their indices, signs. */
final class CalculationScanner {
    private static final Pattern TOKEN = Pattern.compile("(?<number>\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?|\\.\\d+)"
            + "|(?<name>\\p{L}[\\p{L}\\d]*(?:_[\\p{L}\\d]+)?(?:\\+?\\[\\d+(?:,\\d+)?])?'?)"
            + "|(?<sign>\\S)");

    private static final int LONGEST = 1_000;

    /** A word and where it starts, from 1. */
    record Token(String text, Kind kind, int position) {}

    /** What a word is. */
    enum Kind {
        NUMBER,
        NAME,
        SIGN,
        END
    }

    private final List<Token> tokens = new ArrayList<>();
    private int next;

    /** @throws CalculationException if the text is too long to be one that somebody has written */
    CalculationScanner(String text) {
        if (text.length() > LONGEST) {
            throw new CalculationException("expected at most " + LONGEST + " characters, found " + text.length(), 0);
        }
        String plain = text.replace('−', '-')
                .replace('·', '*')
                .replace('×', '*')
                .replace('⋅', '*')
                .replace('′', '\'');
        Matcher m = TOKEN.matcher(plain);
        while (m.find()) {
            Kind kind = m.group("number") != null ? Kind.NUMBER : m.group("name") != null ? Kind.NAME : Kind.SIGN;
            tokens.add(new Token(m.group(), kind, m.start() + 1));
        }
        tokens.add(new Token("", Kind.END, text.length() + 1));
    }

    Token peek() {
        return tokens.get(next);
    }

    Token take() {
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    /** Takes this sign if it is next. */
    boolean take(String sign) {
        boolean there = peek().kind() == Kind.SIGN && peek().text().equals(sign);
        if (there) {
            take();
        }
        return there;
    }

    /** True where a factor begins. */
    boolean atFactor() {
        Token token = peek();
        return token.kind() == Kind.NUMBER
                || token.kind() == Kind.NAME
                || token.text().equals("(");
    }

    CalculationException unexpected(String expected) {
        Token token = peek();
        String found = token.kind() == Kind.END ? "the end" : Excerpt.plain(token.text());
        return new CalculationException("expected " + expected + ", found " + found, token.position());
    }
}
