package backprop.picture;

import backprop.engine.Activation;
import backprop.engine.Initialiser;

/** What the parts of a network are called on screen. */
public final class Names {
    private Names() {}

    /** An activation as one says it: {@code ReLU}, {@code linear}. */
    public static String of(Activation activation) {
        return activation.title();
    }

    /** An initialiser as one says it: {@code Xavier}, {@code normal(0.1)}. */
    public static String of(Initialiser initialiser) {
        if (initialiser instanceof Initialiser.Xavier) {
            return "Xavier";
        } else if (initialiser instanceof Initialiser.He) {
            return "He";
        }
        return initialiser instanceof Initialiser.LeCun ? "LeCun" : initialiser.fileName();
    }
}
