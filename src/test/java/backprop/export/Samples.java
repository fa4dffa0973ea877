package backprop.export;

import backprop.Golden;
import backprop.GoldenNetwork;
import backprop.document.DocumentException;
import backprop.document.NetworkDocument;
import backprop.document.NetworkReader;
import backprop.engine.Activation;
import backprop.engine.Bias;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.Sample;
import backprop.engine.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Passes to export: of the examples, the corpus, the reference numbers, and wide ones of our own. */
final class Samples {
    private static final long SMALL = 20_000;

    private Samples() {}

    static ExportedPass workedExample() {
        return of(Path.of("assets/worked-example.json")).get(0);
    }

    /** The first sample of every example and of every file of the corpus that is not huge. */
    static List<ExportedPass> files() {
        return Stream.of("assets", "src/test/resources/corpus/good")
                .flatMap(folder -> list(Path.of(folder)))
                .flatMap(file -> of(file).stream().limit(1))
                .toList();
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file ->
                            file.toString().endsWith(".json") && file.toFile().length() < SMALL)
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every sample of a file. */
    static List<ExportedPass> of(Path file) {
        try {
            NetworkDocument document = NetworkReader.read(file);
            return passes(document.name(), document.network(), document.samples());
        } catch (IOException | DocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every sample of a file of reference numbers. */
    static List<ExportedPass> golden(String file) {
        return Golden.read(file).items().stream()
                .map(item -> item.get("network"))
                .flatMap(
                        network -> passes(
                                network.get("name").text(),
                                GoldenNetwork.network(network),
                                GoldenNetwork.samples(network))
                                .stream())
                .toList();
    }

    private static List<ExportedPass> passes(String name, Network network, List<Sample> samples) {
        List<ExportedPass> passes = new ArrayList<>();
        for (Sample sample : samples) {
            passes.add(new ExportedPass(name, Trace.of(network, sample, 0.1), passes.size() + 1, samples.size()));
        }
        return passes;
    }

    /** Each activation in the hidden and the output layer with each loss. */
    static List<ExportedPass> everyPair() {
        return Stream.of(Activation.values())
                .flatMap(a -> Stream.of(Loss.values()).map(loss -> random(List.of(3, 4, 3), a, loss, 1)))
                .toList();
    }

    /** A softmax of one unit with targets at both ends and between, and layers whose biases are held or none. */
    static List<ExportedPass> alone() {
        List<ExportedPass> passes = new ArrayList<>();
        Layer one = new Layer(Matrix.of(new double[][] {{0.5, -0.3}}), Matrix.column(0.1), Activation.SOFTMAX);
        for (double y : new double[] {0, 0.25, 1}) {
            Network network = new Network(List.of(one), Loss.BINARY_CROSS_ENTROPY);
            Sample sample = new Sample(Matrix.column(1, 2), Matrix.column(y));
            passes.add(new ExportedPass("one-softmax-" + y, Trace.of(network, sample, 0.1), 1, 1));
        }
        for (Bias bias : Bias.values()) {
            ExportedPass pass = random(List.of(3, 4, 3), Activation.TANH, Loss.MEAN_SQUARED_ERROR, 1);
            Trace trace = pass.trace();
            Network network = trace.network().with(bias).with(1, trace.network().layer(1));
            passes.add(new ExportedPass("bias-" + bias.fileName(), Trace.of(network, trace.sample(), 0.1), 1, 1));
        }
        return passes;
    }

    /** Rows that are far too long for a page. */
    static List<ExportedPass> wide() {
        return List.of(
                random(List.of(4, 16, 9), Activation.SOFTMAX, Loss.CROSS_ENTROPY, 1),
                random(List.of(4, 12, 6), Activation.SOFTMAX, Loss.BINARY_CROSS_ENTROPY, 1),
                random(List.of(9, 9, 2), Activation.TANH, Loss.MSE, 1e-6),
                random(List.of(9, 9, 2), Activation.IDENTITY, Loss.MSE, 1e8));
    }

    static ExportedPass named(String name) {
        return new ExportedPass(name, workedExample().trace(), 1, 1);
    }

    private static ExportedPass random(List<Integer> sizes, Activation activation, Loss loss, double scale) {
        Random random = new Random(7);
        List<Layer> layers = new ArrayList<>();
        for (int l = 1; l < sizes.size(); l++) {
            int inputs = sizes.get(l - 1);
            double[][] weights = new double[sizes.get(l)][inputs];
            for (double[] row : weights) {
                java.util.Arrays.setAll(row, j -> scale * random.nextGaussian());
            }
            layers.add(new Layer(Matrix.of(weights), vector(sizes.get(l), random, scale), activation));
        }
        int outputs = sizes.get(sizes.size() - 1);
        Matrix target = Matrix.zero(outputs, 1).with(1, 1, 0.75).with(2, 1, 0.25);
        Sample sample = new Sample(vector(sizes.get(0), random, 1), target);
        return new ExportedPass(
                activation.fileName() + "-" + loss.fileName(), Trace.of(new Network(layers, loss), sample, 0.1), 1, 1);
    }

    private static Matrix vector(int size, Random random, double scale) {
        return Matrix.column(random.doubles(size, -scale, scale).toArray());
    }
}
