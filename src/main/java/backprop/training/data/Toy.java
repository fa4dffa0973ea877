package backprop.training.data;

import backprop.engine.Matrix;
import backprop.engine.RandomSource;
import backprop.engine.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Points of the plane that one knows, all within about ±1 of the origin as long as the noise is small. Noise is the standard
 * deviation of what is added to each coordinate; for the plane of regression, to the target.
 */
public enum Toy {
    /** The four corners; their class is the exclusive or of the signs. With up to four points just (0|1, 0|1). */
    XOR("XOR", 2, 4) {
        @Override
        double[] point(int k, int size, RandomSource random) {
            return size <= CORNERS
                    ? new double[] {k / 2 % 2, k % 2}
                    : new double[] {k / 2 % 2 == 0 ? -0.6 : 0.6, k % 2 == 0 ? -0.6 : 0.6};
        }

        @Override
        int label(int k) {
            return (k / 2 + k) % 2;
        }
    },
    /** Two clouds on a diagonal, each with its own spread of 0.18. */
    GAUSSIANS("two Gaussians", 2, 200) {
        @Override
        double[] point(int k, int size, RandomSource random) {
            double centre = k % 2 == 0 ? -0.5 : 0.5;
            return new double[] {centre + 0.18 * random.gaussian(), centre + 0.18 * random.gaussian()};
        }
    },
    /** A disc of radius 0.4 inside a ring from 0.7 to 1. */
    CIRCLES("circles", 2, 200) {
        @Override
        double[] point(int k, int size, RandomSource random) {
            double u = random.uniform();
            double radius = k % 2 == 0 ? 0.4 * Math.sqrt(u) : 0.7 + 0.3 * u;
            return polar(radius, 2 * Math.PI * random.uniform());
        }
    },
    /** Two arms, each 1¾ turns long. */
    SPIRAL("spiral", 2, 200) {
        @Override
        double[] point(int k, int size, RandomSource random) {
            int arm = k % 2;
            double way = way(k, size);
            return polar(0.08 + 0.92 * way, 3.5 * Math.PI * way + arm * Math.PI);
        }
    },
    /** Two half circles that reach into each other. */
    MOONS("moons", 2, 200) {
        @Override
        double[] point(int k, int size, RandomSource random) {
            double angle = Math.PI * way(k, size);
            double[] upper = {Math.cos(angle), Math.sin(angle)};
            return k % 2 == 0
                    ? new double[] {0.6 * upper[0] - 0.3, 0.6 * upper[1] - 0.15}
                    : new double[] {-0.6 * upper[0] + 0.3, -0.6 * upper[1] + 0.15};
        }
    },
    /** y = (x₁ + x₂)/2 on the square: a number is learned, not a class. */
    PLANE("regression plane", 0, 200) {
        @Override
        double[] point(int k, int size, RandomSource random) {
            return new double[] {2 * random.uniform() - 1, 2 * random.uniform() - 1};
        }
    },
    /** Three clouds at the corners of a triangle. */
    BLOBS("three-class blobs", 3, 210) {
        @Override
        double[] point(int k, int size, RandomSource random) {
            double[] centre = polar(0.6, Math.PI / 2 + 2 * Math.PI * (k % 3) / 3);
            return new double[] {centre[0] + 0.15 * random.gaussian(), centre[1] + 0.15 * random.gaussian()};
        }
    };

    /** The largest size that is drawn. */
    public static final int MOST = 10_000;

    private static final int CORNERS = 4;
    private static final List<String> NAMES = List.of("red", "blue", "green");

    private final String title;
    private final int classes;
    private final int usual;

    Toy(String title, int classes, int usual) {
        this.title = title;
        this.classes = classes;
        this.usual = usual;
    }

    /** What a choice calls it. */
    public String title() {
        return title;
    }

    /** The name in settings: {@code two-gaussians}. */
    public String fileName() {
        return title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }

    /** The one of that file name. */
    public static Optional<Toy> named(String fileName) {
        return java.util.Arrays.stream(values())
                .filter(t -> t.fileName().equals(fileName))
                .findFirst();
    }

    /** How many points are drawn if nobody says otherwise. */
    public int usualSize() {
        return usual;
    }

    /** The length of y. */
    public int outputs() {
        return classes > 2 ? classes : 1;
    }

    /** Where point k of so many stands, without noise. */
    abstract double[] point(int k, int size, RandomSource random);

    /** The class of point k. */
    int label(int k) {
        return k % Math.max(1, classes);
    }

    /**
     * Draws so many points, the classes in turn.
     *
     * @throws IllegalArgumentException as {@link #requireDrawable}
     */
    public DataSet draw(int size, double noise, RandomSource random) {
        requireDrawable(size, noise);
        List<Sample> samples = new ArrayList<>(size);
        for (int k = 0; k < size; k++) {
            samples.add(sample(k, size, noise, random));
        }
        return new DataSet(title, List.of("x₁", "x₂"), NAMES.subList(0, classes), samples);
    }

    /**
     * Refuses what cannot be drawn.
     *
     * @throws IllegalArgumentException if the size is not from 2 to {@link #MOST} or the noise negative or not finite
     */
    public static void requireDrawable(int size, double noise) {
        if (size < 2 || size > MOST) {
            throw new IllegalArgumentException("expected from 2 to " + MOST + " points, found " + size);
        }
        if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected a noise of at least 0, found " + noise);
        }
    }

    private Sample sample(int k, int size, double noise, RandomSource random) {
        double[] x = point(k, size, random);
        if (classes == 0) {
            double y = (x[0] + x[1]) / 2 + noise * random.gaussian();
            return new Sample(Matrix.column(x), Matrix.column(y));
        }
        if (noise > 0) {
            x[0] += noise * random.gaussian();
            x[1] += noise * random.gaussian();
        }
        return new Sample(Matrix.column(x), DataSet.oneOf(label(k), classes));
    }

    /** Where point k stands along its half of the points, from 0 to 1. */
    private static double way(int k, int size) {
        int place = k / 2;
        int places = (size + 1) / 2;
        return (place + 0.5) / places;
    }

    private static double[] polar(double radius, double angle) {
        return new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
    }
}
