package backprop.ui.training;

import backprop.engine.Activation;
import backprop.engine.Bias;
import backprop.engine.Initialiser;
import backprop.engine.Loss;
import backprop.flow.Sizes;
import backprop.training.Reduction;
import backprop.ui.kit.Recall;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A setup as texts under names, which outlive the window. A text that is missing or that nobody can read leaves that one
 * choice as it is at the first start. One's own table is not kept.
 */
final class SetupMemory {
    private static final String USUAL = "usual";

    private SetupMemory() {}

    static Map<String, String> of(Setup setup) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (setup.data().own() == null) {
            texts.put("data", setup.data().source());
            texts.put("points", String.valueOf(setup.data().size()));
            texts.put("noise", String.valueOf(setup.data().noise()));
            texts.put("sizes", Sizes.text(setup.sizes()).replace('×', 'x'));
        }
        texts.put("test", String.valueOf(setup.share()));
        texts.put("activation", setup.activation().fileName());
        texts.put("init", setup.initialiser().fileName());
        texts.put("optimiser", setup.optimiser().word());
        texts.put("rate", String.valueOf(setup.rate()));
        texts.put("batch", Numbers.batchText(setup.batch()));
        texts.put("seed", String.valueOf(setup.seed()));
        texts.put("decay", String.valueOf(setup.decay()));
        texts.put("schedule", setup.schedule().word());
        texts.put("biases", setup.convention().bias().fileName());
        texts.put("loss", setup.convention().loss().map(Loss::fileName).orElse(USUAL));
        texts.put("reduction", setup.convention().reduction().word());
        return texts;
    }

    /** The setup whose texts {@code recall} gives by their names. */
    static Setup read(Function<String, Optional<String>> recall) {
        return new Recall<>(Setup.opening(), recall)
                .read("seed", (s, text) -> s.withSeed(seed(text)))
                .read("data", (s, text) -> s.withData(DataChoice.named(text)))
                .read("points", (s, text) -> s.withData(s.data().withSize(Integer.parseInt(text))))
                .read("noise", (s, text) -> s.withData(s.data().withNoise(number(text))))
                .read("sizes", (s, text) -> s.withSizes(Sizes.parse(text)))
                .read("test", (s, text) -> s.withShare(number(text)))
                .read("activation", (s, text) -> s.with(Recall.known(Activation.named(text))))
                .read("init", (s, text) -> s.with(Recall.known(Initialiser.named(text))))
                .read("optimiser", (s, text) -> s.with(Recall.known(Choices.optimiser(text)), s.rate()))
                .read("rate", (s, text) -> s.with(s.optimiser(), number(text)))
                .read("batch", (s, text) -> s.withBatch(Numbers.batch(text)))
                .read("decay", (s, text) -> s.withDecay(number(text)))
                .read(
                        "schedule",
                        (s, text) -> s.with(Recall.known(Choices.schedules().stream()
                                .filter(each -> each.word().equals(text))
                                .findFirst())))
                .read("biases", (s, text) -> s.with(s.convention().with(Recall.known(Bias.named(text)))))
                .read("loss", (s, text) -> s.with(s.convention().with(loss(text))))
                .read("reduction", (s, text) -> s.with(s.convention().with(Recall.known(Reduction.named(text)))))
                .setup();
    }

    private static Optional<Loss> loss(String text) {
        return text.equals(USUAL) ? Optional.empty() : Optional.of(Recall.known(Loss.named(text)));
    }

    private static double number(String text) {
        return Numbers.number().apply(text);
    }

    private static long seed(String text) {
        return backprop.ui.kit.WholeNumber.between(0, backprop.flow.RandomState.LARGEST_SEED, 3)
                .apply(text);
    }
}
