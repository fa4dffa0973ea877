package backprop.ui.explain;

import backprop.engine.Cell;
import backprop.engine.Step;
import backprop.lesson.practice.Closeness;
import backprop.lesson.practice.Marker;
import backprop.lesson.practice.PassMarks;
import backprop.lesson.practice.PassMarks.Standing;
import backprop.lesson.practice.Question;
import backprop.lesson.practice.TypedNumber;
import backprop.session.Frame;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is said of the numbers that somebody wrote for a pass: the same as a lesson says of an answer. */
record OwnMarks(Frame frame, PassMarks marks) {
    /** Digits beyond which nobody works by hand. */
    private static final int MOST_DIGITS = 10;

    static OwnMarks of(Frame frame) {
        Map<Cell, TypedNumber> numbers = new HashMap<>();
        frame.own().written().forEach((cell, text) -> TypedNumber.read(text)
                .filter(number -> frame.trace().has(cell))
                .ifPresent(number -> numbers.put(cell, number)));
        return new OwnMarks(frame, PassMarks.of(frame.trace(), numbers, Closeness.toDigitsGiven()));
    }

    /** True if the text is the number at an address, to the digits given. */
    static boolean isRight(Frame frame, Cell cell, String text) {
        return TypedNumber.read(text)
                .filter(number -> Closeness.toDigitsGiven().holds(number, frame.trace().value(cell)))
                .isPresent();
    }

    /** How the number that was written stands; nothing if none was, or none that can be read. */
    Optional<Standing> standing(Cell cell) {
        return Optional.ofNullable(marks.standings().get(cell));
    }

    /** True of the first number that differs, in the whole pass. */
    boolean isFirst(Cell cell) {
        return marks.first().filter(cell::equals).isPresent();
    }

    /** {@code 2 of 3 right}, of the numbers of a step. */
    String count(Step step) {
        long right = java.util.stream.IntStream.range(0, step.size())
                .filter(i -> standing(step.cell(i)).filter(Standing.RIGHT::equals).isPresent())
                .count();
        return right + " of " + step.size() + " right";
    }

    /** Which number is the first that differs, and what the slip is; nothing while all are right. */
    Optional<String> verdict() {
        return marks.first().map(cell -> cell.unicode() + " is the first that differs. " + slip(cell));
    }

    private String slip(Cell cell) {
        String text = frame.own().at(cell).orElse("");
        int digits = TypedNumber.read(text).map(TypedNumber::digits).orElse(Question.DIGITS);
        Question question = Question.number(cell, Math.min(MOST_DIGITS, Math.max(digits, Question.DIGITS)));
        return Marker.mark(question, frame.trace(), text).says();
    }
}
