package backprop.picture.formula;

import java.io.Serial;

/** A text that is not mathematics as {@link TexReader} knows it. The message names what was found and where. */
public final class FormulaSyntaxException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int position;

    FormulaSyntaxException(String problem, int position) {
        super(problem + " at position " + position);
        this.position = position;
    }

    /** Where in the text, the first character being 1. */
    public int position() {
        return position;
    }
}
