package backprop.training.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * 150 flowers of three species, measured in centimetres.
 *
 * <p>Source: R. A. Fisher, <i>The use of multiple measurements in taxonomic problems</i> (1936); the copy of the UCI
 * repository with the two corrections (flowers 35 and 38) that its description gives.
 */
public final class Iris {
    private static final String FILE = "/backprop/assets/data/iris.csv";

    private Iris() {}

    /** The table as it is. */
    public static CsvTable table() {
        try (InputStream in = Iris.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no table at " + FILE);
            }
            return CsvTable.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvException e) {
            throw new IllegalStateException(FILE, e);
        }
    }

    /** All four measures, scaled, and the species. */
    public static DataSet all() {
        return read(List.of(0, 1, 2, 3));
    }

    /** Length and width of the petals alone, scaled, and the species: a plane that can be drawn. */
    public static DataSet petals() {
        return read(List.of(2, 3));
    }

    private static DataSet read(List<Integer> inputs) {
        try {
            return new ColumnChoice(inputs, 4, true, true).read(table(), "Iris");
        } catch (CsvException e) {
            throw new IllegalStateException(FILE, e);
        }
    }
}
