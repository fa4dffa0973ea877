package backprop.picture.training;

import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Shift;
import backprop.picture.Stroke;
import backprop.picture.Theme;
import backprop.picture.chart.Words;
import backprop.picture.formula.FormulaPicture;
import backprop.picture.formula.TexReader;
import java.util.ArrayList;
import java.util.List;

/** What stands above a chart: entries with a swatch, a formula and words, in lines. */
final class Caption {
    private static final double LINE = 19;
    private static final double BASELINE = 14;
    private static final double SWATCH = 14;
    private static final double GAP = 16;
    private static final double SPACE = 5;
    private static final double FORMULA = 13;

    /** What an entry has in front. */
    enum Swatch {
        NONE,
        LINE,
        DASHES,
        DOT,
        RING
    }

    private final double width;
    private final int lines;
    private final Theme theme;
    private final List<Shape> shapes = new ArrayList<>();
    private double x;
    private int line;

    /** @param lines there is room for so many, whatever the entries take: what stands below does not jump */
    Caption(double width, int lines, Theme theme) {
        this.width = width;
        this.lines = lines;
        this.theme = theme;
    }

    /** @param tex the formula in front of the words; empty if there is none */
    Caption entry(Swatch swatch, Ink ink, String tex, String words) {
        List<Shape> entry = new ArrayList<>();
        double end = swatch(entry, swatch, ink);
        if (!tex.isEmpty()) {
            FormulaPicture formula = FormulaPicture.inline(TexReader.read(tex), theme, FORMULA);
            Picture drawn = formula.picture();
            entry.addAll(new Shift(end, BASELINE - formula.baseline()).of(drawn));
            end += drawn.width() + (words.isEmpty() ? 0 : SPACE);
        }
        entry.add(Words.at(end, BASELINE, words, Words.SIZE, theme.quiet()));
        place(entry, end + Words.width(words, Words.SIZE));
        return this;
    }

    private void place(List<Shape> entry, double length) {
        if (x > 0 && x + length > width) {
            x = 0;
            line++;
        }
        if (line < lines && x + length <= width) {
            shapes.addAll(new Shift(x, line * LINE).of(new Picture(width, LINE, entry)));
            x += length + GAP;
        }
    }

    private static double swatch(List<Shape> entry, Swatch swatch, Ink ink) {
        double y = BASELINE - 4;
        Mark mark = Mark.plain(Role.CAPTION);
        switch (swatch) {
            case NONE -> {
                return 0;
            }
            case LINE -> entry.add(new Shape.Line(mark, 0, y, SWATCH, y, Stroke.solid(ink, 2.5)));
            case DASHES -> entry.add(new Shape.Line(mark, 0, y, SWATCH, y, new Stroke(ink, 2, SWATCH / 3)));
            case DOT -> entry.add(new Shape.Circle(mark, SWATCH / 2, y, 4.5, ink, null));
            case RING -> entry.add(new Shape.Circle(mark, SWATCH / 2, y, 4, null, Stroke.solid(ink, 1.5)));
        }
        return SWATCH + SPACE;
    }

    double height() {
        return lines * LINE;
    }

    List<Shape> shapes() {
        return shapes;
    }
}
