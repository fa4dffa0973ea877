package backprop;

/** Starts the lab. */
public final class Main {
    private Main() {}

    /** Runs the command line for a verb, and opens the window otherwise. */
    public static void main(String[] args) {}
}
