package backprop.ui.flow;

import backprop.engine.Activation;
import backprop.engine.Initialiser;
import backprop.engine.Loss;
import backprop.flow.RandomState;
import backprop.flow.Sizes;
import backprop.flow.Sweep;
import backprop.ui.kit.Recall;
import backprop.ui.kit.WholeNumber;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A setup as texts under names, which outlive the window. A text that is missing, that nobody can read or that does not fit
 * the others leaves that one choice as it is at the first start.
 */
final class SetupMemory {
    private SetupMemory() {}

    static Map<String, String> of(Setup setup) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("sizes", Sizes.text(setup.sizes()).replace('×', 'x'));
        texts.put("loss", setup.loss().fileName());
        texts.put("networks", setup.contenders().stream().map(SetupMemory::text).collect(Collectors.joining(",")));
        texts.put("init", setup.initialiser().fileName());
        texts.put("bias", String.valueOf(setup.bias()));
        texts.put("seed", String.valueOf(setup.seed()));
        texts.put("seeds", String.valueOf(setup.seeds()));
        return texts;
    }

    /** The setup whose texts {@code recall} gives by their names. */
    static Setup read(Function<String, Optional<String>> recall) {
        return new Recall<>(Setup.opening(), recall)
                .read("sizes", (s, text) -> s.withSizes(Sizes.parse(text)))
                .read("loss", (s, text) -> s.withLoss(Recall.known(Loss.named(text))))
                .read("networks", (s, text) -> s.withContenders(contenders(text)))
                .read("init", (s, text) -> s.withInitialiser(Recall.known(Initialiser.named(text))))
                .read("bias", (s, text) -> s.withBias(Boolean.parseBoolean(text)))
                .read(
                        "seed",
                        (s, text) -> s.withSeed(WholeNumber.between(0, RandomState.LARGEST_SEED, 42)
                                .apply(text)))
                .read(
                        "seeds",
                        (s, text) -> s.withSeeds(WholeNumber.between(1, Sweep.MOST_SEEDS, 200)
                                .apply(text)
                                .intValue()))
                .setup();
    }

    private static String text(Contender contender) {
        Activation output = contender.output();
        return contender.hidden().fileName() + (output == null ? "" : "/" + output.fileName());
    }

    private static List<Contender> contenders(String text) {
        return Arrays.stream(text.split(",", -1)).map(SetupMemory::contender).toList();
    }

    private static Contender contender(String text) {
        String[] parts = text.split("/", 2);
        return new Contender(
                Recall.known(Activation.named(parts[0])),
                parts.length == 1 ? null : Recall.known(Activation.named(parts[1])));
    }
}
