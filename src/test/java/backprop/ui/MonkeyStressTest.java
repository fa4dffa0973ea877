package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.Stress;
import backprop.document.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Somebody who hits keys and clicks about by chance meets no exception, and the window always answers. */
class MonkeyStressTest extends WindowFixture {
    private static final int WIDTH = 1024;
    private static final int HEIGHT = 640;
    private static final long LONGEST_MILLIS = 1_000;
    private static final int REMEMBERED = 12;

    private static final List<KeyCode> KEYS = List.of(
            KeyCode.TAB,
            KeyCode.TAB,
            KeyCode.ENTER,
            KeyCode.ESCAPE,
            KeyCode.SPACE,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.PAGE_DOWN,
            KeyCode.DELETE,
            KeyCode.BACK_SPACE,
            KeyCode.F1,
            KeyCode.DIGIT1,
            KeyCode.DIGIT9,
            KeyCode.PERIOD,
            KeyCode.MINUS,
            KeyCode.COMMA,
            KeyCode.E,
            KeyCode.X);

    private static final List<KeyCode> SHORTCUTS = List.of(
            KeyCode.Z,
            KeyCode.Y,
            KeyCode.S,
            KeyCode.O,
            KeyCode.N,
            KeyCode.A,
            KeyCode.C,
            KeyCode.V,
            KeyCode.DIGIT0,
            KeyCode.PLUS,
            KeyCode.MINUS,
            KeyCode.TAB);

    private final List<Throwable> uncaught = Collections.synchronizedList(new ArrayList<>());
    private Thread toolkit = Thread.currentThread();
    private final Deque<String> last = new ArrayDeque<>();
    private String said = "";

    @Start
    @Override
    void start(Stage primary) throws IOException {
        super.start(primary);
        primary.setWidth(WIDTH);
        primary.setHeight(HEIGHT);
        toolkit = Thread.currentThread();
        toolkit.setUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : Examples.names()) {
            files.add(Files.copy(Path.of("assets", name + ".json"), folder.resolve(name + ".json")));
        }
        files.add(Files.writeString(folder.resolve("broken.json"), "{"));
        files.add(folder.resolve("none/none.json"));
        return files;
    }

    @Test
    void anyOrderOfEvents(FxRobot robot) throws Exception {
        int seed = Stress.size("seed", 11);
        int events = Stress.size("events", 400);
        List<Path> files = files();
        Random random = new Random(seed);
        Robot hand = WaitForAsyncUtils.asyncFx(Robot::new).get();
        long longest = 0;
        int done = 0;
        while (done < events) {
            robot.interact(this::reopen);
            try (Heartbeat heartbeat = new Heartbeat(toolkit)) {
                while (done < events && stage.isShowing()) {
                    chosen = files.get(random.nextInt(files.size()));
                    robot.interact(() -> {
                        act(hand, random);
                        said = said();
                    });
                    String what = "event " + done++ + " of seed " + seed + ", after " + last;
                    assertThat(uncaught).as(what).isEmpty();
                    assertThat(said).as(what).doesNotContain("Internal error");
                    assertThat(heartbeat.longestMillis())
                            .as(what + heartbeat.where())
                            .isLessThan(LONGEST_MILLIS);
                }
                longest = Math.max(longest, heartbeat.longestMillis());
            }
        }
        Stress.report(String.format(
                Locale.ROOT,
                "%d events of seed %d at %dx%d, no uncaught exception, the window answered within %d ms",
                events,
                seed,
                WIDTH,
                HEIGHT,
                longest));
    }

    /** Makes the window that has been closed anew; at a start of the lab that is not the work of its own thread. */
    private void reopen() {
        if (!stage.isShowing()) {
            window.await();
            open();
        }
    }

    /** The status line, also of a window that has just been closed. */
    private String said() {
        return ((Labeled) stage.getScene().lookup("#status")).getText();
    }

    private void act(Robot hand, Random random) {
        int kind = random.nextInt(20);
        double x = stage.getX() + random.nextInt(WIDTH);
        double y = stage.getY() + random.nextInt(HEIGHT);
        note(kind, x, y);
        if (kind < 7) {
            hand.mouseMove(x, y);
            hand.mouseClick(random.nextInt(6) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY);
        } else if (kind < 9) {
            hand.mousePress(MouseButton.PRIMARY);
            hand.mouseMove(x, y);
            hand.mouseRelease(MouseButton.PRIMARY);
        } else if (kind < 11) {
            hand.mouseMove(x, y);
            hand.mouseWheel(random.nextInt(7) - 3);
        } else if (kind < 17) {
            hand.keyType(KEYS.get(random.nextInt(KEYS.size())));
        } else if (kind < 19) {
            chord(hand, random.nextInt(4) == 0, SHORTCUTS.get(random.nextInt(SHORTCUTS.size())));
        } else if (random.nextInt(10) == 0) {
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
        }
    }

    private static void chord(Robot hand, boolean shift, KeyCode key) {
        hand.keyPress(KeyCode.CONTROL);
        if (shift) {
            hand.keyPress(KeyCode.SHIFT);
        }
        hand.keyType(key);
        if (shift) {
            hand.keyRelease(KeyCode.SHIFT);
        }
        hand.keyRelease(KeyCode.CONTROL);
    }

    private void note(int kind, double x, double y) {
        last.addLast(kind + " at " + x + ", " + y);
        if (last.size() > REMEMBERED) {
            last.removeFirst();
        }
    }

    /** A heartbeat that never missed a beat would prove nothing. */
    @Test
    void aWindowThatIsHeldUpIsNoticed(FxRobot robot) {
        try (Heartbeat heartbeat = new Heartbeat(toolkit)) {
            Platform.runLater(() -> {
                while (heartbeat.longestMillis() < LONGEST_MILLIS) {
                    Thread.onSpinWait();
                }
            });
            robot.interact(() -> {});
            assertThat(heartbeat.longestMillis()).isGreaterThanOrEqualTo(LONGEST_MILLIS);
        }
    }
}
