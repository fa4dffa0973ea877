package backprop.lesson;

import backprop.engine.Cell;
import backprop.engine.Trace;
import backprop.lesson.Fields.Entry;
import backprop.lesson.practice.Ask;
import backprop.lesson.practice.Question;
import backprop.lesson.text.Calculation;
import backprop.lesson.text.CalculationException;
import backprop.lesson.text.Prose;
import backprop.lesson.text.ProseReader;
import backprop.lesson.text.TextException;
import backprop.lesson.text.TraceNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a fenced question. */
final class QuestionReader {
    private final Trace trace;
    private final ProseReader prose;

    QuestionReader(Trace trace, ProseReader prose) {
        this.trace = trace;
        this.prose = prose;
    }

    Question read(Fields fields) {
        fields.allow(List.of("", "digits", "ask", "hint", "solution", "-", "+"));
        Entry head = fields.require("");
        String[] words = head.value().split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        Ask ask = ask(fields);
        int digits = fields.find("digits").map(QuestionReader::digits).orElse(Question.DIGITS);
        return switch (words[0]) {
            case "number" -> new Question.Numeric(ask, calculation(rest, head), digits);
            case "sign" -> new Question.Sign(ask, calculation(rest, head));
            case "zero" -> new Question.ZeroOrNot(ask, calculation(rest, head));
            case "blank" -> blank(ask, rest, head, digits);
            case "largest" -> new Question.Largest(ask, cells(rest, head));
            case "choice" -> choice(ask, fields, head);
            case "order" ->
                new Question.Order(
                        ask, fields.all("-").stream().map(this::prose).toList());
            default -> throw new TextException(head.line(), "unknown kind of question " + words[0]);
        };
    }

    private Ask ask(Fields fields) {
        return new Ask(
                prose(fields.require("ask")),
                fields.all("hint").stream().map(this::prose).toList(),
                fields.find("solution").map(this::prose));
    }

    private Prose prose(Entry entry) {
        return prose.read(entry.value(), entry.line());
    }

    private static int digits(Entry entry) {
        if (!entry.value().matches("\\d")) {
            throw new TextException(entry.line(), "expected a digit, found " + entry.value());
        }
        return Integer.parseInt(entry.value());
    }

    private Calculation calculation(String text, Entry at) {
        try {
            Calculation calculation = Calculation.read(text);
            calculation.value(TraceNames.of(trace));
            return calculation;
        } catch (CalculationException e) {
            throw new TextException(at.line(), String.valueOf(e.getMessage()));
        }
    }

    private Question blank(Ask ask, String text, Entry head, int digits) {
        String[] parts = text.split("\\s+in\\s+", 2);
        Cell hole = cell(parts[0], head);
        return new Question.Blank(ask, hole, parts.length > 1 ? cell(parts[1], head) : hole, digits);
    }

    private List<Cell> cells(String text, Entry head) {
        return Arrays.stream(text.split("\\s+", -1))
                .map(word -> cell(word, head))
                .toList();
    }

    private Cell cell(String text, Entry at) {
        return Cell.parse(text)
                .filter(trace::has)
                .orElseThrow(() -> new TextException(at.line(), text + " is not known"));
    }

    /** {@code + right | why}, {@code - wrong | why not}. */
    private Question choice(Ask ask, Fields fields, Entry head) {
        List<Prose> statements = new ArrayList<>();
        List<Prose> reasons = new ArrayList<>();
        int right = 0;
        for (Entry e : fields.all()) {
            if (e.name().equals("+") || e.name().equals("-")) {
                String[] parts = e.value().split(" \\| ", 2);
                statements.add(prose.read(parts[0], e.line()));
                reasons.add(prose.read(parts.length > 1 ? parts[1] : "", e.line()));
                right = e.name().equals("+") ? statements.size() : right;
            }
        }
        if (right == 0 || fields.all("+").size() > 1) {
            throw new TextException(head.line(), "a choice has exactly one right answer, marked with +");
        }
        return new Question.Choice(ask, statements, right, reasons);
    }
}
