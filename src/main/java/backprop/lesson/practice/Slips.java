package backprop.lesson.practice;

import backprop.engine.Cell;
import backprop.engine.Trace;
import backprop.lesson.text.Calculation;
import java.util.List;
import java.util.Optional;

/** What each known slip would give for a number of a pass. */
public final class Slips {
    private Slips() {}

    /** The slips that can happen on the way to what a calculation asks for; none where it is no address. */
    public static List<Slipped> of(Trace trace, Calculation calculation) {
        Optional<Cell> cell = calculation.cell().filter(trace::has);
        return cell.map(c -> of(trace, c)).orElseGet(() -> FactorSlips.of(trace, calculation.text()));
    }

    /**
     * The slips that can happen on the way to the number at an address. Among them may be some whose number is the right
     * one, as a slope of 1 is where a slope is forgotten: whoever names a slip sees to that.
     */
    public static List<Slipped> of(Trace trace, Cell cell) {
        List<Slipped> all = switch (cell.quantity()) {
            case PRE_ACTIVATION, ACTIVATION, LOSS -> ForwardSlips.of(trace, cell);
            case DELTA -> ErrorSlips.of(trace, cell);
            case WEIGHT_GRADIENT, BIAS_GRADIENT -> GradientSlips.of(trace, cell);
            case UPDATED_WEIGHT, UPDATED_BIAS -> UpdateSlips.of(trace, cell);
            default -> List.of();
        };
        return all.stream().filter(s -> Double.isFinite(s.value())).toList();
    }
}
