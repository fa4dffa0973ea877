package backprop.lesson.text;

import java.io.Serial;

/** A text that is no calculation, or one with a name in it that stands for nothing. */
public final class CalculationException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int position;

    CalculationException(String problem, int position) {
        super(position > 0 ? problem + " at position " + position : problem);
        this.position = position;
    }

    /** Where in the text, the first character being 1; 0 if it is about no place. */
    public int position() {
        return position;
    }
}
