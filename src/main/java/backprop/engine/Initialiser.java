package backprop.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the weights of a layer are drawn before training. All draw row by row, as NumPy does.
 *
 * <p>Sources: Glorot and Bengio, <i>Understanding the difficulty of training deep feedforward neural networks</i> (2010);
 * He et al., <i>Delving deep into rectifiers</i> (2015); LeCun et al., <i>Efficient BackProp</i> (1998); Saxe, McClelland
 * and Ganguli, <i>Exact solutions to the nonlinear dynamics of learning in deep linear neural networks</i> (2014).
 */
public sealed interface Initialiser {
    /** Overwrites the rows of W, n_out×n_in, with drawn numbers. */
    void draw(double[][] rows, RandomSource random);

    /** A new W, n_out×n_in. */
    default Matrix weights(int out, int in, RandomSource random) {
        double[][] rows = new double[out][in];
        draw(rows, random);
        return Matrix.of(rows);
    }

    /** The name in files and on the command line: {@code xavier}, {@code normal(0.1)}. */
    String fileName();

    /** Normal with variance 2/(n_in + n_out), which suits tanh and sigmoid. */
    record Xavier() implements Initialiser {
        @Override
        public void draw(double[][] rows, RandomSource random) {
            normal(rows, Math.sqrt(2.0 / (rows[0].length + rows.length)), random);
        }

        @Override
        public String fileName() {
            return "xavier";
        }
    }

    /** Normal with variance 2/n_in, which makes up for the half that ReLU cuts off. */
    record He() implements Initialiser {
        @Override
        public void draw(double[][] rows, RandomSource random) {
            normal(rows, Math.sqrt(2.0 / rows[0].length), random);
        }

        @Override
        public String fileName() {
            return "he";
        }
    }

    /** Normal with variance 1/n_in, which keeps the variance of a linear layer. */
    record LeCun() implements Initialiser {
        @Override
        public void draw(double[][] rows, RandomSource random) {
            normal(rows, Math.sqrt(1.0 / rows[0].length), random);
        }

        @Override
        public String fileName() {
            return "lecun";
        }
    }

    /** Normal with standard deviation σ whatever the shape. */
    record Normal(double deviation) implements Initialiser {
        /** @throws IllegalArgumentException if σ is negative or not finite */
        public Normal {
            requireSize(deviation);
        }

        @Override
        public void draw(double[][] rows, RandomSource random) {
            normal(rows, deviation, random);
        }

        @Override
        public String fileName() {
            return "normal(" + Numerals.precise(deviation) + ")";
        }
    }

    /** Uniform in [−r, r). */
    record Uniform(double range) implements Initialiser {
        /** @throws IllegalArgumentException if r is negative or not finite */
        public Uniform {
            requireSize(range);
        }

        @Override
        public void draw(double[][] rows, RandomSource random) {
            for (double[] row : rows) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = -range + 2 * range * random.uniform();
                }
            }
        }

        @Override
        public String fileName() {
            return "uniform(" + Numerals.precise(range) + ")";
        }
    }

    /** All zero: every neuron of a layer then learns the same. */
    record Zeros() implements Initialiser {
        @Override
        public void draw(double[][] rows, RandomSource random) {
            for (double[] row : rows) {
                Arrays.fill(row, 0);
            }
        }

        @Override
        public String fileName() {
            return "zeros";
        }
    }

    /** Orthonormal rows or columns, whichever are fewer: the Q of a normal matrix, evenly spread over all such. */
    record Orthogonal() implements Initialiser {
        @Override
        public void draw(double[][] rows, RandomSource random) {
            int out = rows.length;
            int in = rows[0].length;
            double[][] normal = new double[Math.max(out, in)][Math.min(out, in)];
            normal(normal, 1, random);
            Matrix q = Matrix.of(normal).orthonormal();
            double[][] drawn = (out < in ? q.transpose() : q).rowsRef();
            for (int i = 0; i < out; i++) {
                System.arraycopy(drawn[i], 0, rows[i], 0, in);
            }
        }

        @Override
        public String fileName() {
            return "orthogonal";
        }
    }

    /** One of each kind. */
    static List<Initialiser> examples() {
        return List.of(
                new Xavier(), new He(), new LeCun(), new Normal(0.1), new Uniform(0.5), new Zeros(), new Orthogonal());
    }

    /** The initialiser of that name; {@code normal(σ)} and {@code uniform(r)} take any size from 0 on. */
    static Optional<Initialiser> named(String fileName) {
        Matcher sized = Names.SIZED.matcher(fileName);
        if (sized.matches()) {
            double size = Double.parseDouble(sized.group(2));
            if (!Double.isFinite(size)) {
                return Optional.empty();
            }
            return Optional.of("normal".equals(sized.group(1)) ? new Normal(size) : new Uniform(size));
        }
        return examples().stream().filter(i -> i.fileName().equals(fileName)).findFirst();
    }

    private static void normal(double[][] rows, double deviation, RandomSource random) {
        for (double[] row : rows) {
            random.gaussians(row, deviation);
        }
    }

    private static void requireSize(double size) {
        if (!(size >= 0 && size < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected a size from 0 on, found " + size);
        }
    }

    /** What a name with a size looks like. */
    final class Names {
        private static final Pattern SIZED =
                Pattern.compile("(normal|uniform)\\((\\d{1,20}(?:\\.\\d{1,20})?(?:[eE][+-]?\\d{1,3})?)\\)");

        private Names() {}
    }
}
