package backprop.ui.kit;

import backprop.picture.Shape;
import backprop.picture.Shape.Segment;
import backprop.picture.Stroke;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import org.jspecify.annotations.Nullable;

/** One node for each kind of shape, and the properties that it takes from the shape. */
final class Nodes {
    private Nodes() {}

    static Node create(Shape shape) {
        if (shape instanceof Shape.Group) {
            return new Group();
        }
        if (shape instanceof Shape.Grid) {
            return new GridImage();
        }
        if (shape instanceof Shape.Text) {
            Text text = new Text();
            text.setTextOrigin(VPos.BASELINE);
            text.setBoundsType(TextBoundsType.LOGICAL);
            return text;
        }
        javafx.scene.shape.Shape node = outline(shape);
        node.setStrokeLineCap(StrokeLineCap.BUTT);
        return node;
    }

    private static javafx.scene.shape.Shape outline(Shape shape) {
        if (shape instanceof Shape.Line) {
            return new Line();
        }
        if (shape instanceof Shape.Circle) {
            return new Circle();
        }
        return shape instanceof Shape.Rectangle ? new Rectangle() : new Path();
    }

    /** Gives a node what the shape says; a property that is the same already costs next to nothing. */
    static void update(Node node, @Nullable Shape before, Shape shape) {
        if (shape instanceof Shape.Line s && node instanceof Line line) {
            line.setStartX(s.x1());
            line.setStartY(s.y1());
            line.setEndX(s.x2());
            line.setEndY(s.y2());
            stroke(line, s.stroke());
        } else if (shape instanceof Shape.Circle s && node instanceof Circle circle) {
            circle.setCenterX(s.x());
            circle.setCenterY(s.y());
            circle.setRadius(s.radius());
            circle.setFill(Paints.of(s.fill()));
            stroke(circle, s.stroke());
        } else if (shape instanceof Shape.Rectangle s && node instanceof Rectangle rectangle) {
            rectangle(rectangle, s);
        } else if (shape instanceof Shape.Path s && node instanceof Path path) {
            if (!(before instanceof Shape.Path old) || !old.segments().equals(s.segments())) {
                path.getElements().setAll(elements(s.segments()));
            }
            path.setFill(Paints.of(s.fill()));
            stroke(path, s.stroke());
        } else if (shape instanceof Shape.Text s && node instanceof Text text) {
            text(text, s);
        } else if (shape instanceof Shape.Grid s && node instanceof GridImage image) {
            image.show(s);
        }
    }

    private static void rectangle(Rectangle rectangle, Shape.Rectangle s) {
        rectangle.setX(s.x());
        rectangle.setY(s.y());
        rectangle.setWidth(s.width());
        rectangle.setHeight(s.height());
        rectangle.setArcWidth(2 * s.radius());
        rectangle.setArcHeight(2 * s.radius());
        rectangle.setFill(Paints.of(s.fill()));
        stroke(rectangle, s.stroke());
    }

    private static void text(Text text, Shape.Text s) {
        text.setX(s.x());
        text.setY(s.y());
        text.setText(s.text());
        text.setFont(Fonts.of(s.face(), s.size()));
        text.setFill(Paints.of(s.fill()));
    }

    private static void stroke(javafx.scene.shape.Shape node, @Nullable Stroke stroke) {
        node.setStroke(stroke == null ? null : Paints.of(stroke.ink()));
        if (stroke == null) {
            return;
        }
        node.setStrokeWidth(stroke.width());
        if (stroke.dash() > 0) {
            List<Double> dashes = List.of(stroke.dash(), stroke.dash());
            if (!node.getStrokeDashArray().equals(dashes)) {
                node.getStrokeDashArray().setAll(dashes);
            }
        } else if (!node.getStrokeDashArray().isEmpty()) {
            node.getStrokeDashArray().clear();
        }
    }

    private static List<PathElement> elements(List<Segment> segments) {
        List<PathElement> elements = new ArrayList<>(segments.size());
        for (Segment segment : segments) {
            elements.add(element(segment));
        }
        return elements;
    }

    private static PathElement element(Segment segment) {
        if (segment instanceof Segment.Move s) {
            return new MoveTo(s.x(), s.y());
        }
        if (segment instanceof Segment.Straight s) {
            return new LineTo(s.x(), s.y());
        }
        if (segment instanceof Segment.Curve s) {
            return new CubicCurveTo(s.x1(), s.y1(), s.x2(), s.y2(), s.x(), s.y());
        }
        return new ClosePath();
    }
}
