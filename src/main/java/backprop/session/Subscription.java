package backprop.session;

/** What a listener holds and gives back: whoever subscribes on attaching cancels on detaching. */
@FunctionalInterface
public interface Subscription {
    /** Stops the listening. Doing so twice is harmless. */
    void cancel();
}
