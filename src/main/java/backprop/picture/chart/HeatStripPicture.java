package backprop.picture.chart;

import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Size;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers as one strip of coloured cells, each with its number where there is room, over the colours of the scale. A cell
 * has the key of its {@link Datum}.
 */
public final class HeatStripPicture {
    private static final double HIGHEST = 40;
    private static final double LOWEST = 12;
    private static final double GAP = 5;
    private static final double MARGIN = 3;
    private static final double[] SIZES = {12, 11, 10, 9};

    private HeatStripPicture() {}

    /** The strip of some numbers in a room. */
    public static Picture of(List<Datum> data, HeatScale scale, Size room) {
        double height = Math.max(LOWEST, Math.min(HIGHEST, room.height() - ColourBar.HEIGHT - GAP));
        double width = room.width() / Math.max(1, data.size());
        double size = size(data, width);
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            // Edges on whole pixels, so that no line shows between two cells.
            double left = Math.rint(i * width);
            shapes.add(cell(data.get(i), scale, left, Math.rint((i + 1) * width) - left, height, size));
        }
        ColourBar.add(shapes, scale, 0, height + GAP, room.width());
        return new Picture(room.width(), height + GAP + ColourBar.HEIGHT, shapes);
    }

    /** The largest size at which every number fits into its cell; 0 if there is none. */
    private static double size(List<Datum> data, double width) {
        for (double size : SIZES) {
            if (data.stream().allMatch(d -> Words.width(text(d), size) <= width - 2 * MARGIN)) {
                return size;
            }
        }
        return 0;
    }

    /** As NumPy prints it with three digits: {@code 7.00e-05}. */
    private static String text(Datum datum) {
        return datum.text(2);
    }

    private static Shape cell(Datum datum, HeatScale scale, double x, double width, double height, double size) {
        Ink ink = scale.ink(datum.value());
        List<Shape> members = new ArrayList<>();
        members.add(new Shape.Rectangle(Mark.plain(Role.DATUM), x, 0, width, height, 0, ink, null));
        double middle = x + width / 2;
        if (size > 0) {
            members.add(Words.centred(middle, height / 2 + 0.36 * size, text(datum), size, ink.words()));
        } else if (datum.value() == 0) {
            double radius = Math.max(1, Math.min(4, width / 2 - 1));
            members.add(Marks.zero(middle, height / 2, radius, scale.theme().quiet(), scale.theme()));
        }
        return new Shape.Group(datum.mark(), members);
    }
}
