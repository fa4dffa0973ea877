package backprop.session;

import backprop.engine.Cell;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.Sample;
import java.util.ArrayList;
import java.util.List;

/**
 * What is open, as a value.
 *
 * @param name the name of the network
 * @param network its weights, biases, activations and loss as they are now
 * @param first the network that <i>reset</i> returns to
 * @param samples the samples; may be empty, and then the pass runs on zeros
 * @param index which sample is shown, from 0
 * @param rate η
 */
public record Lab(String name, Network network, Network first, List<Sample> samples, int index, double rate) {
    /** The learning rate of the worked example. */
    public static final double DEFAULT_RATE = 0.5;

    /** @throws IllegalArgumentException if there are samples and none has this index */
    public Lab {
        samples = List.copyOf(samples);
        if (index < 0 || (index > 0 && index >= samples.size())) {
            throw new IllegalArgumentException("no sample " + (index + 1) + " among " + samples.size());
        }
    }

    /** A lab as it is just after opening. */
    public static Lab of(String name, Network network, List<Sample> samples) {
        return new Lab(name, network, network, samples, 0, DEFAULT_RATE);
    }

    /** The sample that the pass runs on: the chosen one, or zeros if there is none. */
    public Sample sample() {
        return samples.isEmpty()
                ? new Sample(Matrix.zero(network.size(0), 1), Matrix.zero(network.size(network.depth()), 1))
                : samples.get(index);
    }

    /** The number at an address of what is given: x, y, W or b. */
    public double get(Cell cell) {
        return switch (cell.quantity()) {
            case INPUT -> sample().input().at(cell.row());
            case TARGET -> sample().target().at(cell.row());
            case RATE -> rate;
            default -> network.get(cell);
        };
    }

    /** The same lab under another name. */
    public Lab named(String other) {
        return new Lab(other, network, first, samples, index, rate);
    }

    Lab with(Network other) {
        return new Lab(name, other, first, samples, index, rate);
    }

    Lab with(Sample other) {
        List<Sample> changed = new ArrayList<>(samples);
        if (changed.isEmpty()) {
            changed.add(other);
        } else {
            changed.set(index, other);
        }
        return new Lab(name, network, first, changed, index, rate);
    }
}
