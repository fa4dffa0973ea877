package backprop.lesson;

import backprop.engine.Numerals;
import backprop.engine.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * What books choose differently, and what changes with it.
 *
 * @param factor what stands in front of ‖a − y‖²
 * @param layout whether a vector is a column or a row
 */
public record Convention(Factor factor, Layout layout) {
    /** The convention of this lab. */
    public static final Convention OF_THE_LAB = new Convention(Factor.HALF, Layout.COLUMNS);

    /** What stands in front of the square. */
    public enum Factor {
        HALF("½", "\\tfrac{1}{2}"),
        ONE("1", ""),
        MEAN("1/n", "\\tfrac{1}{n}");

        private final String title;
        private final String tex;

        Factor(String title, String tex) {
            this.title = title;
            this.tex = tex.replace("\\tfrac", "\\frac");
        }

        /** On a button. */
        public String title() {
            return title;
        }

        /** By what every error signal and gradient grows, compared with ½. */
        public double scale(int outputs) {
            return this == HALF ? 1 : this == ONE ? 2 : 2.0 / outputs;
        }

        private String gradient() {
            return this == HALF ? "" : this == ONE ? "2 " : "\\frac{2}{n} ";
        }
    }

    /** Whether a vector is a column or a row. */
    public enum Layout {
        COLUMNS("columns"),
        ROWS("rows");

        private final String title;

        Layout(String title) {
            this.title = title;
        }

        /** On a button. */
        public String title() {
            return title;
        }
    }

    /**
     * A line of the table that the switch changes.
     *
     * @param name what it is
     * @param tex how it is written in this convention
     * @param differs whether it is written otherwise in the convention of the lab
     */
    public record Line(String name, String tex, boolean differs) {}

    /** The equations in this convention. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        List<String> ours = OF_THE_LAB.equations();
        List<String> these = equations();
        List<String> names = List.of("loss", "forward", "BP1", "BP2", "BP3", "BP4");
        for (int i = 0; i < names.size(); i++) {
            lines.add(new Line(names.get(i), these.get(i), !these.get(i).equals(ours.get(i))));
        }
        return lines;
    }

    private List<String> equations() {
        boolean rows = layout == Layout.ROWS;
        return List.of(
                "\\mathcal{L} = " + factor.tex + "\\lVert a^{(L)} - y \\rVert^2",
                rows ? "z^{(l)} = a^{(l-1)} W^{(l)} + b^{(l)}" : "z^{(l)} = W^{(l)} a^{(l-1)} + b^{(l)}",
                "\\delta^{(L)} = " + factor.gradient() + "(a^{(L)} - y) \\odot \\sigma'(z^{(L)})",
                rows
                        ? "\\delta^{(l)} = \\left(\\delta^{(l+1)} W^{(l+1)\\mathsf{T}}\\right) \\odot \\sigma'(z^{(l)})"
                        : "\\delta^{(l)} = \\left(W^{(l+1)\\mathsf{T}} \\delta^{(l+1)}\\right) \\odot \\sigma'(z^{(l)})",
                "\\frac{\\partial\\mathcal{L}}{\\partial W^{(l)}} = "
                        + (rows ? "a^{(l-1)\\mathsf{T}} \\delta^{(l)}" : "\\delta^{(l)} a^{(l-1)\\mathsf{T}}"),
                "\\frac{\\partial\\mathcal{L}}{\\partial b^{(l)}} = \\delta^{(l)}");
    }

    /** ℒ of a pass with mean squared error in this convention, as text. */
    public String loss(Trace trace) {
        return Numerals.shown(trace.loss() * scale(trace));
    }

    /** δ⁽ᴸ⁾₁ of a pass in this convention, as text. */
    public String outputError(Trace trace) {
        return Numerals.shown(trace.delta(trace.network().depth()).at(1) * scale(trace));
    }

    /** The shape of W⁽ˡ⁾ in this convention. */
    public String shape(Trace trace, int l) {
        String shape = trace.network().layer(l).weights().shape();
        return layout == Layout.ROWS
                ? trace.network().layer(l).weights().transpose().shape()
                : shape;
    }

    private double scale(Trace trace) {
        return factor.scale(trace.sample().target().rows());
    }
}
