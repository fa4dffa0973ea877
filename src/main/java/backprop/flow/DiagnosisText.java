package backprop.flow;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Numerals;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A diagnosis in words, every one of them from its numbers. */
final class DiagnosisText {
    private final Diagnosis diagnosis;
    private final Flow flow;

    DiagnosisText(Diagnosis diagnosis) {
        this.diagnosis = diagnosis;
        this.flow = diagnosis.flow();
    }

    String all() {
        return Stream.of(verdict(), culprit(), units())
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String verdict() {
        if (flow.depth() == 1) {
            return diagnosis.kind() == Diagnosis.Kind.DEAD
                    ? "Dead: δ is exactly 0."
                    : "Healthy: with one weight layer there is nothing to go back through.";
        }
        return switch (diagnosis.kind()) {
            case DEAD -> "Dead: δ is exactly 0 in " + deadLayers() + "; " + ratio(flow) + ".";
            case VANISHING -> "Vanishing: " + ratio(flow) + perLayer();
            case EXPLODING -> "Exploding: " + ratio(flow) + perLayer();
            case HEALTHY -> "Healthy: " + ratio(flow) + perLayer();
        };
    }

    private String deadLayers() {
        int last = lastDeadLayer();
        return last == flow.depth() ? "every layer" : last == 1 ? "layer 1" : "layers 1 to " + last;
    }

    private int lastDeadLayer() {
        int last = 1;
        while (last < flow.depth() && flow.layer(last + 1).deltaNorm() == 0) {
            last++;
        }
        return last;
    }

    static String ratio(Flow flow) {
        OptionalDouble ratio = flow.ratio();
        String name = "layer 1 / layer " + flow.depth();
        if (ratio.isPresent()) {
            return name + " = " + (ratio.getAsDouble() == 0 ? "0" : Numerals.scientific(ratio.getAsDouble(), 3));
        }
        return name + (flow.dead() ? " is undefined (0/0)" : " is beyond what a double holds");
    }

    private String perLayer() {
        return diagnosis.factor().stream()
                .mapToObj(f -> ", each layer back multiplies the norm by about " + factor(f) + ".")
                .findFirst()
                .orElse(".");
    }

    private String culprit() {
        return diagnosis.culprit().map(this::culprit).orElse("");
    }

    private String culprit(Culprit culprit) {
        if (culprit.factor() == 0) {
            return "The reason: " + zero(culprit) + ".";
        }
        Receipt receipt = flow.receipts().get(culprit.layer() - 1);
        boolean bySlope = culprit.cause() == Culprit.Cause.SLOPE;
        String slope = slopeName(culprit.layer()) + " multiplied it by " + factor(receipt.bySlope()) + steepest();
        String matrix = transposed(culprit.layer() + 1);
        String weights = matrix + " by " + factor(receipt.byWeights());
        String other = matrix + " multiplied it by " + factor(receipt.byWeights());
        return most() + " in layer " + culprit.layer() + ": "
                + (bySlope
                        ? slope + ", " + weights
                        : other + ", " + slopeName(culprit.layer()) + " by " + factor(receipt.bySlope()))
                + ".";
    }

    private String most() {
        return switch (diagnosis.kind()) {
            case VANISHING, DEAD -> "Most was lost";
            case EXPLODING -> "Most was gained";
            case HEALTHY -> "The largest change was";
        };
    }

    private String slopeName(int layer) {
        Activation activation = flow.network().layer(layer).activation();
        return activation.isVectorValued() ? "the Jacobian of softmax" : activation.symbol() + "′";
    }

    private String steepest() {
        Activation activation = flow.experiment().activation();
        return activation.isVectorValued()
                ? ""
                : " (" + activation.symbol() + "′ is at most " + steepest(activation.steepest()) + ")";
    }

    private static String steepest(double slope) {
        return slope == 1 ? "1" : Numerals.fixed(slope, 2);
    }

    private static String transposed(int layer) {
        return "W" + Cell.raised(layer) + "ᵀ";
    }

    /** Why something is exactly 0. */
    String zero(Culprit culprit) {
        int l = culprit.layer();
        LayerFlow layer = flow.layer(l);
        boolean all = layer.deadUnits() == layer.size();
        return switch (culprit.cause()) {
            case LOSS -> "output equal to the target";
            case WEIGHTS -> transposed(l + 1) + " δ" + Cell.raised(l + 1) + " is 0";
            case SLOPE ->
                l == flow.depth()
                        ? (layer.size() == 1 ? "dead output unit" : "dead output units")
                        : all ? "all units of layer " + l + " dead" : "too small for a double in layer " + l;
        };
    }

    private String units() {
        int dead = 0;
        int saturated = 0;
        int all = 0;
        for (LayerFlow layer : flow.layers().subList(0, flow.depth() - 1)) {
            dead += layer.deadUnits();
            saturated += layer.saturatedUnits();
            all += layer.size();
        }
        String of = " of " + all + " hidden units ";
        return dead > 0
                ? "On this sample " + dead + of + (dead == 1 ? "is" : "are") + " dead"
                        + (saturated > 0 ? " and " + saturated + " saturated." : ".")
                : saturated > 0
                        ? "On this sample " + saturated + of + (saturated == 1 ? "is" : "are") + " saturated."
                        : "";
    }

    private static String factor(OptionalDouble factor) {
        return factor.isPresent() ? factor(factor.getAsDouble()) : "an undefined factor";
    }

    static String factor(double factor) {
        boolean plain = factor == 0 || (factor >= 0.01 && factor < 1000);
        return plain ? Numerals.fixed(factor, 2) : Numerals.scientific(factor, 2);
    }
}
