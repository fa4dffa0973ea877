package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocaleTest {
    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (long seed = 0; seed < 20; seed++) {
            Networks.Case c = Networks.random(seed);
            Trace trace = Trace.of(c.network(), c.sample(), 0.1);
            for (Step s : trace.steps()) {
                Cell cell = s.cell(0);
                texts.addAll(List.of(s.title(), s.symbol(), s.meaning(), s.equation(), s.shapes(), s.code()));
                texts.addAll(List.of(cell.ascii(), cell.plain(), cell.unicode(), cell.latex(), cell.spoken()));
                texts.add(TextAlgebra.plain(trace.explain(cell), k -> Numerals.shown(trace.value(k))));
            }
        }
        Initialiser.examples().forEach(i -> texts.add(i.fileName()));
        return texts;
    }

    /** Arabic has digits of its own, German a decimal comma, Turkish an i without a dot. */
    @ParameterizedTest
    @ValueSource(strings = {"ar-SA-u-nu-arab", "de-DE", "tr-TR", "hi-IN-u-nu-deva"})
    void everyTextIsTheSameInEveryLocale(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            List<String> expected = texts();
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(texts()).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }
}
