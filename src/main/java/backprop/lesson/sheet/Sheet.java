package backprop.lesson.sheet;

import backprop.engine.Trace;
import backprop.flow.RandomState;
import backprop.lesson.practice.Question;
import backprop.lesson.practice.Round;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The sheet of one student.
 *
 * @param seed that of the class
 * @param student who gets it, such as {@code 7}
 * @param trace the pass that it is about
 * @param questions what is asked for; {@link backprop.lesson.practice.Marker} marks the answers
 */
public record Sheet(SheetKind kind, long seed, String student, Trace trace, List<Question> questions) {
    private static final long PRIME = 1_000_003;

    public Sheet {
        questions = List.copyOf(questions);
    }

    /**
     * The sheet of student {@code number}, from 1.
     *
     * @param name who that is
     */
    public static Sheet of(SheetKind kind, long seed, int number, String name) {
        long own = Math.floorMod(seed * PRIME + number, RandomState.LARGEST_SEED);
        Round round = switch (kind) {
            case BY_HAND -> Round.byHand(own);
            case BACKWARD -> Round.backward(own);
            case COUNTING -> Round.counting(own);
            case WRONG_LINE -> Puzzle.of(own);
        };
        return new Sheet(kind, seed, name, round.trace(), round.questions());
    }

    /** One sheet for each of so many students, who are called by their numbers. */
    public static List<Sheet> forClass(SheetKind kind, long seed, int students) {
        return IntStream.rangeClosed(1, students)
                .mapToObj(n -> of(kind, seed, n, Integer.toString(n)))
                .toList();
    }

    /** {@code Student 7 · seed 1}: by which sheet and key find each other. */
    public String label() {
        return "Student " + student + " · seed " + seed;
    }
}
