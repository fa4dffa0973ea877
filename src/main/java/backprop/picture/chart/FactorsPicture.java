package backprop.picture.chart;

import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Size;
import backprop.picture.Stroke;
import backprop.picture.Theme;
import java.util.ArrayList;
import java.util.List;

/**
 * Factors in rows: red where they make smaller, blue where they make larger, the louder the farther from 1. Factor k stands
 * under the border between columns k and k + 1 of a strip of the same width, since it leads from one to the other.
 */
public final class FactorsPicture {
    /** The height of a row. */
    public static final double ROW = 20;

    private static final double SIZE = 11;
    private static final double NAMES = 26;
    private static final double GAP = 2;
    private static final double FAINTEST = 0.06;
    private static final double LOUDEST = 0.5;

    /**
     * One row.
     *
     * @param name what stands before it
     * @param factors its factors, all rows having as many
     */
    public record Row(String name, List<Factor> factors) {
        public Row {
            factors = List.copyOf(factors);
        }
    }

    private FactorsPicture() {}

    /** The rows in a room of some width. */
    public static Picture of(List<Row> rows, Theme theme, Size room) {
        List<Shape> shapes = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            row(shapes, rows.get(r), r * ROW, room.width(), theme);
        }
        return new Picture(room.width(), rows.size() * ROW, shapes);
    }

    private static void row(List<Shape> shapes, Row row, double y, double width, Theme theme) {
        int count = row.factors().size();
        double column = width / (count + 1);
        boolean aligned = column / 2 >= NAMES;
        double left = aligned ? column / 2 : NAMES;
        double slot = aligned ? column : (width - NAMES) / Math.max(1, count);
        shapes.add(Words.at(0, baseline(y), row.name(), SIZE, theme.quiet()));
        boolean written = row.factors().stream().allMatch(f -> Words.width(f.text(), SIZE) <= slot - 6);
        for (int k = 0; k < count; k++) {
            shapes.add(cell(row.factors().get(k), left + k * slot, y, slot, written, theme));
        }
    }

    private static double baseline(double y) {
        return y + ROW / 2 + 0.36 * SIZE;
    }

    private static Shape cell(Factor factor, double x, double y, double slot, boolean written, Theme theme) {
        double gap = slot > 10 ? GAP : 0;
        Ink ink = ink(factor, theme);
        List<Shape> members = new ArrayList<>();
        members.add(new Shape.Rectangle(
                Mark.plain(Role.DATUM),
                x + gap,
                y + 1,
                Math.max(1, slot - 2 * gap),
                ROW - 2,
                gap,
                ink,
                factor.loud() ? Stroke.solid(theme.text(), 1.6) : null));
        if (written) {
            members.add(Words.centred(x + slot / 2, baseline(y), factor.text(), SIZE, theme.text()));
        }
        return new Shape.Group(factor.mark(), members);
    }

    private static Ink ink(Factor factor, Theme theme) {
        double decades =
                factor.value().isEmpty() ? 0 : Math.log10(factor.value().getAsDouble());
        Ink towards = decades < 0 ? theme.backward() : theme.forward();
        double share = Math.min(1, Math.abs(decades));
        return theme.surface().towards(towards, FAINTEST + (LOUDEST - FAINTEST) * share);
    }
}
