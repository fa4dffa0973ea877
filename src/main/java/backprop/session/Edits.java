package backprop.session;

import backprop.engine.Cell;
import backprop.engine.Loss;
import backprop.engine.Sample;

/** How each edit changes a lab. */
@SuppressWarnings("DoNotCallSuggester")
final class Edits {
    private Edits() {}

    static Lab setNumber(Lab lab, Cell cell, double value) {
        if (!Double.isFinite(value)) {
            throw new EditException("expected a finite number for " + cell.unicode());
        }
        if (cell.quantity().isParameter()) {
            return lab.with(lab.network().with(cell, value));
        }
        if (cell.equals(Cell.rate())) {
            return setRate(lab, value);
        }
        Sample changed = lab.sample().with(cell, value);
        requireTarget(lab.network().loss(), changed);
        return lab.with(changed);
    }

    private static void requireTarget(Loss loss, Sample sample) {
        loss.objectionTo(sample.target()).ifPresent(o -> {
            throw new EditException("the target needs " + o.expected());
        });
    }

    static Lab chooseSample(Lab lab, int index) {
        if (index < 0 || index >= lab.samples().size()) {
            throw new EditException("there is no sample " + (index + 1));
        }
        return new Lab(lab.name(), lab.network(), lab.first(), lab.samples(), index, lab.rate());
    }

    static Lab chooseLoss(Lab lab, Loss loss) {
        throw new UnsupportedOperationException();
    }

    static Lab addLayer(Lab lab, int after, int size) {
        throw new UnsupportedOperationException();
    }

    static Lab removeLayer(Lab lab, int layer) {
        throw new UnsupportedOperationException();
    }

    static Lab addNeuron(Lab lab, int layer) {
        throw new UnsupportedOperationException();
    }

    static Lab removeNeuron(Lab lab, int layer, int row) {
        throw new UnsupportedOperationException();
    }

    private static Lab setRate(Lab lab, double rate) {
        if (!(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new EditException("expected a learning rate above 0");
        }
        return new Lab(lab.name(), lab.network(), lab.first(), lab.samples(), lab.index(), rate);
    }
}
