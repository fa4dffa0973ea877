package backprop.cli;

import backprop.document.DocumentException;
import backprop.document.NetworkDocument;
import backprop.engine.Matrix;
import backprop.engine.Sample;
import backprop.engine.Trace;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Every number of the pass of every sample, for other programs to read. */
@Command(
        name = "gradients",
        description =
                "Print all numbers of each sample's pass as JSON: a list with loss, z, a, delta, dW and db for every"
                        + " sample; db of a layer without biases is empty. Each number reads back to the same bits; null"
                        + " stands for one that is not finite.")
final class GradientsCommand implements Callable<Integer> {
    @Mixin
    private final NetworkArgument network = new NetworkArgument();

    private final Output out;

    GradientsCommand(Output out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, DocumentException, InterruptedException {
        NetworkDocument document = network.read();
        String before = "[\n";
        for (Sample sample : document.samples()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            out.text(before);
            print(Trace.of(document.network(), sample));
            before = ",\n";
        }
        out.text(document.samples().isEmpty() ? "[]\n" : "\n]\n");
        return ExitCode.OK;
    }

    private void print(Trace trace) throws IOException {
        int depth = trace.network().depth();
        out.text("  {\n    \"loss\": " + JsonText.number(trace.loss()));
        layers("z", depth, l -> vector(trace.preActivation(l)));
        layers("a", depth, l -> vector(trace.activation(l)));
        layers("delta", depth, l -> vector(trace.delta(l)));
        layers("dW", depth, l -> matrix(trace.weightGradient(l)));
        layers("db", depth, l -> trace.network().layer(l).hasBiases() ? vector(trace.biasGradient(l)) : "[]");
        out.text("\n  }");
    }

    private void layers(String name, int depth, IntFunction<String> layer) throws IOException {
        out.text(",\n    \"" + name + "\": [\n");
        for (int l = 1; l <= depth; l++) {
            out.text("      " + layer.apply(l) + (l < depth ? ",\n" : "\n    ]"));
        }
    }

    private static String matrix(Matrix matrix) {
        return Arrays.stream(matrix.toArray())
                .map(JsonText::numbers)
                .collect(Collectors.joining(",\n        ", "[\n        ", "\n      ]"));
    }

    private static String vector(Matrix vector) {
        return JsonText.numbers(vector.toVector());
    }
}
