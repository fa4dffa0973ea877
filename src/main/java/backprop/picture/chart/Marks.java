package backprop.picture.chart;

import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Shape.Segment;
import backprop.picture.Stroke;
import backprop.picture.Theme;
import java.util.List;

/** The signs for numbers that an axis has no place for, and the edge that sets a light colour off its ground. */
final class Marks {
    private Marks() {}

    /** A colour that stands out from the surface as lines and edges must: the same hue, nearer to that of the text. */
    static Ink strong(Ink ink, Theme theme) {
        return ink.towards(theme.text(), 0.22);
    }

    static Stroke edge(Ink ink, Theme theme) {
        return Stroke.solid(strong(ink, theme), 0.8);
    }

    /** A hollow diamond: exactly 0. */
    static Shape zero(double x, double y, double radius, Ink ink, Theme theme) {
        return outline(
                List.of(
                        new Segment.Move(x, y - radius),
                        new Segment.Straight(x + radius, y),
                        new Segment.Straight(x, y + radius),
                        new Segment.Straight(x - radius, y),
                        new Segment.Close()),
                theme.surface(),
                ink,
                theme);
    }

    /** A cross: undefined. */
    static Shape undefined(double x, double y, double radius, Ink ink, Theme theme) {
        return outline(
                List.of(
                        new Segment.Move(x - radius, y - radius),
                        new Segment.Straight(x + radius, y + radius),
                        new Segment.Move(x - radius, y + radius),
                        new Segment.Straight(x + radius, y - radius)),
                null,
                ink,
                theme);
    }

    private static Shape outline(
            List<Segment> segments, @org.jspecify.annotations.Nullable Ink fill, Ink ink, Theme theme) {
        return new Shape.Path(Mark.plain(Role.DATUM), segments, fill, Stroke.solid(strong(ink, theme), 1.6));
    }
}
