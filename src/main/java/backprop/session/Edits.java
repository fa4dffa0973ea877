package backprop.session;

import backprop.engine.Activation;
import backprop.engine.Bias;
import backprop.engine.Cell;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.Sample;
import java.util.ArrayList;
import java.util.List;

/** How each edit changes a lab whose structure stays. */
final class Edits {
    private Edits() {}

    static Lab setNumber(Lab lab, Cell cell, double value) {
        if (!Double.isFinite(value)) {
            throw new EditException("expected a finite number for " + cell.unicode());
        }
        return switch (cell.quantity()) {
            case WEIGHT, BIAS -> {
                require(lab.network().has(cell), cell);
                yield lab.with(lab.network().with(cell, value));
            }
            case INPUT -> {
                require(cell.row() <= lab.sample().input().rows(), cell);
                yield lab.with(lab.sample().with(cell, value));
            }
            case TARGET -> {
                require(cell.row() <= lab.sample().target().rows(), cell);
                Sample changed = lab.sample().with(cell, value);
                if (lab.network().loss().targets() == Loss.Targets.DISTRIBUTION && value >= 0 && value <= 1) {
                    changed = shareTheRest(changed, cell);
                }
                requireTarget(lab.network().loss(), changed, "the target");
                yield lab.with(changed);
            }
            case RATE -> setRate(lab, value);
            default -> throw new EditException(cell.unicode() + " is computed, it cannot be set");
        };
    }

    /**
     * Keeps a distribution one: what the number at {@code fixed} leaves of 1 goes to the others as they shared it before,
     * or evenly if they had nothing. Typing one number at a time could not pass from one distribution to another otherwise.
     */
    private static Sample shareTheRest(Sample sample, Cell fixed) {
        double[] y = sample.target().toVector();
        double rest = 1 - y[fixed.row() - 1];
        double others = 0;
        for (int i = 0; i < y.length; i++) {
            others += i == fixed.row() - 1 ? 0 : y[i];
        }
        for (int i = 0; i < y.length; i++) {
            if (i != fixed.row() - 1) {
                y[i] = others > 0 ? y[i] * rest / others : rest / (y.length - 1);
            }
        }
        return new Sample(sample.input(), Matrix.column(y));
    }

    private static void require(boolean exists, Cell cell) {
        if (!exists) {
            throw new EditException("there is no " + cell.unicode());
        }
    }

    private static Lab setRate(Lab lab, double rate) {
        if (rate <= 0) {
            throw new EditException("expected a learning rate above 0");
        }
        return new Lab(lab.name(), lab.network(), lab.first(), lab.samples(), lab.index(), rate);
    }

    static Lab chooseSample(Lab lab, int index) {
        if (index < 0 || index >= lab.samples().size()) {
            throw new EditException("there is no sample " + (index + 1));
        }
        return new Lab(lab.name(), lab.network(), lab.first(), lab.samples(), index, lab.rate());
    }

    static Lab chooseLoss(Lab lab, Loss loss) {
        requireTargets(loss, lab.samples());
        return lab.with(lab.network().with(loss));
    }

    /** Every target must be one that the loss takes. */
    static void requireTargets(Loss loss, List<Sample> samples) {
        for (int k = 0; k < samples.size(); k++) {
            requireTarget(loss, samples.get(k), "the target of sample " + (k + 1));
        }
    }

    private static void requireTarget(Loss loss, Sample sample, String whose) {
        loss.objectionTo(sample.target()).ifPresent(o -> {
            String place = o.row() == 0 ? "" : " at " + Cell.target(o.row()).unicode();
            throw new EditException(whose + " needs " + o.expected() + place);
        });
    }

    static Lab chooseActivation(Lab lab, int layer, Activation activation) {
        Structure.requireLayer(lab.network(), layer, 1);
        return lab.with(lab.network().with(layer, lab.network().layer(layer).with(activation)));
    }

    static Lab chooseBias(Lab lab, int layer, Bias bias) {
        Structure.requireLayer(lab.network(), layer, 1);
        return lab.with(lab.network().with(layer, lab.network().layer(layer).with(bias)));
    }

    static Lab reset(Lab lab) {
        List<Layer> layers = new ArrayList<>();
        for (int l = 1; l <= lab.network().depth(); l++) {
            Layer now = lab.network().layer(l);
            layers.add(lab.first().layer(l).with(now.activation()).with(now.bias()));
        }
        return lab.with(new Network(layers, lab.network().loss()));
    }
}
