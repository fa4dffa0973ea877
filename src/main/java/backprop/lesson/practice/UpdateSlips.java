package backprop.lesson.practice;

import backprop.engine.Cell;
import backprop.engine.Trace;
import java.util.ArrayList;
import java.util.List;

/** Slips in one step of gradient descent. */
final class UpdateSlips {
    private UpdateSlips() {}

    static List<Slipped> of(Trace trace, Cell cell) {
        Cell parameter = cell.parameter();
        double before = trace.value(parameter);
        double gradient = trace.value(parameter.gradient());
        double rate = trace.update().orElseThrow().rate();
        List<Slipped> slips = new ArrayList<>();
        slips.add(Slipped.of(
                Slip.SIGN,
                before + rate * gradient,
                "That goes up the hill: the update subtracts η times the gradient."));
        slips.add(Slipped.of(Slip.RATE_FORGOTTEN, before - gradient, "The learning rate η is missing."));
        for (Slipped s : GradientSlips.of(trace, parameter.gradient())) {
            if (s.slip() != Slip.SIGN) {
                slips.add(new Slipped(s.slip(), before - rate * s.value(), s.says(), s.next()));
            }
        }
        return slips;
    }
}
