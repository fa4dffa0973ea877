package backprop.lesson;

import backprop.lesson.text.ProseReader;
import backprop.lesson.text.TextException;
import backprop.lesson.text.TextLimits;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * Looks at the blocks of a lesson before anything in them is read: whether each ends, and whether there are more of them,
 * or deeper ones, than a reader and a window can take.
 */
final class Outline {
    /** Blocks, items and cells of a lesson. */
    private static final int MOST = 10_000;

    /** Blocks, items and cells of what the window lays out at once, such as a table. */
    private static final int MOST_TOGETHER = 1_000;

    /** Lines without an empty one between them. */
    private static final int MOST_LINES = 5_000;

    private static final Parser BLOCKS = LessonReader.blocks()
            .inlineParserFactory(
                    context -> (lines, node) -> TextLimits.checkParagraph(lines.getContent(), ProseReader.line(node)))
            .build();

    private int count;
    private int together;

    private Outline() {}

    /** @throws TextException at the first block that does not end, or is too much */
    static void check(String markdown) {
        checkLines(markdown);
        new Outline().walk(BLOCKS.parse(markdown));
    }

    private static void checkLines(String markdown) {
        int run = 0;
        int number = 1;
        for (String line : (Iterable<String>) markdown.lines()::iterator) {
            TextLimits.checkLine(line, number);
            run = line.isBlank() ? 0 : run + 1;
            if (run > MOST_LINES) {
                throw new TextException(number, "more than " + MOST_LINES + " lines without an empty one");
            }
            number++;
        }
    }

    /** Goes through the blocks one by one, since calls inside each other would run out of stack. */
    private void walk(Node document) {
        int depth = 0;
        Node node = document;
        while (node != null) {
            depth += isContainer(node) ? 1 : 0;
            check(node, depth);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                continue;
            }
            while (node != null && node.getNext() == null) {
                depth -= isContainer(node) ? 1 : 0;
                node = node.getParent();
            }
            if (node != null) {
                depth -= isContainer(node) ? 1 : 0;
                node = node.getNext();
            }
        }
    }

    private static boolean isContainer(Node node) {
        return node instanceof BlockQuote || node instanceof ListItem;
    }

    private void check(Node node, int depth) {
        count++;
        together = node.getParent() == null || node.getParent().getParent() == null ? 0 : together + 1;
        if (depth > TextLimits.DEPTH) {
            throw TextLimits.tooDeep(ProseReader.line(node));
        } else if (count > MOST) {
            throw new TextException(ProseReader.line(node), "more than " + MOST + " blocks, items and cells");
        } else if (together > MOST_TOGETHER) {
            throw new TextException(
                    ProseReader.line(node), "more than " + MOST_TOGETHER + " blocks, items and cells in one block");
        } else if (node instanceof FencedCodeBlock fence && fence.getClosingFenceLength() == null) {
            throw new TextException(ProseReader.line(node), "a block that begins with a fence and has none at its end");
        } else if (node instanceof MathBlock math && !math.isClosed()) {
            throw new TextException(ProseReader.line(node), "$$ without $$ at its end");
        }
    }
}
