package backprop.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecallTest {
    private static final Map<String, String> KEPT = Map.of("one", "1", "two", "two", "three", "3");

    private static Integer added(Integer sum, String text) {
        return sum + Integer.parseInt(text);
    }

    @Test
    void whatIsMissingOrRefusedLeavesItsChoice() {
        Recall<Integer> recall = new Recall<>(10, name -> Optional.ofNullable(KEPT.get(name)));
        assertThat(recall.read("one", RecallTest::added)
                        .read("two", RecallTest::added)
                        .read("none", RecallTest::added)
                        .read("three", RecallTest::added)
                        .setup())
                .isEqualTo(14);
    }
}
