package backprop.digits;

import backprop.document.DocumentException;
import backprop.document.NetworkDocument;
import backprop.document.NetworkWriter;
import backprop.engine.Activation;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.Sample;
import backprop.engine.Trace;
import backprop.training.Optimiser;
import backprop.training.Recipe;
import backprop.training.Run;
import backprop.training.Samples;
import backprop.training.SplitMix;
import backprop.training.data.DataSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Trains the example and writes it into a folder; prints how many digits that it never saw it reads right. */
public final class DigitsExample {
    static final String NAME = "digits-784-128-10";

    private static final int HIDDEN = 128;
    private static final int LEARNT = 8000;
    private static final int UNSEEN = 1000;
    private static final int EPOCHS = 16;
    private static final int BATCH = 20;

    private DigitsExample() {}

    /** @param args the folder */
    public static void main(String[] args) throws IOException, DocumentException {
        List<Sample> learnt = new DrawnDigits(1).samples(LEARNT);
        List<Sample> unseen = new DrawnDigits(2).samples(UNSEEN);
        Recipe recipe = Recipe.of(start(), Samples.of(learnt))
                .with(new Optimiser.Momentum(0.9))
                .withRate(0.05)
                .withDecay(0.0005)
                .withBatch(BATCH);
        Run run = Run.of(recipe);
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            run.advance(recipe.stepsPerEpoch());
            print("epoch %d: loss %.6f%n", epoch, run.progress().loss());
        }
        Network network = rounded(run.history().networkAt(EPOCHS * recipe.stepsPerEpoch()));
        print(
                "right: %d of %d unseen, %d of %d learnt%n",
                right(network, unseen), UNSEEN, right(network, learnt), LEARNT);
        NetworkDocument document = new NetworkDocument(NAME, network, new DrawnDigits(3).samples(10));
        NetworkWriter.save(document, Path.of(args[0], NAME + ".json"));
    }

    /** Weights so small that what no digit ever touches fades to 0. */
    private static Network start() {
        SplitMix random = new SplitMix(42);
        return new Network(
                List.of(
                        layer(HIDDEN, DrawnDigits.SIDE * DrawnDigits.SIDE, 0.01, Activation.SIGMOID, random),
                        layer(10, HIDDEN, 0.1, Activation.SOFTMAX, random)),
                Loss.CROSS_ENTROPY);
    }

    private static Layer layer(int size, int inputs, double deviation, Activation activation, SplitMix random) {
        return new Layer(
                Matrix.zero(size, inputs).map(zero -> deviation * random.gaussian()), Matrix.zero(size, 1), activation);
    }

    /** To four decimals. */
    private static Network rounded(Network network) {
        return new Network(
                network.layers().stream()
                        .map(layer -> layer.with(rounded(layer.weights()), rounded(layer.biases())))
                        .toList(),
                network.loss());
    }

    private static Matrix rounded(Matrix numbers) {
        return numbers.map(value -> Math.round(value * 10_000) / 10_000.0 + 0.0);
    }

    private static int right(Network network, List<Sample> samples) {
        int right = 0;
        for (Sample sample : samples) {
            double[] output =
                    Trace.inDoubles(network, sample).activation(network.depth()).toVector();
            right += DataSet.classOf(output) == DataSet.classOf(sample.target().toVector()) ? 1 : 0;
        }
        return right;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
