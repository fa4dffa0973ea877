package backprop.lesson;

import backprop.document.Examples;
import backprop.engine.Trace;
import backprop.lesson.Fields.Entry;
import backprop.lesson.text.ProseReader;
import backprop.lesson.text.TextException;
import backprop.session.Lab;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads a lesson from Markdown. What a file may hold is said in the description of this package. */
public final class LessonReader {
    private static final Pattern FILE = Pattern.compile("(\\d{1,3})-([a-z0-9-]+)\\.md");
    private static final Parser PARSER = blocks().build();

    private LessonReader() {}

    /** A Markdown parser that knows tables and mathematics. */
    static Parser.Builder blocks() {
        return ProseReader.parser()
                .extensions(List.of(TablesExtension.create()))
                .customBlockParserFactory(new MathBlockParser.Factory());
    }

    /** True of {@code 03-error-signal.md}. */
    static boolean isLesson(String file) {
        return FILE.matcher(file).matches();
    }

    /**
     * Reads one.
     *
     * @param file its name, such as {@code 03-error-signal.md}
     * @throws LessonException if something in it is not known; the message says what, with file and line
     */
    public static Lesson read(String file, String markdown) {
        Matcher name = FILE.matcher(file);
        if (!name.matches()) {
            throw new LessonException(file, 1, "expected a name such as 03-error-signal.md");
        }
        try {
            Outline.check(markdown);
            return lesson(name.group(2), Integer.parseInt(name.group(1)), PARSER.parse(markdown));
        } catch (TextException e) {
            throw new LessonException(file, e.line(), e.problem());
        } catch (RuntimeException | StackOverflowError e) { // a mistake of ours, which must not cost the other lessons
            throw new LessonException(file, e);
        }
    }

    private static Lesson lesson(String id, int order, Node document) {
        Node first = document.getFirstChild();
        Fields head = new Fields("", 1);
        if (first instanceof FencedCodeBlock fence && fence.getInfo().equals("lesson")) {
            head = new Fields(fence.getLiteral(), ProseReader.line(fence) + 1);
            first = first.getNext();
        }
        head.allow(List.of("section", "network", "sample", "rate"));
        Lab lab = lab(head);
        Trace trace = Trace.of(lab.network(), lab.sample(), lab.rate());
        ProseReader prose = new ProseReader(trace);
        String title = title(first, prose);
        BlockReader blocks = new BlockReader(prose, new FenceReader(trace, prose));
        return new Lesson(
                id, order, section(head), title, lab, trace, blocks.from(first == null ? null : first.getNext()));
    }

    private static String title(@Nullable Node node, ProseReader prose) {
        if (node instanceof Heading heading && heading.getLevel() == 1) {
            return prose.read(node).plain();
        }
        throw new TextException(node == null ? 1 : ProseReader.line(node), "expected a title, # and words");
    }

    private static Section section(Fields head) {
        return head.find("section")
                .map(e -> Section.named(e.value())
                        .orElseThrow(() -> new TextException(e.line(), "unknown section " + e.value())))
                .orElse(Section.LESSONS);
    }

    private static Lab lab(Fields head) {
        double rate = head.find("rate").map(LessonReader::rate).orElse(Lab.DEFAULT_RATE);
        Lab lab = head.find("network")
                .map(e -> LessonNetwork.read(e.value(), rate, e.line()))
                .orElseGet(() -> LessonNetwork.read(Examples.WORKED_EXAMPLE, rate, 1));
        return head.find("sample").map(e -> withSample(lab, e)).orElse(lab);
    }

    private static Lab withSample(Lab lab, Entry e) {
        int count = lab.samples().size();
        if (!e.value().matches("[1-9]\\d{0,3}") || Integer.parseInt(e.value()) > count) {
            throw new TextException(e.line(), "expected a sample from 1 to " + count + ", found " + e.value());
        }
        return new Lab(
                lab.name(), lab.network(), lab.first(), lab.samples(), Integer.parseInt(e.value()) - 1, lab.rate());
    }

    private static double rate(Entry e) {
        double rate = e.value().matches("\\d+(\\.\\d+)?") ? Double.parseDouble(e.value()) : Double.NaN;
        if (!Double.isFinite(rate)) {
            throw new TextException(e.line(), "expected a number, found " + e.value());
        }
        return rate;
    }
}
