package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.Stress;
import backprop.engine.Cell;
import backprop.engine.Trace;
import backprop.picture.Frames;
import backprop.session.Edit;
import backprop.session.Lab;
import backprop.session.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Work that was given up is gone: it leaves no thread, and no result comes late. */
class WorkStressTest extends WindowFixture {
    private static final int TASKS = 1_000;

    @Start
    @Override
    void start(Stage primary) throws IOException {
        super.start(primary);
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("work"))
                .collect(Collectors.toSet());
    }

    @Test
    void aThousandTasksThatWereGivenUp(FxRobot robot) throws Exception {
        Lab large = Frames.sized(300, 300, 2);
        Set<Thread> before = threads();
        List<String> shown = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger begun = new AtomicInteger();
        CompletableFuture<Trace> after = new CompletableFuture<>();
        HBox bar = new HBox(new Label());
        robot.interact(() -> {
            Work work = new Work(new StatusLine(new Label(), bar));
            for (int k = 0; k < TASKS; k++) {
                Runnable giveUp = work.follow(
                        "task",
                        () -> {
                            begun.incrementAndGet();
                            return Session.pass(large);
                        },
                        pass -> shown.add("a result"),
                        failure -> shown.add("a failure"));
                giveUp.run();
            }
            work.follow("the last", () -> Session.pass(large), after::complete, after::completeExceptionally);
        });
        assertThat(after.get(60, TimeUnit.SECONDS).network()).isEqualTo(large.network());
        WaitForAsyncUtils.waitForFxEvents();
        Set<Thread> more = threads();
        more.removeAll(before);

        assertThat(shown).isEmpty();
        assertThat(more).hasSize(1);
        assertThat(bar.getChildren()).hasSize(1);
        Stress.report(
                TASKS + " tasks given up, " + begun + " of them had begun, no result came late, no thread is left");
    }

    @Test
    void aThousandEditsOfALargeNetworkShowTheLast(FxRobot robot) throws Exception {
        List<Double> rates = Collections.synchronizedList(new ArrayList<>());
        robot.interact(() -> {
            window.session().open(Frames.sized(900, 900, 2));
            window.session().subscribe(frame -> rates.add(frame.lab().rate()));
            for (int k = 1; k <= TASKS; k++) {
                window.session().apply(new Edit.SetNumber(Cell.rate(), k));
            }
        });
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> frame().lab().rate() == TASKS);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(rates).isSorted().endsWith((double) TASKS).hasSizeLessThan(TASKS / 2);
    }
}
