package backprop.lesson.sheet;

import backprop.picture.Face;
import backprop.picture.FontMetrics;
import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Shift;
import backprop.picture.Stroke;
import backprop.picture.Theme;
import backprop.picture.formula.FormulaPicture;
import backprop.picture.formula.TexReader;
import java.util.ArrayList;
import java.util.List;

/** Pages of A4 that are written from the top down; what does not fit any more goes to the next one. */
final class PageWriter {
    /** 210 mm and 297 mm at 96 pixels to the inch. */
    static final double WIDTH = 210 / 25.4 * 96;

    static final double HEIGHT = 297 / 25.4 * 96;

    private static final double MARGIN = 64;
    private static final double WORDS = 13;
    private static final double TITLE = 20;
    private static final double LEADING = 1.5;
    private static final double FORMULA = 15;
    private static final double GAP = 8;
    private static final double INDENT = 32;
    private static final Theme THEME = Theme.LIGHT;
    private static final Stroke PEN = Stroke.solid(THEME.text(), 0.8);

    private final List<Picture> pages = new ArrayList<>();
    private List<Shape> shapes = new ArrayList<>();
    private double bottom = MARGIN;

    /** Everything that has been written. */
    List<Picture> pages() {
        newPage();
        return List.copyOf(pages);
    }

    /** Starts another page, unless this one is empty. */
    void newPage() {
        if (!shapes.isEmpty()) {
            pages.add(new Picture(WIDTH, HEIGHT, shapes));
            shapes = new ArrayList<>();
            bottom = MARGIN;
        }
    }

    void title(String text) {
        line(text, Face.TEXT_BOLD, TITLE, 0);
    }

    /** Words, broken into as many lines as they take. */
    void words(String text, double indent) {
        StringBuilder line = new StringBuilder();
        // The font of words has no script L.
        for (String word : text.replace('ℒ', 'L').split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && FontMetrics.of(Face.TEXT).width(longer, WORDS) > WIDTH - 2 * MARGIN - indent) {
                line(line.toString(), Face.TEXT, WORDS, indent);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        line(line.toString(), Face.TEXT, WORDS, indent);
    }

    private void line(String text, Face face, double size, double indent) {
        room(size * LEADING);
        double baseline = bottom + FontMetrics.of(face).ascent(size);
        shapes.add(text(text, face, size, indent, baseline));
        bottom += size * LEADING;
    }

    private static Shape text(String text, Face face, double size, double indent, double baseline) {
        return new Shape.Text(Mark.plain(Role.CAPTION), MARGIN + indent, baseline, text, face, size, THEME.text());
    }

    /** A formula on a line of its own. */
    void formula(String tex) {
        formula("", tex, 0, GAP);
    }

    /** A formula behind a label, and a rule to write the answer on. */
    void blank(String label, String tex) {
        double right = formula(label, tex, INDENT, GAP);
        double y = bottom - GAP - 2;
        shapes.add(new Shape.Line(Mark.plain(Role.CAPTION), right + 6, y, right + 156, y, PEN));
    }

    /** A formula behind a label, wrapped where it is too wide. */
    void labelled(String label, String tex) {
        formula(label, tex, INDENT, GAP);
    }

    /** One of several formulas to choose from, closer to each other. */
    void option(String label, String tex) {
        formula(label, tex, 2 * INDENT, 0);
    }

    /** Returns where the formula ends. */
    private double formula(String label, String tex, double indent, double gap) {
        FormulaPicture drawn = FormulaPicture.wrapped(TexReader.read(tex), THEME, FORMULA, WIDTH - 2 * MARGIN - indent);
        double height = drawn.picture().height() + gap;
        room(height);
        if (!label.isEmpty()) {
            shapes.add(text(label, Face.TEXT, WORDS, indent - INDENT, bottom + drawn.baseline()));
        }
        shapes.addAll(new Shift(MARGIN + indent, bottom).of(drawn.picture()));
        bottom += height;
        return MARGIN + indent + drawn.picture().width();
    }

    void skip(double height) {
        bottom += height;
    }

    private void room(double height) {
        if (bottom + height > HEIGHT - MARGIN) {
            newPage();
        }
    }
}
