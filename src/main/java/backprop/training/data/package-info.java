/**
 * What a network learns from: points that are drawn with a seed, Iris, and tables of one's own.
 *
 * <p>A {@link backprop.training.data.DataSet} is samples with the names of their columns; {@link backprop.training.data.Toy}
 * draws the classic ones, {@link backprop.training.data.CsvTable} reads a text and {@link
 * backprop.training.data.ColumnChoice} says which of its columns are inputs and which is the target. Everything random comes
 * from a {@link backprop.engine.RandomSource} that the caller gives. This room may import the engine and nothing else.
 *
 * <pre>{@code
 * DataSet spiral = Toy.SPIRAL.draw(200, 0.1, new RandomState(3));
 * Split halves = Split.of(spiral, 0.25, new RandomState(3));
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.training.data;
