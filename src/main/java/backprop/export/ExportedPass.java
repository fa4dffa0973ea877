package backprop.export;

import backprop.engine.Trace;

/**
 * What is exported: a pass, and what it is called.
 *
 * @param name the name of the network; may be empty
 * @param trace the pass
 * @param number which sample it ran on, from 1
 * @param samples how many there are; 0 if the pass ran on zeros for want of one
 */
public record ExportedPass(String name, Trace trace, int number, int samples) {
    String title() {
        return name.isBlank() ? "A network without a name" : name;
    }

    /** {@code 2-3-1, half squared error, sample 1 of 4}. */
    String subtitle() {
        return trace.network().shape() + ", " + trace.network().loss().title() + ", "
                + (samples == 0 ? "no sample: zeros" : "sample " + number + " of " + samples);
    }
}
