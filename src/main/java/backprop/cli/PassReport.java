package backprop.cli;

import backprop.document.DecimalText;
import backprop.document.NetworkDocument;
import backprop.engine.Cell;
import backprop.engine.Trace;
import backprop.lesson.practice.Closeness;
import backprop.lesson.practice.PassMarks;
import backprop.lesson.practice.PassMarks.Standing;
import backprop.lesson.practice.TypedNumber;
import backprop.lesson.slip.Slip;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says how passes that were computed elsewhere stand beside the lab's, in a table for each, or all in a line of JSON. */
final class PassReport {
    private static final int NUMBER_WIDTH = 26;

    private record Marked(PassOptions.Pass pass, PassMarks marks, List<Slip> slips) {}

    private final List<Marked> all = new ArrayList<>();

    PassReport(List<PassOptions.Pass> passes, Closeness closeness) {
        for (PassOptions.Pass pass : passes) {
            PassMarks marks = PassMarks.of(pass.trace(), pass.numbers(), closeness);
            Optional<Cell> first = marks.first();
            List<Slip> slips = first.map(cell -> slips(pass, cell, closeness)).orElse(List.of());
            all.add(new Marked(pass, marks, slips));
        }
    }

    private static List<Slip> slips(PassOptions.Pass pass, Cell cell, Closeness closeness) {
        return Optional.ofNullable(pass.numbers().get(cell))
                .map(number -> PassMarks.slips(pass.trace(), cell, number, closeness))
                .orElse(List.of());
    }

    boolean isRight() {
        return all.stream().allMatch(m -> m.marks().first().isEmpty());
    }

    void json(Output out) throws IOException {
        Optional<Marked> first =
                all.stream().filter(m -> m.marks().first().isPresent()).findFirst();
        String cell = first.flatMap(m -> m.marks().first())
                .map(c -> "\"" + c.ascii() + "\"")
                .orElse("null");
        String slips = first.map(Marked::slips).orElse(List.of()).stream()
                .map(s -> "\"" + s.word() + "\"")
                .collect(Collectors.joining(", ", "[", "]"));
        int follow = count(Standing.FOLLOWS);
        out.line("{\"first\": " + cell + ", \"slips\": " + slips + ", \"wrong\": " + (count(Standing.WRONG) + follow)
                + ", \"follow\": " + follow + "}");
    }

    private int count(Standing standing) {
        return all.stream().mapToInt(m -> m.marks().count(standing)).sum();
    }

    void table(NetworkDocument document, Output out) throws IOException {
        String before = "";
        for (Marked marked : all) {
            out.line(before + SampleOption.heading(document, marked.pass().sample()));
            out.line("");
            rows(marked, out);
            out.line(summary(marked.marks()));
            before = "\n";
        }
    }

    private static void rows(Marked marked, Output out) throws IOException {
        List<Cell> wrong = marked.marks().standings().entrySet().stream()
                .filter(e -> e.getValue() != Standing.RIGHT)
                .map(java.util.Map.Entry::getKey)
                .toList();
        if (wrong.isEmpty()) {
            return;
        }
        int width = wrong.stream().mapToInt(c -> c.plain().length()).max().orElse(0);
        out.line(row(width, "", "pass", "lab", ""));
        for (Cell cell : wrong) {
            out.line(row(width, cell.plain(), given(marked, cell), lab(marked, cell), words(marked, cell)));
        }
        out.line("");
    }

    private static String given(Marked marked, Cell cell) {
        TypedNumber number = marked.pass().numbers().get(cell);
        return number == null ? "" : DecimalText.of(number.value());
    }

    private static String lab(Marked marked, Cell cell) {
        Trace trace = marked.pass().trace();
        return DecimalText.of(trace.value(cell));
    }

    private static String words(Marked marked, Cell cell) {
        if (marked.marks().standings().get(cell) == Standing.FOLLOWS) {
            return "follows";
        } else if (marked.marks().first().filter(cell::equals).isEmpty()) {
            return "wrong";
        }
        String slips =
                marked.slips().stream().map(s -> s.word() + ", " + s.title()).collect(Collectors.joining("; or "));
        return "first wrong: " + (slips.isEmpty() ? "no slip that the lab knows gives it" : slips);
    }

    private static String row(int width, String cell, String given, String lab, String words) {
        String numbers = cell + " ".repeat(width - cell.length()) + right(given) + right(lab);
        return words.isEmpty() ? numbers : numbers + "  " + words;
    }

    private static String right(String text) {
        return " ".repeat(Math.max(2, NUMBER_WIDTH - text.length())) + text;
    }

    private static String summary(PassMarks marks) {
        int follow = marks.count(Standing.FOLLOWS);
        int all = marks.standings().size();
        return all + (all == 1 ? " number: " : " numbers: ") + marks.count(Standing.RIGHT) + " right, "
                + (marks.count(Standing.WRONG) + follow) + " wrong"
                + (follow == 0 ? "" : ", of which " + follow + " follow");
    }
}
