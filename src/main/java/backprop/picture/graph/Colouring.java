package backprop.picture.graph;

import backprop.engine.Network;
import backprop.engine.Step;
import backprop.session.Frame;

/** What the colours of a graph say. */
public enum Colouring {
    /** What each neuron is: input, hidden or output. */
    PLAIN,
    /** How large each activation is, and each product w·a on its way. */
    FORWARD,
    /** How large each error signal is, and each product w·δ on its way back. */
    BACKWARD;

    /**
     * The colouring that says most where nobody has chosen one: plain as long as there is room for every number, else that
     * of the pass that the step belongs to.
     */
    public static Colouring of(Frame frame) {
        return isSmall(frame.lab().network()) ? PLAIN : ofPass(frame);
    }

    /** The colouring of the pass that the step which was made last belongs to. */
    public static Colouring ofPass(Frame frame) {
        return frame.playhead()
                .current(frame.trace())
                .filter(step -> step.phase() != Step.Phase.FORWARD)
                .map(step -> BACKWARD)
                .orElse(FORWARD);
    }

    /** True if there is room for the numbers of all connections. */
    public static boolean isSmall(Network network) {
        long connections = 0;
        for (int l = 1; l <= network.depth(); l++) {
            connections += (long) network.size(l) * network.size(l - 1);
        }
        return connections <= GraphPicture.CHIPS_UP_TO;
    }

    /** True if neurons and connections have the colours of their numbers. */
    public boolean isOfValues() {
        return this != PLAIN;
    }
}
