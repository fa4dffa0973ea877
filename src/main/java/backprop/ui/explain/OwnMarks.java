package backprop.ui.explain;

import backprop.engine.Cell;
import backprop.engine.Step;
import backprop.lesson.practice.Closeness;
import backprop.lesson.practice.FirstDifference;
import backprop.lesson.practice.PassMarks;
import backprop.lesson.practice.PassMarks.Standing;
import backprop.lesson.practice.TypedNumber;
import backprop.session.Frame;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is said of the numbers that somebody wrote for a pass: the same as a lesson says of an answer. */
record OwnMarks(Frame frame, PassMarks marks) {
    static OwnMarks of(Frame frame) {
        Map<Cell, TypedNumber> numbers = new HashMap<>();
        frame.own()
                .written()
                .forEach((cell, text) -> TypedNumber.read(text)
                        .filter(number -> frame.trace().has(cell))
                        .ifPresent(number -> numbers.put(cell, number)));
        return new OwnMarks(frame, PassMarks.of(frame.trace(), numbers, Closeness.toDigitsGiven()));
    }

    /** True if the text is the number at an address, to the digits given. */
    static boolean isRight(Frame frame, Cell cell, String text) {
        return TypedNumber.read(text)
                .filter(number ->
                        Closeness.toDigitsGiven().holds(number, frame.trace().value(cell)))
                .isPresent();
    }

    /** How the number that was written stands; nothing if none was, or none that can be read. */
    Optional<Standing> standing(Cell cell) {
        return Optional.ofNullable(marks.standings().get(cell));
    }

    /** {@code 2 of 3 right}, of the numbers of a step. */
    String count(Step step) {
        long right = IntStream.range(0, step.size())
                .filter(i ->
                        standing(step.cell(i)).filter(Standing.RIGHT::equals).isPresent())
                .count();
        return right + " of " + step.size() + " right";
    }

    /** The first number that differs, in the whole pass. */
    Optional<Cell> first() {
        return marks.first();
    }

    /** What the slip behind a number is. */
    String slip(Cell cell) {
        return FirstDifference.says(frame.trace(), cell, frame.own().at(cell).orElse(""));
    }
}
