package backprop.lesson.practice;

import java.util.Optional;

/** What is said to an answer. */
public sealed interface Marking {
    /** The words for the learner. */
    String says();

    /** True of a right answer. */
    default boolean isRight() {
        return this instanceof Right;
    }

    /** Right; says how the number comes about. */
    record Right(String says) implements Marking {}

    /** Right as far as it goes, but with fewer digits than were asked for. */
    record Coarse(String says, int digits) implements Marking {}

    /** The number that a known mistake leads to. */
    record Slipped(Slip slip, String says, Optional<Question> next) implements Marking {}

    /** Wrong, in no known way. */
    record Wrong(String says) implements Marking {}

    /** Nothing that can be marked. */
    record Unreadable(String says) implements Marking {}
}
