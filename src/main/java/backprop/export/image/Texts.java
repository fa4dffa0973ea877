package backprop.export.image;

import backprop.picture.Face;
import backprop.picture.FontMetrics;
import backprop.picture.Shape;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is written in a picture, and which font has its characters. */
final class Texts {
    /** Who helps out where a face lacks a character. */
    private static final Face RICHEST = Face.MONO;

    private static final int MISSING = '?';

    /** Characters that one face has. */
    record Run(Face face, String text) {}

    private Texts() {}

    /**
     * A text cut into runs that have a glyph for each of their characters: of the face that it is set in, or of another
     * one, or question marks.
     */
    static List<Run> runs(Shape.Text text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        Face face = text.face();
        for (int character : text.text().codePoints().toArray()) {
            Face own = has(text.face(), character) ? text.face() : RICHEST;
            if (own != face && !run.isEmpty()) {
                runs.add(new Run(face, run.toString()));
                run.setLength(0);
            }
            face = own;
            run.appendCodePoint(has(own, character) ? character : MISSING);
        }
        if (!run.isEmpty()) {
            runs.add(new Run(face, run.toString()));
        }
        return runs;
    }

    private static boolean has(Face face, int character) {
        return FontMetrics.of(face).hasGlyph(character);
    }

    /** The characters that each face is used for. */
    static Map<Face, Set<Integer>> glyphs(List<Shape> shapes) {
        Map<Face, Set<Integer>> glyphs = new EnumMap<>(Face.class);
        shapes.forEach(shape -> collect(shape, glyphs));
        return glyphs;
    }

    private static void collect(Shape shape, Map<Face, Set<Integer>> glyphs) {
        if (shape instanceof Shape.Group group) {
            group.members().forEach(member -> collect(member, glyphs));
        } else if (shape instanceof Shape.Text text) {
            for (Run run : runs(text)) {
                Set<Integer> used = glyphs.computeIfAbsent(run.face(), face -> new TreeSet<>());
                run.text().codePoints().forEach(used::add);
            }
        }
    }
}
