package backprop.document;

import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.Sample;
import java.util.Optional;

/** A sample while it is not yet known how many numbers it should have: the layers may come after it. */
final class SampleDraft {
    private Numbers input = new Numbers(new Place("", "$", 0));
    private Numbers target = input;

    void put(String field, Numbers numbers) {
        if (field.equals("input")) {
            input = numbers;
        } else {
            target = numbers;
        }
    }

    /** The sample, if it fits the network and its loss. */
    Sample sample(Network network) throws DocumentException {
        input.requireSize(network.size(0));
        target.requireSize(network.size(network.depth()));
        Matrix y = Matrix.column(target.toArray());
        Optional<Loss.Objection> objection = network.loss().objectionTo(y);
        if (objection.isPresent()) {
            throw refuse(objection.get(), y);
        }
        return new Sample(Matrix.column(input.toArray()), y);
    }

    private DocumentException refuse(Loss.Objection objection, Matrix y) {
        if (objection.row() > 0) {
            int index = objection.row() - 1;
            return target.place(index).expected(objection.expected(), DecimalText.of(target.get(index)));
        }
        double sum = 0;
        for (int i = 1; i <= y.rows(); i++) {
            sum += y.at(i);
        }
        return target.place().expected(objection.expected(), "the sum " + DecimalText.of(sum));
    }
}
