package backprop.flow;

import backprop.engine.Network;
import backprop.engine.Sample;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What one seed of an experiment gave: how large the error is in every layer, and the network and sample it was seen on.
 *
 * <pre>{@code
 * Flow flow = Experiment.classic(Activation.SIGMOID).run(42);
 * flow.layer(1).deltaNorm()   // 7.002996e-05
 * flow.ratio()                // 8.110576e-04
 * }</pre>
 *
 * @param experiment what was run
 * @param seed the seed that the numbers were drawn from
 * @param network the network that was drawn
 * @param sample the sample that was drawn
 * @param loss ℒ
 * @param layers layers 1 to L
 * @param receipts the way into layers 1 to L − 1
 */
public record Flow(
        Experiment experiment,
        long seed,
        Network network,
        Sample sample,
        double loss,
        List<LayerFlow> layers,
        List<Receipt> receipts) {
    /** A copy of the lists. */
    public Flow {
        layers = List.copyOf(layers);
        receipts = List.copyOf(receipts);
    }

    /** One pass over what a seed drew. */
    static Flow of(Experiment experiment, long seed, Draw draw) {
        Measurement pass = new Measurement(draw);
        return new Flow(experiment, seed, draw.network(), draw.sample(), pass.loss(), pass.layers(), pass.receipts());
    }

    /** L. */
    public int depth() {
        return layers.size();
    }

    /** Layer l, from 1 to L. */
    public LayerFlow layer(int l) {
        return layers.get(l - 1);
    }

    /** ‖δ⁽¹⁾‖ to ‖δ⁽ᴸ⁾‖. */
    public double[] deltaNorms() {
        return layers.stream().mapToDouble(LayerFlow::deltaNorm).toArray();
    }

    /** ‖∂ℒ/∂W⁽¹⁾‖ to ‖∂ℒ/∂W⁽ᴸ⁾‖. */
    public double[] weightGradientNorms() {
        return layers.stream().mapToDouble(LayerFlow::weightGradientNorm).toArray();
    }

    /** ‖δ⁽¹⁾‖/‖δ⁽ᴸ⁾‖; empty where that is undefined, as 0/0 is. */
    public OptionalDouble ratio() {
        return Receipt.quotient(layer(1).deltaNorm(), layer(depth()).deltaNorm());
    }

    /** True if nothing reaches the first layer: δ⁽¹⁾ is exactly 0. */
    public boolean dead() {
        return layer(1).deltaNorm() == 0;
    }

    /** True if δ is exactly 0 in every layer since every output unit stands where its σ' is 0. */
    public boolean deadOutput() {
        LayerFlow output = layer(depth());
        return output.deltaNorm() == 0 && output.deadUnits() == output.size();
    }
}
