package backprop.lesson;

import backprop.engine.Cell;
import backprop.engine.Trace;
import backprop.lesson.Fields.Entry;
import backprop.lesson.text.TextException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads what a lesson shows of the lab: views and numbers, both named by quantity and layer. */
final class ViewReader {
    private static final double REACH = 4;

    private final Trace trace;

    ViewReader(Trace trace) {
        this.trace = trace;
    }

    /** {@code graph step=delta1}, {@code graph step=delta1[2]}, {@code flow}, {@code slice W1[1,1]}. */
    LiveView view(Entry entry) {
        String[] words = entry.value().split("\\s+", -1);
        return switch (words[0]) {
            case "graph" -> graph(words, entry);
            case "flow" -> flow(words, entry);
            case "slice" -> slice(words, entry);
            default -> throw new TextException(entry.line(), "unknown view " + words[0]);
        };
    }

    private LiveView graph(String[] words, Entry entry) {
        if (words.length != 2 || !words[1].startsWith("step=")) {
            throw new TextException(entry.line(), "expected graph step=…, found " + entry.value());
        }
        String name = words[1].substring("step=".length());
        List<Cell> cells = cells(name, entry.line());
        int step = trace.stepOf(cells.get(0));
        return new LiveView.Graph(Math.max(step, 0), name.contains("[") ? Optional.of(cells.get(0)) : Optional.empty());
    }

    private static LiveView flow(String[] words, Entry entry) {
        if (words.length != 1 && words.length != 4) {
            throw new TextException(entry.line(), "expected flow, or flow FIRST SECOND OUTPUT");
        }
        return words.length == 1
                ? new LiveView.Flow("sigmoid", "relu", Optional.of("identity"), 42)
                : new LiveView.Flow(words[1], words[2], Optional.of(words[3]), 42);
    }

    private LiveView slice(String[] words, Entry entry) {
        Cell cell = cells(words.length > 1 ? words[1] : "", entry.line()).get(0);
        if (!cell.quantity().isParameter()) {
            throw new TextException(entry.line(), cell + " is no parameter");
        }
        return new LiveView.LossSlice(cell, REACH);
    }

    /** The addresses in a line: {@code z1} are all of z⁽¹⁾, {@code z1[2]} is one. */
    List<Cell> cells(String line, int number) {
        List<Cell> cells = new ArrayList<>();
        for (String word : line.strip().split("\\s+", -1)) {
            List<Cell> found = trace.steps().stream()
                    .flatMap(s -> IntStream.range(0, s.size()).mapToObj(s::cell))
                    .filter(c -> c.ascii().equals(word) || c.ascii().startsWith(word + "["))
                    .toList();
            if (found.isEmpty()) {
                found = Cell.parse(word).filter(trace::has).map(List::of).orElse(List.of());
            }
            if (found.isEmpty()) {
                throw new TextException(number, word + " is not known");
            }
            cells.addAll(found);
        }
        return cells;
    }
}
