package backprop.training.data;

import backprop.engine.RandomSource;
import backprop.engine.Sample;
import java.util.ArrayList;
import java.util.List;

/**
 * A data set in two parts, each in the order of the whole.
 *
 * @param training what is learned from, at least one sample
 * @param test what is only measured; may be empty
 */
public record Split(List<Sample> training, List<Sample> test) {
    public Split {
        training = List.copyOf(training);
        test = List.copyOf(test);
    }

    /**
     * Chooses the samples of the test by lot: the share of the whole, rounded, and never all.
     *
     * @throws IllegalArgumentException if the share is not from 0 to below 1
     * @see <a href="https://doi.org/10.1145/364520.364540">Durstenfeld, Algorithm 235: Random permutation, 1964</a>
     */
    public static Split of(DataSet data, double share, RandomSource random) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException("expected a share from 0 to below 1, found " + share);
        }
        int size = data.samples().size();
        int tested = (int) Math.min(size - 1L, Math.round(share * size));
        boolean[] isTest = chosen(size, tested, random);
        List<Sample> training = new ArrayList<>();
        List<Sample> test = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            (isTest[k] ? test : training).add(data.samples().get(k));
        }
        return new Split(training, test);
    }

    private static boolean[] chosen(int size, int count, RandomSource random) {
        int[] order = new int[size];
        for (int k = 0; k < size; k++) {
            order[k] = k;
        }
        boolean[] chosen = new boolean[size];
        for (int k = 0; k < count; k++) {
            int other = k + (int) (random.uniform() * (size - k));
            int drawn = order[other];
            order[other] = order[k];
            chosen[drawn] = true;
        }
        return chosen;
    }
}
