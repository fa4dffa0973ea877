package backprop.lesson;

import backprop.engine.Bias;
import backprop.engine.Loss;
import backprop.engine.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * What books choose differently, and what changes with it.
 *
 * @param factor what stands in front of ‖a − y‖²
 * @param layout whether a vector is a column or a row
 * @param biases whether they learn, stay as they are or are none
 */
public record Convention(Factor factor, Layout layout, Bias biases) {
    /** The convention of this lab. */
    public static final Convention OF_THE_LAB = new Convention(Factor.HALF, Layout.COLUMNS, Bias.FREE);

    /** What stands in front of the square: one of the lab's own losses. */
    public enum Factor {
        HALF("½", Loss.MSE, "\\frac{1}{2}", ""),
        ONE("1", Loss.SQUARED_ERROR, "", "2 "),
        MEAN("1/n", Loss.MEAN_SQUARED_ERROR, "\\frac{1}{n}", "\\frac{2}{n} ");

        private final String title;
        private final Loss loss;
        private final String tex;
        private final String gradient;

        Factor(String title, Loss loss, String tex, String gradient) {
            this.title = title;
            this.loss = loss;
            this.tex = tex;
            this.gradient = gradient;
        }

        /** On a button. */
        public String title() {
            return title;
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
        List<String> names = List.of("loss", "forward", "BP1", "BP2", "BP3", "BP4", "update of b");
        for (int i = 0; i < names.size(); i++) {
            lines.add(new Line(names.get(i), these.get(i), !these.get(i).equals(ours.get(i))));
        }
        return lines;
    }

    private List<String> equations() {
        boolean rows = layout == Layout.ROWS;
        return List.of(
                "\\mathcal{L} = " + factor.tex + "\\lVert a^{(L)} - y \\rVert^2",
                (rows ? "z^{(l)} = a^{(l-1)} W^{(l)}" : "z^{(l)} = W^{(l)} a^{(l-1)}")
                        + (biases == Bias.NONE ? "" : " + b^{(l)}"),
                "\\delta^{(L)} = " + factor.gradient + "(a^{(L)} - y) \\odot \\sigma'(z^{(L)})",
                rows
                        ? "\\delta^{(l)} = \\left(\\delta^{(l+1)} W^{(l+1)\\mathsf{T}}\\right) \\odot \\sigma'(z^{(l)})"
                        : "\\delta^{(l)} = \\left(W^{(l+1)\\mathsf{T}} \\delta^{(l+1)}\\right) \\odot \\sigma'(z^{(l)})",
                "\\frac{\\partial\\mathcal{L}}{\\partial W^{(l)}} = "
                        + (rows ? "a^{(l-1)\\mathsf{T}} \\delta^{(l)}" : "\\delta^{(l)} a^{(l-1)\\mathsf{T}}"),
                biases == Bias.NONE
                        ? "\\text{no } b^{(l)}"
                        : "\\frac{\\partial\\mathcal{L}}{\\partial b^{(l)}} = \\delta^{(l)}",
                switch (biases) {
                    case FREE -> "b^{(l)} \\leftarrow b^{(l)} - \\eta \\frac{\\partial\\mathcal{L}}{\\partial b^{(l)}}";
                    case HELD -> "b^{(l)} \\leftarrow b^{(l)}";
                    case NONE -> "\\text{none}";
                });
    }

    /** The pass of the same network and sample in this convention: with its loss, and its biases free, held or none. */
    public Trace pass(Trace trace) {
        return Trace.of(trace.network().with(factor.loss).with(biases), trace.sample());
    }

    /** The shape of W⁽ˡ⁾ in this convention. */
    public String shape(Trace trace, int l) {
        String shape = trace.network().layer(l).weights().shape();
        return layout == Layout.ROWS
                ? trace.network().layer(l).weights().transpose().shape()
                : shape;
    }
}
