package backprop.export;

import java.util.ArrayList;
import java.util.List;

/**
 * Equations as the rows of an {@code align*} block that is no wider than the text of LaTeX's article class: what is long
 * goes on in a row below, set in behind the equals sign.
 */
final class LatexRows {
    /** The line of an article at 10 points is 345 points wide; the rest is for what an estimate can be off. */
    static final double LINE = 338;

    private static final double INDENT = LatexWidth.of("\\quad");
    private static final double EQUALS = LatexWidth.of("=");

    private LatexRows() {}

    /**
     * An equation of several sides.
     *
     * @param left what is explained
     * @param sides what it is equal to, one after the other
     */
    record Equation(String left, List<String> sides) {}

    /** The rows, without the {@code \\} between them. */
    static List<String> of(List<Equation> equations) {
        double left = equations.stream()
                .mapToDouble(equation -> LatexWidth.of(equation.left()))
                .max()
                .orElse(0);
        return equations.stream()
                .flatMap(equation -> rows(equation, LINE - left - EQUALS).stream())
                .toList();
    }

    private static List<String> rows(Equation equation, double room) {
        List<String> rows = new ArrayList<>();
        String row = equation.left() + " ";
        double taken = 0;
        for (String side : equation.sides()) {
            double width = LatexWidth.of(side);
            if (taken > 0 && taken + EQUALS + width <= room) {
                row += " = " + side;
                taken += EQUALS + width;
                continue;
            }
            if (taken > 0) {
                rows.add(row);
                row = "";
            }
            List<String> lines = LatexBreaker.lines(side, room, room - INDENT);
            row += "&= " + lines.get(0);
            for (String line : lines.subList(1, lines.size())) {
                rows.add(row);
                row = "&\\quad " + line;
            }
            taken = LatexWidth.of(lines.get(lines.size() - 1)) + (lines.size() > 1 ? INDENT : 0);
        }
        rows.add(row);
        return rows;
    }
}
