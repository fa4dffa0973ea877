package backprop.lesson.practice;

import backprop.lesson.text.Calculation;
import backprop.lesson.text.CalculationException;
import backprop.lesson.text.Names;
import backprop.lesson.text.Prose;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A derivation that the learner writes line by line. A line is right if it has the value of the model line at random
 * points: whoever writes it in another way is right as well.
 *
 * @param variables the letters that may be used and the range of each
 * @param lines what is asked for, one after the other
 */
public record Derivation(List<Variable> variables, List<Line> lines) {
    private static final int POINTS = 25;
    private static final long SEED = 20_261_124;
    private static final double TOLERANCE = 1e-9;

    public Derivation {
        variables = List.copyOf(variables);
        lines = List.copyOf(lines);
    }

    /** A letter and where its values lie. */
    public record Variable(String name, double from, double to) {}

    /**
     * One line.
     *
     * @param ask what is to be written
     * @param left the left side in TeX
     * @param right the model line
     * @param hint the way to it
     */
    public record Line(Prose ask, String left, Calculation right, Prose hint) {}

    /** Marks what was written for line number {@code index}, from 0. */
    public Marking mark(int index, String written) {
        Calculation model = lines.get(index).right();
        try {
            Calculation own = Calculation.read(written);
            Random random = new Random(SEED);
            for (int i = 0; i < POINTS; i++) {
                Names point = point(random);
                if (!agrees(own.value(point), model.value(point))) {
                    return new Marking.Wrong(disagreement(own, model));
                }
            }
            return new Marking.Right(written.strip().equals(model.text()) ? "" : "That equals " + model.text() + ".");
        } catch (CalculationException e) {
            return new Marking.Unreadable(e.getMessage() + ". Letters: " + letters() + ".");
        }
    }

    private static boolean agrees(double own, double model) {
        return Math.abs(own - model) <= TOLERANCE * Math.max(1, Math.abs(model));
    }

    private Names point(Random random) {
        Map<String, Double> values = new HashMap<>();
        for (Variable v : variables) {
            values.put(v.name(), v.from() + (v.to() - v.from()) * random.nextDouble());
        }
        return Names.of(values);
    }

    /** Tells a turned sign from anything else. */
    private String disagreement(Calculation own, Calculation model) {
        Random random = new Random(SEED);
        for (int i = 0; i < POINTS; i++) {
            Names point = point(random);
            if (!agrees(-own.value(point), model.value(point))) {
                return "Not equal: at a random point the two sides have different values.";
            }
        }
        return "The sign is turned; all else is right.";
    }

    /** The letters that may be used. */
    public String letters() {
        return String.join(", ", variables.stream().map(Variable::name).toList());
    }
}
