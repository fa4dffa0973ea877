package backprop.ui.flow;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.ui.flow.Outcome.Phase;
import backprop.ui.kit.Seen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DeskTest {
    private final List<Outcome> outcomes = Collections.synchronizedList(new ArrayList<>());

    private static <T> T ask(java.util.concurrent.Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, question);
    }

    private static void run(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    private Desk desk(Setup setup) {
        return ask(() -> {
            Desk desk = new Desk(Setup.opening());
            desk.edit("all", before -> setup);
            desk.follow(outcomes::add);
            return desk;
        });
    }

    private static void awaitPhase(Desk desk, Phase phase) {
        Seen.await("phase", () -> desk.outcome().sweep().phase(), phase);
    }

    @Test
    void aThousandSeedsRunByThemselvesAndFillTheChart() {
        Desk desk = desk(Setup.opening().withSeeds(1000));
        awaitPhase(desk, Phase.DONE);
        assertThat(ask(() -> desk.outcome().sweep().count())).isEqualTo(1000);
        assertThat(ask(() -> desk.outcome().sweep().spared(1).orElseThrow().count()))
                .isEqualTo(1000);
    }

    @Test
    void cancelledAndRestartedManyTimesOnlyTheLastOneIsThere() {
        Desk desk = desk(Setup.opening().withWidth(60).withSeeds(1000));
        for (int i = 0; i < 40; i++) {
            run(desk::run);
            run(desk::cancel);
            assertThat(ask(() -> desk.outcome().sweep().phase())).isEqualTo(Phase.CANCELLED);
        }
        run(() -> {
            desk.edit("seeds", s -> s.withSeeds(37));
            desk.run();
        });
        awaitPhase(desk, Phase.DONE);
        assertThat(ask(() -> desk.outcome().sweep().count())).isEqualTo(37);
        int seen = outcomes.size();
        run(() -> {});
        assertThat(outcomes).hasSize(seen);
        Seen.await("threads", DeskTest::seedThreads, 0L);
    }

    private static long seedThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().equals("flow-seeds"))
                .filter(Thread::isAlive)
                .count();
    }

    @Test
    void anOldMeasurementNeverReplacesANewerOne() {
        Desk desk = desk(Setup.opening());
        run(() -> {
            desk.edit("large", s -> s.withWidth(200).withDepth(30));
            assertThat(desk.outcome().measuring()).isTrue();
            assertThat(desk.outcome().measured().setup()).isEqualTo(Setup.opening());
            desk.edit("larger", s -> s.withDepth(31));
            desk.edit("small", s -> s.withWidth(5).withDepth(2));
        });
        assertThat(ask(() -> desk.outcome().measuring())).isFalse();
        run(() -> desk.edit("larger again", s -> s.withWidth(150).withDepth(12)));
        Seen.await("measured", () -> desk.outcome().measuring(), false);
        assertThat(outcomes.stream().map(o -> o.measured().setup().depth())).doesNotContain(30, 31);
    }

    @Test
    void aSweepThatIsThroughButNotYetShownIsDroppedToo() {
        Desk desk = desk(Setup.opening());
        awaitPhase(desk, Phase.DONE);
        run(() -> {
            desk.edit("short", s -> s.withDepth(1).withSeeds(3));
            // Holds the window until the worker has nothing to do any more: its result can only be waiting.
            while (Thread.getAllStackTraces().keySet().stream()
                    .filter(t -> t.getName().equals("flow-seeds"))
                    .anyMatch(t -> t.getState() == Thread.State.RUNNABLE || t.getState() == Thread.State.NEW)) {
                Thread.onSpinWait();
            }
            desk.edit("long", s -> s.withDepth(20).withWidth(256).withSeeds(1000));
        });
        run(() -> {});
        assertThat(ask(() -> desk.outcome().sweep().phase())).isEqualTo(Phase.WAITING);
        assertThat(ask(() -> desk.outcome().sweep().compared())).isEmpty();
    }

    @Test
    void muchWorkWaitsToBeAskedFor() {
        Desk desk = desk(Setup.opening().withWidth(256).withDepth(8));
        assertThat(ask(() -> desk.outcome().sweep().phase())).isEqualTo(Phase.WAITING);
        assertThat(ask(() -> desk.outcome().sweep().compared())).isEmpty();
    }
}
