package backprop.picture.chart;

import backprop.picture.Face;
import backprop.picture.FontMetrics;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import java.util.List;

/** Text of a chart, measured and put in its place. */
public final class Words {
    /** The size of what stands at an axis and in a legend. */
    public static final double SIZE = 11;

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
    private static final String RAISED = "0123456789−";
    private static final double SMALLER = 0.75;
    private static final double LIFT = 0.4;

    private Words() {}

    /** How wide a line of text is. */
    public static double width(String text, double size) {
        return FontMetrics.of(Face.TEXT).width(text, size);
    }

    /** Text whose baseline starts at a place. */
    public static Shape.Text at(double x, double baseline, String text, double size, Ink ink) {
        return new Shape.Text(Mark.plain(Role.CAPTION), x, baseline, text, Face.TEXT, size, ink);
    }

    /** Text around a place. */
    public static Shape.Text centred(double x, double baseline, String text, double size, Ink ink) {
        return at(x - width(text, size) / 2, baseline, text, size, ink);
    }

    /** The name of a tick; the digits of an exponent stand smaller and higher, since Inter has no superscripts. */
    public static Shape tick(double x, double baseline, String label, double size, Ink ink) {
        String base = base(label);
        if (base.equals(label)) {
            return at(x, baseline, label, size, ink);
        }
        double right = x + width(base, size);
        Shape exponent = at(right + 0.5, baseline - LIFT * size, raised(label), SMALLER * size, ink);
        return new Shape.Group(Mark.plain(Role.CAPTION), List.of(at(x, baseline, base, size, ink), exponent));
    }

    /** How wide the name of a tick is. */
    public static double tickWidth(String label, double size) {
        return width(base(label), size) + width(raised(label), SMALLER * size) + 0.5;
    }

    private static String base(String label) {
        int end = 0;
        while (end < label.length() && SUPERSCRIPTS.indexOf(label.charAt(end)) < 0) {
            end++;
        }
        return label.substring(0, end);
    }

    private static String raised(String label) {
        StringBuilder exponent = new StringBuilder();
        for (char c : label.substring(base(label).length()).toCharArray()) {
            exponent.append(RAISED.charAt(SUPERSCRIPTS.indexOf(c)));
        }
        return exponent.toString();
    }
}
