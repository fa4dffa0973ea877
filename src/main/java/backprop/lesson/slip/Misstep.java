package backprop.lesson.slip;

import backprop.engine.Cell;
import backprop.lesson.text.Term;
import java.util.List;
import java.util.Optional;

/**
 * What one slip gives for one number.
 *
 * @param slip the mistake
 * @param turned whether the sign is turned besides
 * @param value the number that comes of it
 * @param was the part of the line that was done wrong
 * @param became what stands in its place; nothing if it was left out
 * @param inside the number in whose line it happened, if it is not the one that is asked for
 * @param likelihood how readily it is made
 */
public record Misstep(
        Slip slip,
        boolean turned,
        double value,
        Term was,
        Optional<Term> became,
        Optional<Cell> inside,
        Likelihood likelihood) {

    /** How readily a slip is made, the most readily first: of several that give one number the first is named first. */
    public enum Likelihood {
        /** A part of the line forgotten, or all of one kind taken wrong. */
        WHOLE,
        /** One number in the place of another. */
        ONE_NUMBER,
        /** A factor that a book's convention makes. */
        CONVENTION,
        /** Made in a line before, and carried on. */
        BEFORE,
        /** Another number that stands near in the step, or another operation: named where nothing likelier fits. */
        NEAR,
        /** One number of a long sum in the place of another, or digits lost on the way. */
        RARE
    }

    /** The names of what happened: one, or two where the sign is turned besides. */
    public List<Slip> slips() {
        return turned ? List.of(slip, Slip.SIGN) : List.of(slip);
    }
}
