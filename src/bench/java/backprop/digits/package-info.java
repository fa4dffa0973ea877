/**
 * Makes the example {@code digits-784-128-10}: draws digits from the fonts of the lab, lets the lab learn them, and writes
 * the network file. The same seed gives the same bytes.
 *
 * <pre>{@code
 * mvn -Pbench test-compile
 * java -cp target/test-classes:target/classes:<dependencies> backprop.digits.DigitsExample assets
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.digits;
