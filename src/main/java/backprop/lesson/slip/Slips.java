package backprop.lesson.slip;

import backprop.engine.Cell;
import backprop.engine.Trace;
import backprop.lesson.text.Calculation;
import backprop.lesson.text.Names;
import backprop.lesson.text.Term;
import backprop.lesson.text.TraceNames;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What each known slip would give for a number of a pass. */
public final class Slips {
    private Slips() {}

    /** The slips that can happen on the way to what a calculation asks for, the most likely first. */
    public static List<Misstep> of(Trace trace, Calculation calculation) {
        Optional<Cell> cell = calculation.cell().filter(trace::has);
        Lines lines = new Lines(trace);
        return cell.isPresent()
                ? of(trace, cell.get())
                : worked(lines, calculation.term(), Changes.of(lines, calculation.term(), true));
    }

    /**
     * The slips that can happen on the way to the number at an address, the most likely first. Among them may be some whose
     * number is the right one, as a slope of 1 is where a slope is forgotten: whoever names a slip sees to that.
     */
    public static List<Misstep> of(Trace trace, Cell cell) {
        Lines lines = new Lines(trace);
        return worked(lines, lines.of(cell), Changes.of(lines, cell));
    }

    /** What comes of the changes: finite numbers, each slip once for each number. */
    private static List<Misstep> worked(Lines lines, Term line, List<Change> changes) {
        Names names = remembered(TraceNames.of(lines.trace()));
        Map<List<Object>, Misstep> distinct = new LinkedHashMap<>();
        Stream.concat(changes.stream(), Rounding.of(lines, names, line).stream())
                .map(c -> c.misstep(names))
                .filter(m -> Double.isFinite(m.value()))
                .sorted(Comparator.comparing(Misstep::likelihood))
                .forEach(m -> distinct.putIfAbsent(List.of(m.slip(), m.turned(), m.value()), m));
        return List.copyOf(distinct.values());
    }

    /** Hundreds of lines take the same few numbers. */
    private static Names remembered(Names names) {
        Map<String, OptionalDouble> known = new HashMap<>();
        return name -> known.computeIfAbsent(name, names::find);
    }
}
