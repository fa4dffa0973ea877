package backprop.lesson;

import backprop.engine.Trace;
import backprop.lesson.Fields.Entry;
import backprop.lesson.text.ProseReader;
import backprop.lesson.text.TextException;
import java.util.List;
import java.util.Locale;

/** Reads the fenced blocks of a lesson. */
final class FenceReader {
    private final ProseReader prose;
    private final QuestionReader questions;
    private final DerivationReader derivations;
    private final ViewReader views;
    private int count;

    FenceReader(Trace trace, ProseReader prose) {
        this.prose = prose;
        this.questions = new QuestionReader(trace, prose);
        this.derivations = new DerivationReader(prose);
        this.views = new ViewReader(trace);
    }

    /**
     * Reads one.
     *
     * @param kind what stands behind the opening fence
     * @param line that of the fence
     */
    Block read(String kind, String content, int line) {
        Fields fields = new Fields(content, line + 1);
        return switch (kind) {
            case "question" -> new Block.Exercise("q" + ++count, questions.read(fields));
            case "derivation" -> new Block.Guided("q" + ++count, derivations.read(fields));
            case "view" -> new Block.View(views.view(fields.require("")));
            case "numbers" -> numbers(fields);
            case "timeline" ->
                new Block.Timeline(fields.all().stream().map(this::event).toList());
            case "count" -> new Block.Counter(sizes(fields.require("")));
            case "conventions" -> new Block.Conventions();
            case "practice" -> new Block.Practice(practice(fields.require("")));
            case "code", "python", "" -> new Block.Listing(content.stripTrailing());
            default -> throw new TextException(line, "unknown block " + kind);
        };
    }

    private Block numbers(Fields fields) {
        return new Block.Numbers(fields.all().stream()
                .flatMap(e -> views.cells(e.value(), e.line()).stream())
                .toList());
    }

    private Block.Event event(Entry e) {
        String[] parts = e.value().split(" \\| ", -1);
        if (parts.length != 3 || !parts[0].matches("\\d{4}")) {
            throw new TextException(e.line(), "expected year | who | what");
        }
        return new Block.Event(Integer.parseInt(parts[0]), parts[1], prose.read(parts[2], e.line()));
    }

    private static List<Integer> sizes(Entry e) {
        if (!e.value().matches("\\d{1,3}(-\\d{1,3})+")) {
            throw new TextException(e.line(), "expected sizes such as 5-10-8-3, found " + e.value());
        }
        return LessonNetwork.sizes(e.value());
    }

    private static PracticeKind practice(Entry e) {
        for (PracticeKind kind : PracticeKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(e.value())) {
                return kind;
            }
        }
        throw new TextException(e.line(), "unknown practice " + e.value());
    }
}
