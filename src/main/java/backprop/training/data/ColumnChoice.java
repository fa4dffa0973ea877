package backprop.training.data;

import backprop.engine.Matrix;
import backprop.engine.Sample;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which columns of a table are learned from, and which is learned.
 *
 * @param inputs the columns of x, from 0, at least one
 * @param target the column of y
 * @param classes true if y is the name of a class, false if it is a number
 * @param scaled true if each input is shifted and scaled to mean 0 and standard deviation 1
 */
public record ColumnChoice(List<Integer> inputs, int target, boolean classes, boolean scaled) {
    /** More classes than this are refused: such a column is a number or a name of each row. */
    public static final int MOST_CLASSES = 20;

    /** @throws IllegalArgumentException if there is no input or one of them is the target */
    public ColumnChoice {
        inputs = List.copyOf(inputs);
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("choose at least one input");
        }
        if (inputs.contains(target)) {
            throw new IllegalArgumentException("the target cannot be an input too");
        }
    }

    /** A guess: the last column is learned, a class unless it is numbers, from all columns of numbers before it. */
    public static ColumnChoice guess(CsvTable table) {
        int last = table.header().size() - 1;
        List<Integer> numbers =
                IntStream.range(0, last).filter(table::isNumeric).boxed().toList();
        List<Integer> inputs =
                numbers.isEmpty() ? IntStream.range(0, last).boxed().toList() : numbers;
        return new ColumnChoice(inputs, last, !table.isNumeric(last), true);
    }

    /**
     * The samples.
     *
     * @throws CsvException if a cell is no number where one is needed, or the classes are fewer than two or too many; the
     *     message says in which row and column
     */
    public DataSet read(CsvTable table, String name) throws CsvException {
        double[][] x = inputs(table);
        List<String> names = classes ? classNames(table) : List.of();
        List<Sample> samples = new ArrayList<>();
        for (int k = 0; k < x.length; k++) {
            samples.add(new Sample(Matrix.column(x[k]), target(table, k, names)));
        }
        return new DataSet(name, inputs.stream().map(table.header()::get).toList(), names, samples);
    }

    private Matrix target(CsvTable table, int row, List<String> names) throws CsvException {
        return classes
                ? DataSet.oneOf(names.indexOf(table.rows().get(row).get(target)), names.size())
                : Matrix.column(table.number(row, target));
    }

    private List<String> classNames(CsvTable table) throws CsvException {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        for (int k = 0; k < table.rows().size(); k++) {
            String name = table.rows().get(k).get(target);
            if (name.isEmpty()) {
                throw new CsvException(table.place(k, target) + ": expected the name of a class, found nothing");
            }
            names.add(name);
        }
        if (names.size() < 2 || names.size() > MOST_CLASSES) {
            throw new CsvException(
                    "column " + (target + 1) + " (" + table.header().get(target) + "): expected from 2 to "
                            + MOST_CLASSES + " classes, found " + names.size());
        }
        return List.copyOf(names);
    }

    private double[][] inputs(CsvTable table) throws CsvException {
        double[][] x = new double[table.rows().size()][inputs.size()];
        for (int k = 0; k < x.length; k++) {
            for (int j = 0; j < inputs.size(); j++) {
                x[k][j] = table.number(k, inputs.get(j));
            }
        }
        if (scaled) {
            for (int j = 0; j < inputs.size(); j++) {
                standardise(x, j);
            }
        }
        return x;
    }

    /** Mean 0 and standard deviation 1, that of the whole column; a constant column becomes 0. */
    private static void standardise(double[][] x, int column) {
        double mean = 0;
        for (double[] row : x) {
            mean += row[column] / x.length;
        }
        double variance = 0;
        for (double[] row : x) {
            double distance = row[column] - mean;
            variance += distance * distance / x.length;
        }
        double deviation = variance > 0 ? Math.sqrt(variance) : 1;
        for (double[] row : x) {
            row[column] = (row[column] - mean) / deviation;
        }
    }
}
