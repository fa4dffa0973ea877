/**
 * Mathematics as a picture: a tree of parts, made from expressions of the engine or read from TeX, laid out by the rules
 * of TeX on the bundled fonts. Each symbol has the colour of its quantity, and each number its Cell, so that a click asks
 * where it came from. This room imports the engine and the picture around it; it knows no toolkit.
 *
 * <pre>{@code
 * Formula equation = TexReader.read("\\delta^{(2)} = \\nabla_a \\mathcal{L} \\odot \\sigma'(z^{(2)})");
 * FormulaPicture drawn = FormulaPicture.of(equation, Theme.LIGHT, 18);
 * Formula arithmetic = Arithmetic.numbers(expression, cell -> format(trace.value(cell)));
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.picture.formula;
