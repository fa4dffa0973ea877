package backprop.lesson.practice;

import backprop.lesson.slip.Slip;
import java.util.List;
import java.util.Optional;

/** What is said to an answer. */
public sealed interface Marking {
    /** The words for the learner. */
    String says();

    /** True of a right answer. */
    default boolean isRight() {
        return this instanceof Right;
    }

    /** True of an answer in which nothing is wrong but its end: too few digits, the last one cut off, not yet the form. */
    default boolean isNearly() {
        return this instanceof Coarse
                || (this instanceof Slipped s
                        && s.slips().equals(List.of(Slip.TRUNCATED))
                        && s.next().isEmpty());
    }

    /** Right; says how the number comes about. */
    record Right(String says) implements Marking {}

    /** Right as far as it goes, but with fewer digits than were asked for, or not yet in the form. */
    record Coarse(String says) implements Marking {}

    /**
     * The number that known mistakes lead to.
     *
     * @param slips all that give this number, the likeliest first
     * @param next a smaller question that leads on, and tells them apart where there are several
     */
    record Slipped(List<Slip> slips, String says, Optional<Question> next) implements Marking {
        public Slipped {
            slips = List.copyOf(slips);
        }

        /** The likeliest. */
        public Slip slip() {
            return slips.get(0);
        }
    }

    /** Wrong, in no known way. */
    record Wrong(String says) implements Marking {}

    /** Nothing that can be marked. */
    record Unreadable(String says) implements Marking {}
}
