package backprop.export.image;

/** A text of PDF operators, each after its operands. */
final class PdfOperators {
    private final StringBuilder text = new StringBuilder();

    void add(String operator, double... operands) {
        for (double operand : operands) {
            text.append(Coordinate.text(operand)).append(' ');
        }
        text.append(operator).append('\n');
    }

    /** An operator whose first operand is no number. */
    void add(String operator, String first, double... operands) {
        text.append(first).append(' ');
        add(operator, operands);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
