package backprop.lesson;

import backprop.engine.Trace;
import backprop.lesson.practice.FillIn;
import java.util.List;
import java.util.stream.LongStream;

/** Practice that makes its own questions, as many as one likes. */
public enum PracticeKind {
    /** {@link FillIn}; it is done when each of its rounds is. */
    FILL_IN("fill-round"),
    /** {@link backprop.lesson.practice.WrongLine}. */
    WRONG_LINE("hunt-seed"),
    /** {@link backprop.lesson.practice.Round#byHand}. */
    BY_HAND("by-hand-seed"),
    /** {@link backprop.lesson.practice.Round#counting}. */
    COUNTING("counting-seed");

    /** The number of a network that the learner typed, where others are drawn from seeds from 1 on. */
    public static final long OWN = 0;

    private final String prefix;

    PracticeKind(String prefix) {
        this.prefix = prefix;
    }

    /** The name in the progress file of a round or of the network of a seed: {@code fill-round-3}. */
    public String key(long number) {
        return prefix + "-" + number;
    }

    /** True for a name that {@link #key} gives. */
    boolean isKey(String key) {
        return key.startsWith(prefix + "-");
    }

    /** What has to be solved: all rounds, or the first network of as many as one likes. */
    List<String> keys(Trace trace) {
        long all = this == FILL_IN ? FillIn.rounds(trace) : 1;
        return LongStream.rangeClosed(1, all).mapToObj(this::key).toList();
    }
}
