package backprop.bench;

import backprop.document.Examples;
import backprop.document.NetworkDocument;
import backprop.session.Lab;

/** The bundled networks as labs. */
public final class Networks {
    private Networks() {}

    /** The lab on which one of the examples opens. */
    public static Lab lab(String name) {
        NetworkDocument document = Examples.read(name);
        return Lab.of(name, document.network(), document.samples());
    }
}
