package backprop.picture.formula;

import backprop.picture.Face;
import backprop.picture.FontMetrics;
import backprop.picture.GlyphBox;
import java.util.ArrayList;
import java.util.List;

/**
 * A laid-out part, in pixels.
 *
 * @param width how far the next part stands to the right
 * @param height above the baseline
 * @param depth below the baseline
 * @param slant how much of the width is there only for the lean of the last letter; a subscript tucks in below it
 * @param content what is drawn
 */
record Box(double width, double height, double depth, double slant, Content content) {
    /** What a box shows. */
    sealed interface Content {}

    /** Signs of one font. */
    record Glyphs(String text, Face face, double size) implements Content {}

    /** A bar that fills its box. */
    record Rule() implements Content {}

    /** Other boxes. */
    record Members(List<Placed> placed) implements Content {}

    /** A box that means something. */
    record Meaning(Formula.Term term, Box body) implements Content {}

    /** A box whose baseline starts {@code x} to the right of and {@code y} below that of the box it is in. */
    record Placed(double x, double y, Box box) {}

    static Box blank(double width) {
        return new Box(width, 0, 0, 0, new Members(List.of()));
    }

    static Box rule(double width, double height) {
        return new Box(width, height, 0, 0, new Rule());
    }

    static Box meaning(Formula.Term term, Box body) {
        return new Box(body.width, body.height, body.depth, body.slant, new Meaning(term, body));
    }

    static Box glyphs(String text, Face face, double size) {
        GlyphBox ink = FontMetrics.of(face).box(text);
        double lean = leans(face, text) ? Math.max(0, ink.right() - ink.advance()) : 0;
        return new Box(
                (ink.advance() + lean) * size,
                ink.height() * size,
                ink.depth() * size,
                lean * size,
                new Glyphs(text, face, size));
    }

    private static boolean leans(Face face, String text) {
        return switch (face) {
            case ITALIC, BOLD_ITALIC, SCRIPT, CALLIGRAPHIC -> true;
            default -> text.equals("∫");
        };
    }

    /** The box around others, as wide as {@code width}. */
    static Box around(double width, List<Placed> placed) {
        double height =
                placed.stream().mapToDouble(p -> p.box.height - p.y).max().orElse(0);
        double depth = placed.stream().mapToDouble(p -> p.box.depth + p.y).max().orElse(0);
        return new Box(width, height, depth, 0, new Members(placed));
    }

    /** Boxes side by side. */
    static Box beside(List<Box> boxes) {
        List<Placed> placed = new ArrayList<>();
        double x = 0;
        for (Box box : boxes) {
            placed.add(new Placed(x, 0, box));
            x += box.width;
        }
        return around(x, placed);
    }

    double extent() {
        return height + depth;
    }

    /** How far the baseline must sink so that the middle of the box lies {@code axis} above the line. */
    double toAxis(double axis) {
        return (height - depth) / 2 - axis;
    }

    /** This box with its middle on the axis. */
    Box centredOn(double axis) {
        Box centred = around(width, List.of(new Placed(0, toAxis(axis), this)));
        return new Box(width, centred.height, centred.depth, slant, centred.content);
    }
}
