package backprop.picture.chart;

import backprop.engine.Activation;
import backprop.picture.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Numbers for tests of charts. */
final class Charts {
    /** ‖δ‖ of the classic experiment with sigmoid, seed 42. */
    static final double[] SIGMOID = {7.002996e-05, 3.228558e-04, 1.354784e-03, 6.242221e-03, 3.025070e-02, 8.634400e-02
    };

    /** That of ReLU, whose output unit is dead. */
    static final double[] DEAD = new double[6];

    private Charts() {}

    static List<String> layers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(l -> "layer " + l).toList();
    }

    static List<Datum> data(String name, double... values) {
        List<Datum> data = new ArrayList<>();
        for (int l = 1; l <= values.length; l++) {
            String reason = values[l - 1] == 0 ? "dead output unit" : null;
            data.add(new Datum(name + "-" + l, name + ", layer " + l, values[l - 1], reason, null));
        }
        return data;
    }

    static Series series(Activation activation, Theme theme, double... values) {
        String name = activation.fileName();
        return new Series(name, ActivationInks.of(activation, theme), data(name, values));
    }

    /** So many numbers between tiny and large, some of them exactly 0 and some undefined. */
    static double[] wild(int count, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            int kind = random.nextInt(12);
            values[i] = kind == 0 ? 0 : kind == 1 ? Double.NaN : Math.pow(10, random.nextDouble() * 14 - 12);
        }
        return values;
    }

    /** Falling from the last layer to the first, as a gradient that vanishes does. */
    static double[] vanishing(int count, double factor) {
        return IntStream.range(0, count)
                .mapToDouble(l -> Math.pow(factor, count - 1.0 - l))
                .toArray();
    }
}
