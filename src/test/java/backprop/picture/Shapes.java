package backprop.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a test asks of a picture: its shapes by name, its words, and where they stand. */
public final class Shapes {
    private Shapes() {}

    /** A rectangle around something drawn. */
    public record Area(double left, double top, double right, double bottom) {
        /** True if the two share more than an edge. */
        public boolean overlaps(Area other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        /** True if the other is inside. */
        public boolean contains(Area other) {
            return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
        }

        Area and(Area other) {
            return new Area(
                    Math.min(left, other.left),
                    Math.min(top, other.top),
                    Math.max(right, other.right),
                    Math.max(bottom, other.bottom));
        }
    }

    /** The shape with this key, at any depth. */
    public static Optional<Shape> named(Picture picture, String key) {
        return all(picture).stream().filter(s -> s.mark().key().equals(key)).findFirst();
    }

    /** The shapes of a role that stand in the picture itself. */
    public static List<Shape> of(Picture picture, Role role) {
        return picture.shapes().stream().filter(s -> s.mark().role() == role).toList();
    }

    /** Every shape, groups before their members, in the order of painting. */
    public static List<Shape> all(Picture picture) {
        List<Shape> all = new ArrayList<>();
        picture.shapes().forEach(shape -> visit(shape, all::add));
        return all;
    }

    private static void visit(Shape shape, Consumer<Shape> visitor) {
        visitor.accept(shape);
        if (shape instanceof Shape.Group group) {
            group.members().forEach(member -> visit(member, visitor));
        }
    }

    /** The texts in a shape, in the order of painting. */
    public static List<Shape.Text> texts(Shape shape) {
        List<Shape.Text> texts = new ArrayList<>();
        visit(shape, s -> {
            if (s instanceof Shape.Text text) {
                texts.add(text);
            }
        });
        return texts;
    }

    /** The texts in a shape, run together. */
    public static String words(Shape shape) {
        return texts(shape).stream().map(Shape.Text::text).collect(Collectors.joining(" "));
    }

    /** The rectangle around all that is drawn of a shape. */
    public static Area around(Shape shape) {
        if (shape instanceof Shape.Line s) {
            return new Area(
                    Math.min(s.x1(), s.x2()),
                    Math.min(s.y1(), s.y2()),
                    Math.max(s.x1(), s.x2()),
                    Math.max(s.y1(), s.y2()));
        } else if (shape instanceof Shape.Circle s) {
            return new Area(s.x() - s.radius(), s.y() - s.radius(), s.x() + s.radius(), s.y() + s.radius());
        } else if (shape instanceof Shape.Rectangle s) {
            return new Area(s.x(), s.y(), s.x() + s.width(), s.y() + s.height());
        } else if (shape instanceof Shape.Grid s) {
            return new Area(s.x(), s.y(), s.x() + s.width(), s.y() + s.height());
        } else if (shape instanceof Shape.Text s) {
            GlyphBox box = FontMetrics.of(s.face()).box(s.text());
            return new Area(
                    s.x(),
                    s.y() - Math.max(0, box.height()) * s.size(),
                    s.x() + box.advance() * s.size(),
                    s.y() + Math.max(0, box.depth()) * s.size());
        } else if (shape instanceof Shape.Group s) {
            return s.members().stream().map(Shapes::around).reduce(Area::and).orElseThrow();
        }
        return outline((Shape.Path) shape);
    }

    private static Area outline(Shape.Path path) {
        return path.segments().stream()
                .map(s -> s instanceof Shape.Segment.Move m
                        ? Optional.of(new Area(m.x(), m.y(), m.x(), m.y()))
                        : s instanceof Shape.Segment.Straight t
                                ? Optional.of(new Area(t.x(), t.y(), t.x(), t.y()))
                                : s instanceof Shape.Segment.Curve c
                                        ? Optional.of(new Area(c.x(), c.y(), c.x(), c.y()))
                                        : Optional.<Area>empty())
                .flatMap(Optional::stream)
                .reduce(Area::and)
                .orElseThrow();
    }
}
