package backprop.picture.chart;

import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Theme;
import java.util.ArrayList;
import java.util.List;

/** Swatches with their names, in rows from the upper left; a name that is too long takes several lines. */
final class Legend {
    private static final double SWATCH = 10;
    private static final double INDENT = SWATCH + 6;
    private static final double GAP = 18;
    private static final double LINE = 16;

    private final double width;
    private final Theme theme;
    private final List<Shape> shapes = new ArrayList<>();
    private double x;
    private double baseline = SWATCH;

    Legend(double width, Theme theme) {
        this.width = width;
        this.theme = theme;
    }

    void entry(String text, Ink ink) {
        if (x > 0 && x + INDENT + Words.width(text, Words.SIZE) > width) {
            nextLine();
        }
        shapes.add(new Shape.Rectangle(
                Mark.plain(Role.CAPTION), x, baseline - SWATCH + 1, SWATCH, SWATCH, 2, ink, Marks.edge(ink, theme)));
        double end = x;
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && x + INDENT + Words.width(longer, Words.SIZE) > width) {
                write(line.toString());
                nextLine();
                longer = word;
            }
            line.replace(0, line.length(), longer);
            end = x + INDENT + Words.width(longer, Words.SIZE);
        }
        write(line.toString());
        x = end + GAP;
    }

    private void write(String line) {
        shapes.add(Words.at(x + INDENT, baseline, line, Words.SIZE, theme.text()));
    }

    private void nextLine() {
        x = 0;
        baseline += LINE;
    }

    double height() {
        return shapes.isEmpty() ? 0 : baseline + 6;
    }

    List<Shape> shapes() {
        return shapes;
    }
}
