package backprop.document;

/** How large a network file may be. What is at a limit still loads. */
final class Limits {
    static final int BYTES = 67_108_864;
    static final int LAYERS = 200;
    static final int NEURONS = 4_096;
    static final int PARAMETERS = 1_000_000;
    static final int SAMPLES = 10_000;
    static final int SAMPLE_NUMBERS = 1_000_000;
    static final int NAME_CODE_POINTS = 200;
    static final int NESTING = 16;
    static final int NUMBER_CHARACTERS = 1_000;

    private Limits() {}
}
