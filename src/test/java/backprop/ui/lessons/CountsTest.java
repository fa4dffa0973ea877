package backprop.ui.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountsTest {
    @ParameterizedTest
    @ValueSource(strings = {"5-10-8-3", "5, 10, 8, 3", " 5 10 8 3 ", "5–10–8–3"})
    void sizesAreReadAsTheyAreWritten(String text) {
        assertThat(Counts.read(text)).contains(List.of(5, 10, 8, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "5-", "5-0-3", "5-x-3", "5-99999999-3", "5.5-3"})
    void whatIsNoNetworkIsNotRead(String text) {
        assertThat(Counts.read(text)).isEmpty();
    }

    @Test
    void aMillionNeuronsAreTheMost() {
        assertThat(Counts.read("1000000-1")).isPresent();
        assertThat(Counts.read("1000001-1")).isEmpty();
    }
}
