package backprop.ui.training;

import backprop.engine.Activation;
import backprop.engine.Initialiser;
import backprop.flow.Sizes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A setup as texts under names, which outlive the window. A text that is missing or that nobody can read leaves that one
 * choice as it is at the first start. One's own table is not kept.
 */
final class SetupMemory {
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
        texts.put("schedule", Choices.word(setup.schedule()));
        return texts;
    }

    /** The setup whose texts {@code recall} gives by their names. */
    static Setup read(Function<String, Optional<String>> recall) {
        Setup setup = Setup.opening();
        setup = changed(setup, recall.apply("seed"), (s, text) -> s.withSeed(seed(text)));
        setup = changed(setup, recall.apply("data"), (s, text) -> s.withData(DataChoice.named(text)));
        setup = changed(
                setup, recall.apply("points"), (s, text) -> s.withData(s.data().withSize(Integer.parseInt(text))));
        setup = changed(
                setup, recall.apply("noise"), (s, text) -> s.withData(s.data().withNoise(number(text))));
        setup = changed(setup, recall.apply("sizes"), (s, text) -> s.withSizes(Sizes.parse(text)));
        setup = changed(setup, recall.apply("test"), (s, text) -> s.withShare(number(text)));
        setup = changed(setup, recall.apply("activation"), (s, text) -> s.with(known(Activation.named(text))));
        setup = changed(setup, recall.apply("init"), (s, text) -> s.with(known(Initialiser.named(text))));
        setup = changed(
                setup, recall.apply("optimiser"), (s, text) -> s.with(known(Choices.optimiser(text)), s.rate()));
        setup = changed(setup, recall.apply("rate"), (s, text) -> s.with(s.optimiser(), number(text)));
        setup = changed(setup, recall.apply("batch"), (s, text) -> s.withBatch(Numbers.batch(text)));
        setup = changed(setup, recall.apply("decay"), (s, text) -> s.withDecay(number(text)));
        return changed(
                setup,
                recall.apply("schedule"),
                (s, text) -> s.with(known(Choices.schedules().stream()
                        .filter(each -> Choices.word(each).equals(text))
                        .findFirst())));
    }

    /** Makes another setup of one and a text, or throws an IllegalArgumentException. */
    private interface Change {
        Setup of(Setup setup, String text);
    }

    private static Setup changed(Setup setup, Optional<String> text, Change change) {
        try {
            return text.isPresent() ? change.of(setup, text.get()) : setup;
        } catch (IllegalArgumentException e) {
            return setup;
        }
    }

    private static double number(String text) {
        return Numbers.number().apply(text);
    }

    private static long seed(String text) {
        return backprop.ui.kit.WholeNumber.between(0, backprop.flow.RandomState.LARGEST_SEED, 3)
                .apply(text);
    }

    private static <T> T known(Optional<T> found) {
        return found.orElseThrow(() -> new IllegalArgumentException("no such name"));
    }
}
