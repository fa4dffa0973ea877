package backprop;

import backprop.engine.Activation;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.Sample;
import java.util.ArrayList;
import java.util.List;

/** Networks and samples of the reference numbers. */
public final class GoldenNetwork {
    private GoldenNetwork() {}

    /** The network of a file. */
    public static Network network(Golden file) {
        List<Layer> layers = new ArrayList<>();
        for (Golden layer : file.get("layers").items()) {
            layers.add(new Layer(
                    Matrix.of(layer.get("weights").rows()),
                    Matrix.column(layer.get("biases").numbers()),
                    Activation.named(layer.get("activation").text()).orElseThrow()));
        }
        return new Network(layers, Loss.named(file.get("loss").text()).orElseThrow());
    }

    /** The samples of a file. */
    public static List<Sample> samples(Golden file) {
        return file.get("samples").items().stream()
                .map(s -> new Sample(
                        Matrix.column(s.get("input").numbers()),
                        Matrix.column(s.get("target").numbers())))
                .toList();
    }
}
