package backprop.ui.training;

import backprop.engine.Network;
import backprop.ui.kit.Background;
import java.util.Optional;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/**
 * Computes the loss around the network that is looked at, away from the window, and holds the values that somebody tries.
 * While one scene is computed, only the newest wish waits: moving fast leaves nothing behind, and what is seen keeps moving.
 */
final class LossDesk {
    private final Background background = new Background("training-landscape");
    private final Runnable onScene;
    private final Runnable onTried;
    private Outcome outcome;
    private Look look;
    private Optional<Network> tried = Optional.empty();
    private @Nullable LossScene scene;
    private boolean slice;
    private boolean contour;
    private boolean busy;
    private boolean again;

    /**
     * @param onScene told when there is something new to see
     * @param onTried told when other values are tried, or none any more
     */
    LossDesk(Outcome outcome, Runnable onScene, Runnable onTried) {
        this.outcome = outcome;
        this.onScene = onScene;
        this.onTried = onTried;
        look = Look.of(outcome.network());
    }

    /** The slice is wanted from now on, or not any more. */
    void wantSlice(boolean wanted) {
        boolean more = wanted && !slice;
        slice = wanted;
        if (more) {
            request();
        }
    }

    /** The contour is wanted from now on, or not any more. */
    void wantContour(boolean wanted) {
        boolean more = wanted && !contour;
        contour = wanted;
        if (more) {
            request();
        }
    }

    boolean wantsSlice() {
        return slice;
    }

    boolean wantsContour() {
        return contour;
    }

    int step() {
        return outcome.step();
    }

    /** Another step or another run; what was tried belongs to the one before. */
    void follow(Outcome next) {
        boolean isSame = next.step() == outcome.step()
                && next.run().equals(outcome.run())
                && next.network().equals(outcome.network());
        outcome = next;
        look = look.at(next.network());
        if (!isSame) {
            tried = Optional.empty();
        }
        request();
    }

    Look look() {
        return look;
    }

    void look(Look next) {
        look = next;
        tried = Optional.empty();
        request();
        onTried.run();
    }

    /** The network of the step. */
    Network network() {
        return outcome.network();
    }

    /** The same with the values that are tried, if there are any. */
    Optional<Network> tried() {
        return tried;
    }

    /** The network that is shown: the tried one, or that of the step. */
    Network shown() {
        return tried.orElse(network());
    }

    /** Tries values of the two parameters; if both are one, the first value. */
    void attempt(double across, double up) {
        tried = Optional.of(network().with(look.up(), up).with(look.across(), across));
        request();
        onTried.run();
    }

    /** Tries nothing any more. */
    void back() {
        tried = Optional.empty();
        request();
        onTried.run();
    }

    /** What was computed last for what is shown now; it may be a moment old. */
    Optional<LossScene> scene() {
        return Optional.ofNullable(scene)
                .filter(s -> s.request().look().withLog(true).equals(look.withLog(true)));
    }

    private void request() {
        if (!slice && !contour) {
            return;
        }
        if (busy) {
            again = true;
            return;
        }
        busy = true;
        LossScene.Request request = new LossScene.Request(
                look, outcome.run(), outcome.step(), network(), shown(), LossScene.Beside.of(outcome), contour);
        LossScene earlier = scene;
        background.run(
                new Task<LossScene>() {
                    @Override
                    protected LossScene call() {
                        return LossScene.of(request, earlier);
                    }
                },
                this::arrived);
    }

    private void arrived(LossScene next) {
        scene = next;
        busy = false;
        onScene.run();
        if (again) {
            again = false;
            request();
        }
    }

    void close() {
        background.stop();
    }
}
