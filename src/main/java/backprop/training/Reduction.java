package backprop.training;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What ℒ of several samples is, and with it what a step goes down. */
public enum Reduction {
    /** The mean over the samples. */
    MEAN,
    /** The sum over the samples: with as many samples a step, the same as a rate that is as many times larger. */
    SUM;

    /** The name on the command line: {@code mean}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What ℒ of several samples is called beside its number: {@code loss}, or {@code summed loss}. */
    public String title() {
        return this == MEAN ? "loss" : "summed loss";
    }

    /** The one of that name, exactly as written. */
    public static Optional<Reduction> named(String word) {
        return Arrays.stream(values()).filter(r -> r.word().equals(word)).findFirst();
    }

    /** From the mean over so many samples. */
    double of(double mean, int count) {
        return this == MEAN ? mean : mean * count;
    }

    /** From means over so many samples, in place. */
    void apply(double[][] means, int count) {
        if (this == SUM) {
            for (double[] row : means) {
                for (int j = 0; j < row.length; j++) {
                    row[j] *= count;
                }
            }
        }
    }
}
