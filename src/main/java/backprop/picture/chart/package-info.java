/**
 * Charts as pictures: bars, strips and fields of colour, bands of quartiles, on axes of powers of ten or of plain numbers.
 *
 * <p>A chart knows numbers, names and colours, not where they come from: the gradient flow fills it today, training can
 * tomorrow. A number that is exactly 0 or undefined is always drawn as what it is, on a logarithmic axis too.
 *
 * <p>This room imports the engine (for the address and the text of a number) and {@link backprop.picture}, and no other
 * picture.
 *
 * <pre>{@code
 * Datum first = new Datum("flow-a-1", "sigmoid, layer 1", 7.0e-5, null, null);
 * Series sigmoid = new Series("sigmoid", ActivationInks.of(Activation.SIGMOID, theme), List.of(first));
 * Picture bars = BarsPicture.of(List.of("layer 1"), List.of(sigmoid), theme, new Size(560, 300));
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.picture.chart;
