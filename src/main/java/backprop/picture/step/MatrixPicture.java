package backprop.picture.step;

import backprop.engine.Bias;
import backprop.engine.Cell;
import backprop.engine.Descend;
import backprop.engine.Step;
import backprop.picture.Picture;
import backprop.picture.Theme;
import backprop.picture.formula.Formula;
import backprop.session.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * The step that was made last as its equation of matrices, all in numbers, so that who multiplies them by hand comes to the
 * result; a large matrix shows its corners.
 */
public final class MatrixPicture {
    private static final double SIZE = 13.5;

    private MatrixPicture() {}

    /** The equation of a frame on a sheet of a width. */
    public static Picture of(Frame frame, Theme theme, double width) {
        Sheet sheet = new Sheet(theme, width);
        frame.playhead().current(frame.trace()).ifPresent(step -> write(frame, step, sheet));
        return sheet.picture();
    }

    static void write(Frame frame, Step step, Sheet sheet) {
        int n = 0;
        for (Formula line : lines(frame, step)) {
            sheet.formula(line, SIZE, "matrix-" + ++n, null, null, false);
        }
    }

    /** What is shown of a step: one equation, of an update one for the weights of every layer and one for its biases. */
    static List<Formula> lines(Frame frame, Step step) {
        MatrixText text = new MatrixText(frame);
        if (step instanceof Descend) {
            List<Formula> lines = new ArrayList<>();
            for (int l = 1; l <= frame.trace().network().depth(); l++) {
                lines.add(text.update("W^{(" + l + ")}", Cell.weight(l, 1, 1)));
                if (frame.trace().network().layer(l).bias() == Bias.FREE) {
                    lines.add(text.update("b^{(" + l + ")}", Cell.bias(l, 1)));
                }
            }
            return lines;
        }
        return List.of(new MatrixEquation(text, step).formula());
    }
}
