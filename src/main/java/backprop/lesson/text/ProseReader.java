package backprop.lesson.text;

import backprop.document.Excerpt;
import backprop.engine.Trace;
import backprop.picture.formula.Formula;
import backprop.picture.formula.FormulaSyntaxException;
import backprop.picture.formula.TexReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Delimited;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads running text: Markdown with {@code $…$} in it and <code>{delta1[2]}</code> for the numbers of a pass. */
public final class ProseReader {
    private static final Pattern LIVE = Pattern.compile("\\\\live\\{([^{}]*)}");
    private static final Parser LINES = parser().build();

    private static final int MOST_NUMBERS = 2_000;

    private final Trace trace;
    private int numbers;

    /** A reader of texts about this pass. */
    public ProseReader(Trace trace) {
        this.trace = trace;
    }

    /** A Markdown parser that knows mathematics in the line; whoever needs more adds to it. */
    public static Parser.Builder parser() {
        return Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .customInlineContentParserFactory(new MathInMarkdown());
    }

    /**
     * Reads one paragraph.
     *
     * @param line where it stands in its file
     * @throws TextException if a name or a command is not known
     */
    public Prose read(String markdown, int line) {
        TextLimits.checkLine(markdown, line);
        TextLimits.checkParagraph(markdown, line);
        Node paragraph = LINES.parse(markdown).getFirstChild();
        if (paragraph == null) {
            return new Prose(List.of());
        }
        try {
            return read(paragraph);
        } catch (TextException e) {
            throw new TextException(line, e.problem());
        }
    }

    /**
     * The text of a paragraph, a heading or a table cell.
     *
     * @throws TextException if a name or a command is not known
     */
    public Prose read(Node block) {
        List<Inline> parts = new ArrayList<>();
        for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
            parts.add(inline(node));
        }
        return new Prose(parts);
    }

    private Inline inline(Node node) {
        requireDepth(node);
        if (node instanceof Text text) {
            return new Inline.Text(text.getLiteral());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            return new Inline.Text(" ");
        } else if (node instanceof StrongEmphasis) {
            return new Inline.Strong(read(node).parts());
        } else if (node instanceof Emphasis) {
            return new Inline.Emphasis(read(node).parts());
        } else if (node instanceof Code code) {
            return new Inline.Code(code.getLiteral());
        } else if (node instanceof Link link) {
            return new Inline.Link(read(node).plain(), link.getDestination());
        } else if (node instanceof MathNode math) {
            return math.isLive() ? live(math) : math(math);
        }
        throw new TextException(line(node), "no " + node.getClass().getSimpleName() + " in a lesson");
    }

    private static void requireDepth(Node node) {
        int depth = 0;
        for (Node n = node; n instanceof Delimited || n instanceof Link; n = n.getParent()) {
            depth++;
        }
        if (depth > TextLimits.DEPTH) {
            throw TextLimits.tooDeep(line(node));
        }
    }

    private Inline live(MathNode node) {
        requireFew(line(node));
        try {
            LiveNumber number = LiveNumber.read(node.content());
            return new Inline.Live(
                    number, number.text(trace), number.calculation().cell());
        } catch (CalculationException e) {
            throw new TextException(line(node), "{" + Excerpt.plain(node.content()) + "}: " + e.getMessage());
        }
    }

    private Inline math(MathNode node) {
        String tex = withNumbers(node.content(), line(node));
        return new Inline.Mathematics(tex, formula(tex, line(node)));
    }

    /**
     * Mathematics on a line of its own; {@code \live{…}} in it is a number of the pass.
     *
     * @throws TextException if it cannot be read
     */
    public Formula formula(String tex, int line) {
        try {
            return TexReader.read(withNumbers(tex, line));
        } catch (FormulaSyntaxException e) {
            throw new TextException(line, "$" + Excerpt.plain(tex) + "$: " + e.getMessage());
        }
    }

    private String withNumbers(String tex, int line) {
        Matcher m = LIVE.matcher(tex);
        StringBuilder s = new StringBuilder();
        try {
            while (m.find()) {
                requireFew(line);
                m.appendReplacement(
                        s, Matcher.quoteReplacement(LiveNumber.read(m.group(1)).text(trace)));
            }
        } catch (CalculationException e) {
            throw new TextException(line, "\\live{" + Excerpt.plain(m.group(1)) + "}: " + e.getMessage());
        }
        return m.appendTail(s).toString();
    }

    /** Some of these numbers need a pass of their own. */
    private void requireFew(int line) {
        if (++numbers > MOST_NUMBERS) {
            throw new TextException(line, "more than " + MOST_NUMBERS + " live numbers");
        }
    }

    /** The line on which a part of the text starts, from 1. */
    public static int line(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.getSourceSpans().isEmpty()) {
                return n.getSourceSpans().get(0).getLineIndex() + 1;
            }
        }
        return 1;
    }
}
