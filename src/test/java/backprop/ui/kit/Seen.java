package backprop.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What a person sees of drawn things, once the next pulse has drawn them. */
public final class Seen {
    private static final List<Throwable> THROWN = Collections.synchronizedList(new ArrayList<>());

    private Seen() {}

    /** Keeps what the thread that runs the window throws; called on that thread. */
    public static void watchThisThread() {
        THROWN.clear();
        Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> THROWN.add(thrown));
    }

    /** Fails if the thread that runs the window has thrown anything. */
    public static void assertNothingWasThrown() {
        assertThat(THROWN).isEmpty();
    }

    /** What the thread that runs the window has thrown since it is watched, and forgets it. */
    public static List<Throwable> takeThrown() {
        List<Throwable> thrown = List.copyOf(THROWN);
        THROWN.clear();
        return thrown;
    }

    /** The words at and below a node, run together; empty if there is none. */
    public static String words(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().map(Seen::words).orElse("");
    }

    private static String words(Node node) {
        if (node instanceof Text text) {
            return text.getText();
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .filter(Node::isVisible)
                        .map(Seen::words)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" "))
                : "";
    }

    /** Waits until something is as expected, and says what it was if it never is. */
    public static <T> void await(String what, Supplier<T> actual, T expected) {
        try {
            WaitForAsyncUtils.waitFor(
                    20,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(() -> actual.get().equals(expected))
                            .get());
        } catch (TimeoutException e) {
            assertThat(WaitForAsyncUtils.waitForAsyncFx(5_000, actual::get))
                    .as(what)
                    .isEqualTo(expected);
        }
    }

    /** Waits until a node shows words that end like this. */
    public static void awaitWords(FxRobot robot, String query, String end) {
        await(query + " ends with " + end, () -> words(robot, query).endsWith(end), true);
    }
}
