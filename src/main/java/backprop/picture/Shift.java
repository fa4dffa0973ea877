package backprop.picture;

import java.util.List;

/**
 * Moves shapes, so that several pictures stand on one page.
 *
 * @param right by how much to the right
 * @param down by how much down
 */
public record Shift(double right, double down) {
    /** The shapes of a picture, moved. */
    public List<Shape> of(Picture picture) {
        return all(picture.shapes());
    }

    private List<Shape> all(List<Shape> shapes) {
        return shapes.stream().map(this::of).toList();
    }

    private Shape of(Shape shape) {
        if (shape instanceof Shape.Line s) {
            return new Shape.Line(s.mark(), s.x1() + right, s.y1() + down, s.x2() + right, s.y2() + down, s.stroke());
        } else if (shape instanceof Shape.Circle s) {
            return new Shape.Circle(s.mark(), s.x() + right, s.y() + down, s.radius(), s.fill(), s.stroke());
        } else if (shape instanceof Shape.Rectangle s) {
            return new Shape.Rectangle(
                    s.mark(), s.x() + right, s.y() + down, s.width(), s.height(), s.radius(), s.fill(), s.stroke());
        } else if (shape instanceof Shape.Path s) {
            return new Shape.Path(s.mark(), s.segments().stream().map(this::of).toList(), s.fill(), s.stroke());
        } else if (shape instanceof Shape.Text s) {
            return new Shape.Text(s.mark(), s.x() + right, s.y() + down, s.text(), s.face(), s.size(), s.fill());
        } else if (shape instanceof Shape.Grid s) {
            return new Shape.Grid(
                    s.mark(), s.x() + right, s.y() + down, s.tileWidth(), s.tileHeight(), s.gap(), s.tiles());
        }
        Shape.Group group = (Shape.Group) shape;
        return new Shape.Group(group.mark(), all(group.members()));
    }

    private Shape.Segment of(Shape.Segment segment) {
        if (segment instanceof Shape.Segment.Move s) {
            return new Shape.Segment.Move(s.x() + right, s.y() + down);
        } else if (segment instanceof Shape.Segment.Straight s) {
            return new Shape.Segment.Straight(s.x() + right, s.y() + down);
        } else if (segment instanceof Shape.Segment.Curve s) {
            return new Shape.Segment.Curve(
                    s.x1() + right, s.y1() + down, s.x2() + right, s.y2() + down, s.x() + right, s.y() + down);
        }
        return segment;
    }
}
