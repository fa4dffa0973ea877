package backprop.ui.steps;

import backprop.session.Frame;
import backprop.session.Playhead;
import backprop.session.Session;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Makes one step after another until it is paused or the pass is over. */
final class Player {
    private static final double SECONDS_PER_STEP = 1.4;

    private final Session session;
    private final Runnable onChange;
    private final PauseTransition clock = new PauseTransition();
    private boolean playing;
    private double faster = 1;

    /** A player of a session; {@code onChange} is called when it starts and when it pauses. */
    Player(Session session, Runnable onChange) {
        this.session = session;
        this.onChange = onChange;
        clock.setOnFinished(event -> tick());
    }

    boolean isPlaying() {
        return playing;
    }

    /** How fast: 1 is normal, 2 twice as fast. */
    void speed(double factor) {
        faster = factor;
    }

    /** Starts, from the first step if the pass is over; or pauses. */
    void toggle() {
        if (playing) {
            pause();
            return;
        }
        Frame frame = session.frame();
        if (frame.playhead().equals(Playhead.end(frame.trace()))) {
            session.seek(Playhead.START);
        }
        playing = true;
        onChange.run();
        tick();
    }

    void pause() {
        clock.stop();
        playing = false;
        onChange.run();
    }

    private void tick() {
        session.forward();
        if (playing) {
            clock.setDuration(Duration.seconds(SECONDS_PER_STEP / faster));
            clock.playFromStart();
        }
    }
}
