package backprop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @Test
    void noWordIsHandedOnAsNoWord() {
        assertThat(passedOn()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "größe.json", "a&b=c d%20", "@net.json", "+", "日本"})
    void everyWordArrivesAsItWasTyped(String word) {
        assertThat(passedOn(word)).containsExactly(word);
        assertThat(passedOn("validate", word)).containsExactly("validate", word);
    }

    /** What the second Java makes of the option that the first one gives it. */
    private static String[] passedOn(String... words) {
        String option = Words.handedOn(words);
        assertThat(option).matches("\\p{ASCII}+");
        return Words.taken(option.substring(option.indexOf('=') + 1));
    }
}
