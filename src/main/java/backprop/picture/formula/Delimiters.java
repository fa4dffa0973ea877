package backprop.picture.formula;

import backprop.picture.Face;
import backprop.picture.FontMetrics;
import backprop.picture.GlyphBox;
import backprop.picture.formula.Box.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Brackets and root signs of any height: a glyph of the smallest font that is tall enough, beyond that pieces joined by a
 * bar. See <i>The TeXbook</i>, appendix G, rule 19.
 */
final class Delimiters {
    private static final List<Face> SIZES = List.of(Face.ROMAN, Face.SIZE1, Face.SIZE2, Face.SIZE3, Face.SIZE4);

    /** Top, bottom, the piece that is repeated between them, and the middle where there is one; all in SIZE4. */
    private static final Map<String, String> PIECES = Map.of(
            "(", "⎛⎝⎜",
            ")", "⎞⎠⎟",
            "[", "⎡⎣⎢",
            "]", "⎤⎦⎥",
            "{", "⎧⎩⎪⎨",
            "}", "⎫⎭⎪⎬",
            "√", "\uE001⎷\uE000");

    /** How much of the body delimiters cover. TeX takes 0.901, which makes them jump two sizes for one superscript. */
    private static final double COVERED = 0.86;

    /** Between a matrix and its brackets, in em. */
    private static final double GRID_SIDE = 0.1;

    private Delimiters() {}

    /** A body between delimiters that are as tall as it is. */
    static Box fence(Formula.Fence fence, Setting setting) {
        Box body = Typesetter.set(fence.body(), setting);
        double axis = setting.axis();
        double half = Math.max(body.height() - axis, body.depth() + axis);
        double extent = Math.max(2 * half * COVERED, 2 * half - 0.5 * setting.em());
        if (fence.body() instanceof Formula.Grid) {
            Box side = Box.blank(GRID_SIDE * setting.em());
            body = Box.beside(List.of(side, body, side));
        }
        return Box.beside(
                List.of(delimiter(fence.left(), extent, setting), body, delimiter(fence.right(), extent, setting)));
    }

    private static Box delimiter(String sign, double extent, Setting setting) {
        return sign.isEmpty()
                ? Box.blank(0.12 * setting.em())
                : atLeast(sign, extent, setting.em()).centredOn(setting.axis());
    }

    /** A sign with at least this height and depth together. */
    static Box atLeast(String sign, double extent, double em) {
        if (sign.equals("∣") || sign.equals("∥")) {
            return bars(sign, extent, em);
        }
        Box box = Box.glyphs(sign, Face.ROMAN, em);
        for (Face face : SIZES) {
            if (FontMetrics.of(face).hasGlyph(sign.codePointAt(0))) {
                box = Box.glyphs(sign, face, em);
            }
            if (box.extent() >= extent) {
                return box;
            }
        }
        String pieces = PIECES.get(sign);
        return pieces == null ? box : assembled(pieces, extent, em);
    }

    /** Vertical bars are drawn, since the fonts have them in one size only. */
    private static Box bars(String sign, double extent, double em) {
        Box glyph = Box.glyphs(sign, Face.ROMAN, em);
        if (glyph.extent() >= extent) {
            return glyph;
        }
        GlyphBox ink = FontMetrics.of(Face.ROMAN).box(sign);
        double thickness = Math.max(0.043 * em, 0.8);
        List<Placed> placed = new ArrayList<>(List.of(new Placed(ink.left() * em, 0, Box.rule(thickness, extent))));
        if (sign.equals("∥")) {
            placed.add(new Placed(ink.right() * em - thickness, 0, Box.rule(thickness, extent)));
        }
        return Box.around(glyph.width(), placed);
    }

    private static Box assembled(String pieces, double extent, double em) {
        Box top = piece(pieces, 0, em);
        Box bottom = piece(pieces, 1, em);
        boolean braced = pieces.length() > 3;
        Box middle = braced ? piece(pieces, 3, em) : Box.blank(0);
        double height = Math.max(extent, top.extent() + bottom.extent() + middle.extent());
        List<Placed> placed = new ArrayList<>();
        // The baseline is the lower end; y grows downwards.
        placed.add(new Placed(0, top.height() - height, top));
        placed.add(new Placed(0, -bottom.depth(), bottom));
        double upper = height - top.extent();
        double lower = bottom.extent();
        if (braced) {
            double centre = height / 2;
            placed.add(new Placed(0, middle.toAxis(0) - centre, middle));
            placed.add(bar(pieces, lower, centre - middle.extent() / 2, em));
            lower = centre + middle.extent() / 2;
        }
        placed.add(bar(pieces, lower, upper, em));
        return Box.around(top.width(), placed);
    }

    private static Box piece(String pieces, int index, double em) {
        return Box.glyphs(pieces.substring(index, index + 1), Face.SIZE4, em);
    }

    /** One bar in place of a column of repeated pieces, between whose edges a screen would show seams. */
    private static Placed bar(String pieces, double from, double to, double em) {
        GlyphBox ink = FontMetrics.of(Face.SIZE4).box(pieces.codePointAt(2));
        double overlap = 0.02 * em;
        double length = Math.max(0, to - from) + 2 * overlap;
        return new Placed(ink.left() * em, overlap - from, Box.rule((ink.right() - ink.left()) * em, length));
    }
}
