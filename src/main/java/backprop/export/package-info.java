/**
 * What one takes along: a step or a pass as LaTeX, a network with its sample as a script for NumPy or PyTorch that checks
 * itself, gradients as CSV, a number or a matrix as text for the clipboard.
 *
 * <p>Everything here is a pure function from the engine's values to text. Scripts and LaTeX are plain ASCII, whatever the
 * network is called. A gradient-flow experiment becomes a script that draws the same numbers, and a table of its norms.
 * This room imports the engine, the flow and the document's way of writing doubles; pictures are written in {@link
 * backprop.export.image}.
 *
 * <pre>{@code
 * ExportedPass pass = new ExportedPass("xor", Trace.of(network, sample), 1, 4);
 * String script = ExportFormat.NUMPY.text(pass);
 * String row = MatrixText.numpy(trace.delta(1));
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.export;
