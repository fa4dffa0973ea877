package backprop.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No two contours of a glyph overlap: a renderer that fills what an odd number of contours surrounds would leave a hole
 * there. Where two overlap, the outline winds around a point twice.
 */
class GlyphOutlinesTest {
    private static final int RASTER = 48;
    private static final double FLATNESS = 2;

    /** What the lab shows: letters, also of names, Greek, punctuation, arrows and the signs of mathematics. */
    private static IntStream characters() {
        IntStream blocks = Stream.of(
                        List.of(0x20, 0x7E),
                        List.of(0xA0, 0xBF),
                        List.of(0x391, 0x3C9),
                        List.of(0x2010, 0x2044),
                        List.of(0x2190, 0x22FF))
                .flatMapToInt(block -> IntStream.rangeClosed(block.get(0), block.get(1)));
        return IntStream.concat(blocks, "×÷ÄÖÜßäöüéèêñø".chars());
    }

    @ParameterizedTest
    @EnumSource(
            value = Face.class,
            names = {"TEXT", "TEXT_MEDIUM", "TEXT_BOLD"})
    void contoursDoNotOverlap(Face face) throws IOException {
        List<String> overlapping = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Face.class.getResourceAsStream(face.resource()))) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            for (int c : characters().toArray()) {
                int glyph = font.getUnicodeCmapLookup().getGlyphId(c);
                if (glyph > 0 && windsTwice(outline(font, glyph))) {
                    overlapping.add(Character.toString(c));
                }
            }
        }
        assertThat(overlapping).isEmpty();
    }

    /** The straight pieces of an outline, each as x1, y1, x2, y2. */
    private static List<double[]> outline(TrueTypeFont font, int glyph) throws IOException {
        List<double[]> pieces = new ArrayList<>();
        double[] at = new double[6];
        double[] start = new double[2];
        double[] last = new double[2];
        for (PathIterator i = font.getGlyph().getGlyph(glyph).getPath().getPathIterator(null, FLATNESS);
                !i.isDone();
                i.next()) {
            int kind = i.currentSegment(at);
            if (kind == PathIterator.SEG_MOVETO) {
                start = new double[] {at[0], at[1]};
            } else {
                double[] to = kind == PathIterator.SEG_CLOSE ? start : new double[] {at[0], at[1]};
                pieces.add(new double[] {last[0], last[1], to[0], to[1]});
            }
            last = kind == PathIterator.SEG_CLOSE ? start : new double[] {at[0], at[1]};
        }
        return pieces;
    }

    private static boolean windsTwice(List<double[]> pieces) {
        Rectangle2D box = null;
        for (double[] p : pieces) {
            Rectangle2D one = new Rectangle2D.Double(p[0], p[1], 0, 0);
            box = box == null ? one : box.createUnion(one);
        }
        if (box == null) {
            return false;
        }
        for (int i = 1; i < RASTER; i++) {
            for (int j = 1; j < RASTER; j++) {
                // Beside the round numbers on which corners lie.
                double x = box.getX() + box.getWidth() * i / RASTER + 0.137;
                double y = box.getY() + box.getHeight() * j / RASTER + 0.211;
                if (Math.abs(winding(pieces, x, y)) > 1) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How often the outline goes around a point: the crossings of a ray to the right, upwards less downwards. */
    private static int winding(List<double[]> pieces, double x, double y) {
        int winding = 0;
        for (double[] p : pieces) {
            boolean up = p[1] <= y && p[3] > y;
            boolean down = p[3] <= y && p[1] > y;
            if ((up || down) && p[0] + (y - p[1]) / (p[3] - p[1]) * (p[2] - p[0]) > x) {
                winding += up ? 1 : -1;
            }
        }
        return winding;
    }
}
