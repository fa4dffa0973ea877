package backprop.session;

import backprop.engine.Activation;
import backprop.engine.Bias;
import backprop.engine.Cell;
import backprop.engine.Loss;
import backprop.engine.Network;
import backprop.engine.Numerals;
import backprop.engine.Sample;
import backprop.engine.Trace;
import backprop.flow.RandomState;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A change of the lab: a pure function from one to the next, and a name for the undo button.
 *
 * <p>An edit that cannot be made throws {@link EditException} with a message for the user; the lab stays as it is.
 */
public sealed interface Edit {
    /** The lab after the change. */
    Lab applyTo(Lab lab);

    /** True if a new pass begins with it, before its first step. */
    default boolean beginsPass() {
        return this instanceof Update || this instanceof GoBack || this instanceof Replace || this instanceof Reset;
    }

    /** What the edit does, for the undo and redo buttons: {@code set W⁽¹⁾₁,₂ to 0.90}. */
    String title();

    /** Sets x, y, W, b or η. */
    record SetNumber(Cell cell, double value) implements Edit {
        @Override
        public Lab applyTo(Lab lab) {
            return Edits.setNumber(lab, cell, value);
        }

        @Override
        public String title() {
            return "set " + cell.unicode() + " to " + Numerals.given(value);
        }
    }

    /** Shows another sample, from 0. */
    record ChooseSample(int index) implements Edit {
        @Override
        public Lab applyTo(Lab lab) {
            return Edits.chooseSample(lab, index);
        }

        @Override
        public String title() {
            return "show sample " + (index + 1);
        }
    }

    /** Changes the loss. */
    record ChooseLoss(Loss loss) implements Edit {
        @Override
        public Lab applyTo(Lab lab) {
            return Edits.chooseLoss(lab, loss);
        }

        @Override
        public String title() {
            return "change the loss to " + loss.title();
        }
    }

    /** Changes the activation of one layer. */
    record ChooseActivation(int layer, Activation activation) implements Edit {
        @Override
        public Lab applyTo(Lab lab) {
            return Edits.chooseActivation(lab, layer, activation);
        }

        @Override
        public String title() {
            return "change layer " + layer + " to " + activation.fileName();
        }
    }

    /** Lets the biases of one layer learn, holds them as they are, or takes them away; where they come back, they are 0. */
    record ChooseBias(int layer, Bias bias) implements Edit {
        @Override
        public Lab applyTo(Lab lab) {
            return Edits.chooseBias(lab, layer, bias);
        }

        @Override
        public String title() {
            return switch (bias) {
                case FREE -> "let the biases of layer " + layer + " learn";
                case HELD -> "hold the biases of layer " + layer;
                case NONE -> "leave out the biases of layer " + layer;
            };
        }
    }

    /**
     * Adds a hidden layer of so many neurons behind layer {@code after} (0: behind the input). Its weights and those of
     * the layer that follows are drawn from the stream of the seed; its activation is that of the hidden layer before
     * it, or sigmoid.
     */
    record AddLayer(int after, int size, long seed) implements Edit {
        @Override
        public Lab applyTo(Lab lab) {
            return Structure.addLayer(lab, after, size, new RandomState(seed));
        }

        @Override
        public String title() {
            return "add a layer";
        }
    }

    /**
     * Removes a layer, unless it is the only one. The layer that follows is drawn anew where it no longer fits. Where the
     * output layer is removed, the last hidden layer takes over its number of neurons, its biases and its activation, so
     * that the targets and the loss stay.
     */
    record RemoveLayer(int layer, long seed) implements Edit {
        @Override
        public Lab applyTo(Lab lab) {
            return Structure.removeLayer(lab, layer, new RandomState(seed));
        }

        @Override
        public String title() {
            return "remove layer " + layer;
        }
    }

    /**
     * Adds a neuron at the end of a layer; layer 0 is the input. Its weights, to and from it, are drawn from the stream of
     * the seed, its bias is 0, and so is its place in every sample.
     */
    record AddNeuron(int layer, long seed) implements Edit {
        @Override
        public Lab applyTo(Lab lab) {
            return Structure.addNeuron(lab, layer, new RandomState(seed));
        }

        @Override
        public String title() {
            return "add a neuron to layer " + layer;
        }
    }

    /** Removes a neuron of a layer; layer 0 is the input. */
    record RemoveNeuron(int layer, int row) implements Edit {
        @Override
        public Lab applyTo(Lab lab) {
            return Structure.removeNeuron(lab, layer, row);
        }

        @Override
        public String title() {
            return "remove neuron " + row + " of layer " + layer;
        }
    }

    /** Makes one step of gradient descent on the sample that is shown. */
    record Update() implements Edit {
        @Override
        public Lab applyTo(Lab lab) {
            Trace trace = Trace.of(lab.network(), lab.sample(), lab.rate());
            return lab.with(trace.update().orElseThrow().after());
        }

        @Override
        public String title() {
            return "apply the update";
        }
    }

    /**
     * Goes back to the network before some of the updates made by hand.
     *
     * @param updates how many of them are taken back, from 1
     * @param network the network before them
     */
    record GoBack(int updates, Network network) implements Edit {
        @Override
        public Lab applyTo(Lab lab) {
            return lab.with(network);
        }

        @Override
        public String title() {
            return updates == 1 ? "go back by 1 update" : "go back by " + updates + " updates";
        }
    }

    /** Returns to the first weights and biases; activations and loss stay as they are. */
    record Reset() implements Edit {
        @Override
        public Lab applyTo(Lab lab) {
            return Edits.reset(lab);
        }

        @Override
        public String title() {
            return "return to the first weights";
        }
    }

    /**
     * Opens another network.
     *
     * @param index the sample that is shown, from 0
     * @param rate η; without one, the present one stays
     */
    record Replace(String name, Network network, List<Sample> samples, int index, OptionalDouble rate) implements Edit {
        public Replace {
            samples = List.copyOf(samples);
        }

        /** Opens another network at its first sample. */
        public Replace(String name, Network network, List<Sample> samples) {
            this(name, network, samples, 0, OptionalDouble.empty());
        }

        @Override
        public Lab applyTo(Lab lab) {
            return new Lab(name, network, network, samples, index, rate.orElse(lab.rate()));
        }

        @Override
        public String title() {
            return "open " + name;
        }
    }
}
