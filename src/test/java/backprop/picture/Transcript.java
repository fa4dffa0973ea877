package backprop.picture;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A picture as a text that one can read and compare. */
public final class Transcript {
    private Transcript() {}

    /** A line for each shape of the picture: its name, where it stands, how it is drawn and what it says. */
    public static String of(Picture picture) {
        return picture.shapes().stream().map(Transcript::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Shape shape) {
        String key = shape.mark().key();
        String name = key.isEmpty() ? shape.mark().role().name().toLowerCase(Locale.ROOT) : key;
        Shapes.Area a = Shapes.around(shape);
        String place = String.format(
                Locale.ROOT,
                "%4.0f,%4.0f to %4.0f,%4.0f",
                whole(a.left()),
                whole(a.top()),
                whole(a.right()),
                whole(a.bottom()));
        return String.format(Locale.ROOT, "%-15s %s  %s", name, place, look(shape))
                .stripTrailing();
    }

    /** Without a negative zero. */
    private static double whole(double coordinate) {
        return Math.rint(coordinate) + 0.0;
    }

    private static String look(Shape shape) {
        if (shape instanceof Shape.Line line) {
            return stroke(line.stroke()) + (line.x2() < line.x1() ? " leftwards" : " rightwards");
        } else if (shape instanceof Shape.Path path) {
            return Optional.ofNullable(path.fill()).map(Ink::hex).orElse("");
        }
        return "“" + Shapes.words(shape) + "”";
    }

    private static String stroke(Stroke stroke) {
        return String.format(
                Locale.ROOT,
                "%s %s %.2f",
                stroke.dash() > 0 ? "dashed" : "solid",
                stroke.ink().hex(),
                stroke.width());
    }
}
