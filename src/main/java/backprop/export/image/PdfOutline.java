package backprop.export.image;

import backprop.picture.Shape;
import backprop.picture.Shape.Segment;

/** The outlines of shapes as operators of PDF, which knows straight lines and Bézier curves only. */
final class PdfOutline {
    /** How far the handles of a Bézier curve reach that looks like a quarter of a circle of radius 1. */
    private static final double QUARTER = 4.0 / 3 * (Math.sqrt(2) - 1);

    private final PdfOperators operators;

    PdfOutline(PdfOperators operators) {
        this.operators = operators;
    }

    void line(Shape.Line s) {
        operators.add("m", s.x1(), s.y1());
        operators.add("l", s.x2(), s.y2());
    }

    void circle(Shape.Circle s) {
        rounded(s.x() - s.radius(), s.y() - s.radius(), 2 * s.radius(), 2 * s.radius(), s.radius());
    }

    void rectangle(Shape.Rectangle s) {
        double radius = Math.min(s.radius(), Math.min(s.width(), s.height()) / 2);
        if (radius > 0) {
            rounded(s.x(), s.y(), s.width(), s.height(), radius);
        } else {
            operators.add("re", s.x(), s.y(), s.width(), s.height());
        }
    }

    void path(Shape.Path s) {
        s.segments().forEach(this::segment);
    }

    private void segment(Segment segment) {
        if (segment instanceof Segment.Move s) {
            operators.add("m", s.x(), s.y());
        } else if (segment instanceof Segment.Straight s) {
            operators.add("l", s.x(), s.y());
        } else if (segment instanceof Segment.Curve s) {
            operators.add("c", s.x1(), s.y1(), s.x2(), s.y2(), s.x(), s.y());
        } else {
            operators.add("h");
        }
    }

    /** A rectangle with round corners, from the left end of its upper side to the right and around. */
    private void rounded(double x, double y, double width, double height, double r) {
        double right = x + width;
        double bottom = y + height;
        double h = r * (1 - QUARTER);
        operators.add("m", x + r, y);
        operators.add("l", right - r, y);
        operators.add("c", right - h, y, right, y + h, right, y + r);
        operators.add("l", right, bottom - r);
        operators.add("c", right, bottom - h, right - h, bottom, right - r, bottom);
        operators.add("l", x + r, bottom);
        operators.add("c", x + h, bottom, x, bottom - h, x, bottom - r);
        operators.add("l", x, y + r);
        operators.add("c", x, y + h, x + h, y, x + r, y);
        operators.add("h");
    }
}
