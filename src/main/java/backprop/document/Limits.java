package backprop.document;

/** How large a network file may be. What is at a limit still loads. */
public final class Limits {
    public static final int BYTES = 67_108_864;
    public static final int LAYERS = 200;
    public static final int NEURONS = 4_096;
    public static final int PARAMETERS = 1_000_000;
    public static final int SAMPLES = 10_000;
    public static final int SAMPLE_NUMBERS = 1_000_000;
    public static final int NAME_CODE_POINTS = 200;
    public static final int NESTING = 16;
    public static final int NUMBER_CHARACTERS = 1_000;

    private Limits() {}
}
