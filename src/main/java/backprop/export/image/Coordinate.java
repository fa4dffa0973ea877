package backprop.export.image;

import backprop.engine.Numerals;

/** A length or a share in a text file: at most three decimals, and no more than it needs. */
final class Coordinate {
    private Coordinate() {}

    static String text(double value) {
        String text = Numerals.fixed(value, 3);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }
}
