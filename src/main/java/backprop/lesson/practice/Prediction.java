package backprop.lesson.practice;

import backprop.engine.Cell;
import backprop.engine.Step;
import backprop.engine.Trace;
import backprop.lesson.text.Calculation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Predict, then look: what one can ask about a step before it is shown. What costs no arithmetic comes first: the sign, or
 * whether it is zero at all, which of several is largest, and last the value.
 */
public final class Prediction {
    private static final int MOST_COMPARED = 6;
    /** So many numbers tell what is worth asking about a large step. */
    private static final int ENOUGH = 64;

    private Prediction() {}

    /** The questions about a step, in order; the number that is asked about changes from step to step. */
    public static List<Question> of(Trace trace, Step step) {
        Cell cell = step.cell(trace.steps().indexOf(step) % step.size());
        Calculation number = Calculation.of(cell);
        String name = cell.unicode();
        List<Question> questions = new ArrayList<>();
        if (hasZeros(trace, step)) {
            questions.add(new Question.ZeroOrNot(Ask.of("Is " + name + " exactly zero?"), number));
        } else if (hasBothSigns(trace, step)) {
            questions.add(new Question.Sign(Ask.of("What is the sign of " + name + "?"), number));
        }
        if (step.size() > 1 && step.size() <= MOST_COMPARED && hasOneLargest(trace, step)) {
            questions.add(new Question.Largest(Ask.of("Which of them is largest in size?"), cells(step)));
        }
        questions.add(Question.number(cell, Question.DIGITS));
        return questions;
    }

    private static List<Cell> cells(Step step) {
        return IntStream.range(0, Math.min(step.size(), ENOUGH))
                .mapToObj(step::cell)
                .toList();
    }

    private static boolean hasZeros(Trace trace, Step step) {
        return cells(step).stream().anyMatch(c -> trace.value(c) == 0);
    }

    /** Activations of a sigmoid and losses are never negative; asking for their sign would teach nothing. */
    private static boolean hasBothSigns(Trace trace, Step step) {
        return step.phase() == Step.Phase.BACKWARD || cells(step).stream().anyMatch(c -> trace.value(c) < 0);
    }

    private static boolean hasOneLargest(Trace trace, Step step) {
        List<Double> sizes =
                cells(step).stream().map(c -> Math.abs(trace.value(c))).sorted().toList();
        return !sizes.get(sizes.size() - 1).equals(sizes.get(sizes.size() - 2));
    }
}
