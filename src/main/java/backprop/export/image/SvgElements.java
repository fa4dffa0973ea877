package backprop.export.image;

import backprop.picture.Face;
import backprop.picture.Ink;
import backprop.picture.Shape;
import backprop.picture.Shape.Segment;
import backprop.picture.Stroke;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** The element of each kind of shape with its attributes. */
final class SvgElements {
    private final XMLStreamWriter xml;

    SvgElements(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** A name that no installed font has, so that the one in the file is taken. */
    static String family(Face face) {
        String file = face.resource();
        return "Lab " + file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    }

    /** The font of the file, and what to take where a program ignores fonts in files. */
    private static String families(Face face) {
        String others = switch (face) {
            case TEXT, TEXT_MEDIUM, TEXT_BOLD -> "Inter, sans-serif";
            case MONO -> "'DejaVu Sans Mono', monospace";
            default -> "'" + face.resource().replaceAll(".*/|-.*", "") + "', serif";
        };
        return "'" + family(face) + "', " + others;
    }

    /** Opens the element of a shape and writes its attributes. */
    void start(Shape shape) throws XMLStreamException {
        if (shape instanceof Shape.Group) {
            xml.writeStartElement("g");
        } else if (shape instanceof Shape.Grid) {
            xml.writeStartElement("g");
            xml.writeAttribute("shape-rendering", "crispEdges");
        } else if (shape instanceof Shape.Line s) {
            line(s);
        } else if (shape instanceof Shape.Circle s) {
            circle(s);
        } else if (shape instanceof Shape.Rectangle s) {
            xml.writeStartElement("rect");
            box(s.x(), s.y(), s.width(), s.height());
            if (s.radius() > 0) {
                number("rx", s.radius());
            }
            paint(s.fill(), s.stroke());
        } else if (shape instanceof Shape.Path s) {
            xml.writeStartElement("path");
            xml.writeAttribute("d", outline(s.segments()));
            paint(s.fill(), s.stroke());
        } else if (shape instanceof Shape.Text s) {
            text(s);
        }
    }

    private void line(Shape.Line s) throws XMLStreamException {
        xml.writeStartElement("line");
        number("x1", s.x1());
        number("y1", s.y1());
        number("x2", s.x2());
        number("y2", s.y2());
        stroke(s.stroke());
    }

    private void circle(Shape.Circle s) throws XMLStreamException {
        xml.writeStartElement("circle");
        number("cx", s.x());
        number("cy", s.y());
        number("r", s.radius());
        paint(s.fill(), s.stroke());
    }

    private void text(Shape.Text s) throws XMLStreamException {
        xml.writeStartElement("text");
        number("x", s.x());
        number("y", s.y());
        xml.writeAttribute("font-family", families(s.face()));
        number("font-size", s.size());
        paint(s.fill(), null);
    }

    private void box(double x, double y, double width, double height) throws XMLStreamException {
        number("x", x);
        number("y", y);
        number("width", width);
        number("height", height);
    }

    private void paint(@Nullable Ink fill, @Nullable Stroke stroke) throws XMLStreamException {
        xml.writeAttribute("fill", fill == null ? "none" : fill.hex());
        if (fill != null && fill.opacity() < 1) {
            number("fill-opacity", fill.opacity());
        }
        if (stroke != null) {
            stroke(stroke);
        }
    }

    private void stroke(Stroke stroke) throws XMLStreamException {
        xml.writeAttribute("stroke", stroke.ink().hex());
        number("stroke-width", stroke.width());
        if (stroke.ink().opacity() < 1) {
            number("stroke-opacity", stroke.ink().opacity());
        }
        if (stroke.dash() > 0) {
            number("stroke-dasharray", stroke.dash());
        }
    }

    private void number(String name, double value) throws XMLStreamException {
        xml.writeAttribute(name, Coordinate.text(value));
    }

    private static String outline(List<Segment> segments) {
        StringBuilder d = new StringBuilder();
        for (Segment segment : segments) {
            if (segment instanceof Segment.Move s) {
                command(d, 'M', s.x(), s.y());
            } else if (segment instanceof Segment.Straight s) {
                command(d, 'L', s.x(), s.y());
            } else if (segment instanceof Segment.Curve s) {
                command(d, 'C', s.x1(), s.y1(), s.x2(), s.y2(), s.x(), s.y());
            } else {
                d.append('Z');
            }
        }
        return d.toString();
    }

    private static void command(StringBuilder d, char letter, double... numbers) {
        d.append(letter);
        for (int i = 0; i < numbers.length; i++) {
            d.append(i == 0 ? "" : " ").append(Coordinate.text(numbers[i]));
        }
    }
}
