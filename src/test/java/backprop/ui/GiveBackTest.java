package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GiveBackTest {
    private static final long MEGABYTE = 1 << 20;

    private final AtomicLong collections = new AtomicLong();
    private final AtomicLong used = new AtomicLong();
    private final AtomicInteger given = new AtomicInteger();
    private final GiveBack giveBack = new GiveBack(collections::get, used::get, () -> {
        given.incrementAndGet();
        collections.incrementAndGet();
    });

    private void glances(int count) {
        for (int i = 0; i < count; i++) {
            giveBack.glance();
        }
    }

    @Test
    void aRestGivesBackOnceHoweverLongItIs() {
        glances(3);
        assertThat(given).hasValue(0);
        glances(1);
        assertThat(given).hasValue(1);
        glances(100);
        assertThat(given).hasValue(1);
    }

    @Test
    void whoeverTouchesTheWindowPutsItOff() {
        glances(3);
        giveBack.touched();
        glances(3);
        assertThat(given).hasValue(0);
        glances(1);
        assertThat(given).hasValue(1);
    }

    @Test
    void aCollectionThatWasNeededPutsItOff() {
        glances(3);
        collections.incrementAndGet();
        glances(3);
        assertThat(given).hasValue(0);
        glances(1);
        assertThat(given).hasValue(1);
    }

    @Test
    void whatRunsPutsItOffAndABlinkingCaretDoesNot() {
        for (int i = 0; i < 20; i++) {
            used.addAndGet(20 * MEGABYTE);
            giveBack.glance();
        }
        assertThat(given).hasValue(0);
        for (int i = 0; i < 3; i++) {
            used.addAndGet(MEGABYTE / 2);
            giveBack.glance();
        }
        assertThat(given).hasValue(1);
    }

    @Test
    void theNextRestGivesBackAgain() {
        glances(4);
        giveBack.touched();
        glances(4);
        assertThat(given).hasValue(2);
    }
}
