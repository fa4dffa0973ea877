package backprop.lesson.text;

import java.util.List;
import java.util.stream.Collectors;

/** A run of text: words, mathematics and live numbers in one line or more. */
public record Prose(List<Inline> parts) {
    public Prose {
        parts = List.copyOf(parts);
    }

    /** Plain words. */
    public static Prose of(String text) {
        return new Prose(List.of(new Inline.Text(text)));
    }

    /** The words alone, for a title or a screen reader; mathematics as it was written. */
    public String plain() {
        return parts.stream().map(Prose::plain).collect(Collectors.joining());
    }

    private static String plain(Inline part) {
        if (part instanceof Inline.Text text) {
            return text.text();
        } else if (part instanceof Inline.Strong strong) {
            return new Prose(strong.parts()).plain();
        } else if (part instanceof Inline.Emphasis emphasis) {
            return new Prose(emphasis.parts()).plain();
        } else if (part instanceof Inline.Code code) {
            return code.text();
        } else if (part instanceof Inline.Mathematics math) {
            return SpokenTex.of(math.tex());
        } else if (part instanceof Inline.Live live) {
            return live.text();
        }
        return ((Inline.Link) part).text();
    }
}
