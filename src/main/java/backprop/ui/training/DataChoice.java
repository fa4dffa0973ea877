package backprop.ui.training;

import backprop.engine.RandomSource;
import backprop.training.data.DataSet;
import backprop.training.data.Iris;
import backprop.training.data.Toy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the samples come from.
 *
 * @param source the file name of a {@link Toy}, {@link #IRIS}, {@link #PETALS} or {@link #OWN}
 * @param size how many points a toy draws
 * @param noise their noise
 * @param own the samples of one's own table, if that is the source
 */
record DataChoice(
        String source, int size, double noise, @Nullable DataSet own) {
    static final String IRIS = "iris";
    static final String PETALS = "iris-petals";
    static final String OWN = "own";
    private static final int SPECIES = 3;

    /** @throws IllegalArgumentException if points are drawn, and their number or noise is out of range */
    DataChoice {
        Toy.named(source).ifPresent(toy -> Toy.requireDrawable(size, noise));
    }

    static DataChoice of(Toy toy) {
        return new DataChoice(toy.fileName(), toy.usualSize(), toy == Toy.XOR ? 0 : 0.03, null);
    }

    static DataChoice of(DataSet table) {
        return new DataChoice(OWN, table.samples().size(), 0, table);
    }

    /** What can be chosen without a file. */
    static List<String> sources() {
        List<String> sources = new ArrayList<>();
        for (Toy toy : Toy.values()) {
            sources.add(toy.fileName());
        }
        sources.add(PETALS);
        sources.add(IRIS);
        return sources;
    }

    /** @throws IllegalArgumentException if there is no such source */
    static DataChoice named(String source) {
        if (source.equals(IRIS) || source.equals(PETALS)) {
            return new DataChoice(source, 150, 0, null);
        }
        return of(Toy.named(source).orElseThrow(() -> new IllegalArgumentException("no data '" + source + "'")));
    }

    static String title(String source) {
        return switch (source) {
            case IRIS -> "Iris, four measures";
            case PETALS -> "Iris, petals";
            case OWN -> "own table";
            default -> Toy.named(source).map(Toy::title).orElse(source);
        };
    }

    /** {@code spiral, 200 points}. */
    String title() {
        DataSet table = own;
        String name = switch (source) {
            case IRIS -> "Iris";
            case PETALS -> "Iris petals";
            default -> table == null ? title(source) : table.name();
        };
        return name + ", " + size + (isDrawn() ? " points" : " samples");
    }

    /** What a network or a file is called after it: {@code spiral}, {@code iris}, or the file of one's own table. */
    String name() {
        DataSet table = own;
        return table == null ? source : table.name().replaceAll("(?i)\\.(csv|tsv|txt)$", "");
    }

    /** True if points are drawn, and so have a number and a noise. */
    boolean isDrawn() {
        return Toy.named(source).isPresent();
    }

    /** n_0 of a network for these data; nothing is drawn or read for it. */
    int inputs() {
        DataSet table = own;
        return table != null ? table.inputs().size() : source.equals(IRIS) ? 4 : 2;
    }

    /** n_L of a network for these data. */
    int outputs() {
        DataSet table = own;
        return table != null
                ? table.outputs()
                : Toy.named(source).map(Toy::outputs).orElse(SPECIES);
    }

    DataChoice withSize(int other) {
        return new DataChoice(source, other, noise, own);
    }

    DataChoice withNoise(double other) {
        return new DataChoice(source, size, other, own);
    }

    DataSet draw(RandomSource random) {
        DataSet table = own;
        if (table != null) {
            return table;
        }
        return switch (source) {
            case IRIS -> Iris.all();
            case PETALS -> Iris.petals();
            default -> Toy.named(source).orElseThrow().draw(size, noise, random);
        };
    }
}
