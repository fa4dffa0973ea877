package backprop.lesson.practice;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Matrix;
import backprop.engine.Trace;
import backprop.lesson.text.TraceNames;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slips in the two factors of BP2 that have no address of their own: the slope and what arrives. */
final class FactorSlips {
    private static final Pattern NAME = Pattern.compile("(slope|arriving)(\\d{1,4})\\[(\\d{1,6})]");

    private FactorSlips() {}

    static List<Slipped> of(Trace trace, String name) {
        Matcher m = NAME.matcher(name.strip());
        if (!m.matches()) {
            return List.of();
        }
        int layer = Integer.parseInt(m.group(2));
        int row = Integer.parseInt(m.group(3));
        return m.group(1).equals("slope") ? slope(trace, layer, row) : arriving(trace, layer, row);
    }

    private static List<Slipped> slope(Trace trace, int layer, int row) {
        Activation activation = trace.network().layer(layer).activation();
        if (activation.isVectorValued()) {
            return List.of();
        }
        double a = trace.activation(layer).at(row);
        double z = trace.preActivation(layer).at(row);
        List<Slipped> slips = new ArrayList<>();
        slips.add(Slipped.of(Slip.SLOPE_FORGOTTEN, a, "That is a, the value of the activation, not its slope."));
        slips.add(Slipped.of(Slip.SLOPE_AT_ACTIVATION, activation.slope(a), "That is the slope at a. Take it at z."));
        slips.add(Slipped.of(Slip.SIGN, -activation.slope(z), "The size is right, the sign is turned."));
        if (activation == Activation.SIGMOID) {
            slips.add(Slipped.of(Slip.Z_FOR_A, z * (1 - z), "That is z (1 − z). The slope is a (1 − a)."));
            slips.add(Slipped.of(Slip.PATH_LEFT_OUT, 1 - a, "That is 1 − a. The other factor, a, is missing."));
        }
        return slips;
    }

    private static List<Slipped> arriving(Trace trace, int layer, int row) {
        Matrix weights = trace.network().layer(layer + 1).weights();
        Matrix delta = trace.delta(layer + 1);
        double sum = TraceNames.arriving(trace, layer, row);
        List<Slipped> slips = new ArrayList<>();
        slips.add(Slipped.of(Slip.SIGN, -sum, "The size is right, the sign is turned."));
        for (int i = 1; weights.rows() > 1 && i <= weights.rows(); i++) {
            String weight = Cell.weight(layer + 1, i, row).unicode();
            slips.add(Slipped.of(
                    Slip.PATH_LEFT_OUT,
                    sum - weights.at(i, row) * delta.at(i),
                    "One path is missing: over " + weight + "."));
        }
        if (weights.rows() == weights.columns()) {
            slips.add(Slipped.of(
                    Slip.NO_TRANSPOSE,
                    weights.times(delta).at(row),
                    "That takes a row of W; backward it is a column."));
        }
        return slips;
    }
}
