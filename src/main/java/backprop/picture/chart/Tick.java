package backprop.picture.chart;

/**
 * A place on an axis that has a name.
 *
 * @param value the number there
 * @param label the number as text: {@code 10⁻⁵}, {@code 0.25}
 */
public record Tick(double value, String label) {}
