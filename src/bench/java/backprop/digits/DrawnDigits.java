package backprop.digits;

import backprop.engine.Matrix;
import backprop.engine.Sample;
import backprop.picture.Face;
import backprop.training.SplitMix;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Digits of the bundled fonts, shifted, turned, slanted and sized by chance, as pictures of 28 × 28 shares of ink. */
final class DrawnDigits {
    static final int SIDE = 28;

    private static final List<Face> FACES =
            List.of(Face.TEXT, Face.TEXT_MEDIUM, Face.TEXT_BOLD, Face.ROMAN, Face.ROMAN_BOLD, Face.MONO);
    private static final double HEIGHT = 18;
    private static final double MOST_TURN = Math.toRadians(14);
    private static final double MOST_SHIFT = 2.2;
    private static final int FINE = 4;

    private final SplitMix random;
    private final Map<String, Path2D> outlines = new ConcurrentHashMap<>();

    DrawnDigits(long seed) {
        random = new SplitMix(seed);
    }

    /** As many samples as asked for, the digits 0 to 9 in turn; the target is 1 for the digit and 0 for the others. */
    List<Sample> samples(int count) {
        List<Sample> samples = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            int digit = k % 10;
            double[] target = new double[10];
            target[digit] = 1;
            samples.add(new Sample(Matrix.column(pixels(digit)), Matrix.column(target)));
        }
        return samples;
    }

    private double[] pixels(int digit) {
        Path2D outline =
                outlines.computeIfAbsent(FACES.get(random.below(FACES.size())) + ":" + digit, DrawnDigits::outline);
        Rectangle2D box = outline.getBounds2D();
        double size = HEIGHT / box.getHeight() * (1 + around(0.12));
        AffineTransform placed = new AffineTransform();
        placed.translate(SIDE / 2.0 + around(MOST_SHIFT), SIDE / 2.0 + around(MOST_SHIFT));
        placed.rotate(around(MOST_TURN));
        placed.shear(around(0.2), 0);
        placed.scale(size * (1 + around(0.1)), -size); // the y of a font goes up
        placed.translate(-box.getCenterX(), -box.getCenterY());
        return shares(new Path2D.Double(outline, placed));
    }

    private double around(double most) {
        return most * (2 * random.uniform() - 1);
    }

    /** How much of each pixel is inside of an outline, to hundredths. */
    private static double[] shares(Path2D shape) {
        double[] shares = new double[SIDE * SIDE];
        Rectangle2D box = shape.getBounds2D();
        for (int k = 0; k < shares.length; k++) {
            int row = k / SIDE;
            int column = k % SIDE;
            if (!box.intersects(column, row, 1, 1)) {
                continue;
            }
            int inside = 0;
            for (int n = 0; n < FINE * FINE; n++) {
                double x = column + (n % FINE + 0.5) / FINE;
                double y = row + (n / FINE + 0.5) / FINE;
                inside += shape.contains(x, y) ? 1 : 0;
            }
            shares[k] = Math.round(100.0 * inside / (FINE * FINE)) / 100.0;
        }
        return shares;
    }

    /** Of a digit in a face, named {@code FACE:digit}. */
    private static Path2D outline(String name) {
        int colon = name.indexOf(':');
        Face face = Face.valueOf(name.substring(0, colon));
        try (InputStream in = DrawnDigits.class.getResourceAsStream(face.resource());
                TrueTypeFont font = new TTFParser(true)
                        .parse(new RandomAccessReadBuffer(
                                Objects.requireNonNull(in).readAllBytes()))) {
            int glyph = font.getUnicodeCmapLookup().getGlyphId(name.charAt(colon + 1));
            return font.getGlyph().getGlyph(glyph).getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
