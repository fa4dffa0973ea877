package backprop.export.image;

import backprop.picture.Face;
import backprop.picture.FontMetrics;
import backprop.picture.Ink;
import backprop.picture.Shape;
import backprop.picture.Stroke;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands on a page of PDF: its operators, and the opacities that these ask for by name. */
final class PdfPage {
    private record Opacity(double fill, double stroke) {}

    private final Map<Face, PdfFont> fonts;
    private final PdfOperators operators = new PdfOperators();
    private final PdfOutline outline = new PdfOutline(operators);
    private final Map<Opacity, String> opacities = new LinkedHashMap<>();
    private Opacity opacity = new Opacity(1, 1);

    /**
     * @param fonts of each face that is written in
     * @param unit how many points a pixel has
     * @param height the height of the page in points
     */
    PdfPage(Map<Face, PdfFont> fonts, double unit, double height) {
        this.fonts = fonts;
        // In a picture y grows downwards, on a page upwards.
        operators.add("cm", unit, 0, 0, -unit, 0, height);
    }

    String operators() {
        return operators.toString();
    }

    /** The opacities as entries of a dictionary. */
    String opacities() {
        StringBuilder entries = new StringBuilder();
        opacities.forEach((alpha, name) -> entries.append(name)
                .append(" << /ca ")
                .append(Coordinate.text(alpha.fill()))
                .append(" /CA ")
                .append(Coordinate.text(alpha.stroke()))
                .append(" >> "));
        return entries.toString();
    }

    /** The name of a font in the resources of the page. */
    static String name(Face face) {
        return "/" + face.name();
    }

    void draw(Shape shape) {
        if (shape instanceof Shape.Group s) {
            s.members().forEach(this::draw);
        } else if (shape instanceof Shape.Grid s) {
            TileRectangles.of(s).forEach(this::draw);
        } else if (shape instanceof Shape.Text s) {
            text(s);
        } else if (shape instanceof Shape.Line s) {
            area(null, s.stroke(), () -> outline.line(s));
        } else if (shape instanceof Shape.Circle s) {
            area(s.fill(), s.stroke(), () -> outline.circle(s));
        } else if (shape instanceof Shape.Rectangle s) {
            area(s.fill(), s.stroke(), () -> outline.rectangle(s));
        } else if (shape instanceof Shape.Path s) {
            area(s.fill(), s.stroke(), () -> outline.path(s));
        }
    }

    private void text(Shape.Text text) {
        inks(text.fill(), null);
        double x = text.x();
        for (Texts.Run run : Texts.runs(text)) {
            operators.add("BT");
            operators.add("Tf", name(run.face()), text.size());
            // Letters stand upright although y grows downwards.
            operators.add("Tm", 1, 0, 0, -1, x, text.y());
            operators.add("Tj", Objects.requireNonNull(fonts.get(run.face())).encode(run.text()));
            operators.add("ET");
            x += FontMetrics.of(run.face()).width(run.text(), text.size());
        }
    }

    /** Inks and pen have to be chosen before an outline begins. */
    private void area(@Nullable Ink fill, @Nullable Stroke stroke, Runnable path) {
        if (fill == null && stroke == null) {
            return;
        }
        inks(fill, stroke);
        path.run();
        operators.add(fill == null ? "S" : stroke == null ? "f" : "B");
    }

    private void inks(@Nullable Ink fill, @Nullable Stroke stroke) {
        Opacity next = new Opacity(
                fill == null ? 1 : fill.opacity(),
                stroke == null ? 1 : stroke.ink().opacity());
        if (!next.equals(opacity)) {
            opacity = next;
            operators.add("gs", opacities.computeIfAbsent(next, o -> "/G" + opacities.size()));
        }
        if (fill != null) {
            ink("rg", fill);
        }
        if (stroke != null) {
            ink("RG", stroke.ink());
            operators.add("w", stroke.width());
            String dash = stroke.dash() > 0 ? Coordinate.text(stroke.dash()) : "";
            operators.add("d", "[" + dash + "]", 0);
        }
    }

    private void ink(String operator, Ink ink) {
        operators.add(operator, ink.red() / 255.0, ink.green() / 255.0, ink.blue() / 255.0);
    }
}
