package backprop.ui.training;

/** How many steps the last training of the first run made, and how long it took. */
final class Stopwatch {
    private boolean running;
    private long began;
    private int from;
    private int steps;
    private double seconds;

    /** Begins at a step. */
    void start(int step) {
        running = true;
        began = System.nanoTime();
        from = step;
    }

    /** Ends at a step; does nothing where it was not begun. */
    void stop(int step) {
        if (running) {
            running = false;
            seconds = (System.nanoTime() - began) / 1e9;
            steps = step - from;
        }
    }

    /** Steps that were on their way at the end count. */
    void until(int step) {
        if (seconds > 0) {
            steps = step - from;
        }
    }

    /** Forgets what it measured. */
    void clear() {
        running = false;
        steps = 0;
        seconds = 0;
    }

    /** The seconds that it took; 0 if nothing was measured. */
    double seconds() {
        return seconds;
    }

    /** The steps that were made in that time. */
    int steps() {
        return steps;
    }
}
