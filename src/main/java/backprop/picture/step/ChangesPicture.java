package backprop.picture.step;

import backprop.engine.Cell;
import backprop.engine.Matrix;
import backprop.engine.Quantity;
import backprop.engine.Step;
import backprop.engine.Trace;
import backprop.picture.ChangeInks;
import backprop.picture.ChangeText;
import backprop.picture.Face;
import backprop.picture.FontMetrics;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Theme;
import backprop.picture.formula.FormulaLayout;
import backprop.picture.formula.TexReader;
import backprop.session.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * What changed, cause before effect: the number that was moved by hand, then all that followed from it in the order of the
 * pass, each with what it was, what it is, the change in percent and a bar for that. Keys: {@code change-} and the address.
 */
public final class ChangesPicture {
    /** So many rows at most; the rest is counted. */
    static final int MOST = 24;

    private static final double ROW = 27;
    private static final double HEAD = 22;
    private static final double SIZE = 13;
    private static final double SMALL = 11.5;
    private static final double BARS = 54;
    private static final double GAP = 10;
    private static final double NAME = 44;
    private static final double APART = 5;
    private static final double WIDE = 420;
    private static final int MOST_COUNTED = 20_000;

    private final Change change;
    private final Theme theme;
    private final double width;
    private final double causes;
    private final double column;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();
    private double largest;
    private int more;

    private ChangesPicture(Change change, Theme theme, double width) {
        this.change = change;
        this.theme = theme;
        this.width = width;
        causes = width >= WIDE ? 70 : 0;
        column = (width - BARS - GAP - causes - NAME) / 3;
        collect();
    }

    /** The list of a change in a width. */
    public static Picture of(Change change, Theme theme, double width) {
        return new ChangesPicture(change, theme, width).draw();
    }

    private void collect() {
        cells.add(change.cell());
        for (Step step : change.now().steps()) {
            if (step.quantity() != Quantity.LOSS
                    && step.quantity() != Quantity.DELTA
                    && step.phase() != Step.Phase.FORWARD) {
                break;
            }
            for (int k = 0; k < step.size(); k++) {
                if (change.moves(step.cell(k))) {
                    cells.add(step.cell(k));
                }
            }
        }
        more = Math.max(0, cells.size() - MOST);
        cells.subList(cells.size() - more, cells.size()).clear();
        for (Cell cell : cells) {
            double percent = Math.abs(percent(cell));
            largest = Double.isFinite(percent) ? Math.max(largest, percent) : largest;
        }
    }

    private double percent(Cell cell) {
        return ChangeText.percent(change.was(cell), change.is(cell));
    }

    private Picture draw() {
        double right = width - BARS - GAP;
        double[] ends = {right - 2 * column, right - column, right};
        String[] heads = {"was", "now", "change"};
        for (int k = 0; k < heads.length; k++) {
            right(heads[k], ends[k], 14, Face.TEXT, SMALL, theme.quiet());
        }
        double y = HEAD;
        String cause = "";
        for (Cell cell : cells) {
            String next = cause(cell);
            row(cell, next.equals(cause) ? "" : next, y, ends);
            cause = next;
            y += ROW;
        }
        y = foot(y);
        return new Picture(width, y, shapes);
    }

    private String cause(Cell cell) {
        if (cell.equals(change.cell())) {
            return "you move";
        }
        return cell.quantity() == Quantity.DELTA ? "backward" : "forward";
    }

    private void row(Cell cell, String cause, double top, double[] ends) {
        List<Shape> members = new ArrayList<>();
        double baseline = top + 18;
        boolean given = cell.equals(change.cell());
        if (causes > 0 && !cause.isEmpty()) {
            Ink ink = cause.equals("backward") ? theme.backwardText() : theme.forwardText();
            members.add(text(cause, 0, baseline, Face.TEXT, SMALL, ink));
        }
        FormulaLayout symbol = FormulaLayout.inline(TexReader.read(cell.latex()), SIZE + 1);
        members.add(symbol.at(causes, baseline, theme.of(cell.quantity()), Mark.plain(Role.CAPTION)));
        String was = ChangeText.number(change.was(cell), given);
        String is = ChangeText.number(change.is(cell), given);
        String share = ChangeText.share(change.was(cell), change.is(cell), given);
        members.add(ending(was, ends[0], baseline, Face.TEXT, theme.quiet()));
        members.add(ending(is, ends[1], baseline, Face.TEXT_BOLD, theme.text()));
        members.add(ending(share, ends[2], baseline, Face.TEXT_MEDIUM, ChangeInks.words(theme)));
        bar(cell, top, members);
        String words = cell.unicode() + " was " + was + ", is " + is + ", " + share + "; " + cell.spoken();
        shapes.add(new Shape.Group(Mark.of("change-" + cell.id(), Role.DATUM, cell, words), members));
    }

    private void bar(Cell cell, double top, List<Shape> members) {
        double percent = percent(cell);
        double length = largest == 0 || Double.isNaN(percent)
                ? 0
                : Math.max(2, Math.min(1, Math.abs(percent) / largest) * (BARS - 10));
        double zero = width - BARS + 10;
        members.add(new Shape.Rectangle(
                Mark.plain(Role.DATUM),
                percent < 0 ? Math.max(width - BARS, zero - Math.min(length, 10)) : zero,
                top + 8,
                percent < 0 ? Math.min(length, 10) : length,
                10,
                1,
                ChangeInks.bar(),
                null));
        members.add(new Shape.Rectangle(Mark.plain(Role.DATUM), zero - 0.5, top + 5, 1, 16, 0, theme.line(), null));
    }

    private double foot(double y) {
        double end = y;
        if (more > 0) {
            end = line("… and " + more + " more", end);
        }
        return line(rest(), end) + 6;
    }

    private double line(String words, double y) {
        shapes.add(text(words, 0, y + 15, Face.TEXT, SMALL, theme.quiet()));
        return y + 17;
    }

    /** How many gradients follow, where counting them takes no time. */
    private String rest() {
        Trace now = change.now();
        if (now.network().parameters() > MOST_COUNTED) {
            return "The gradients follow below.";
        }
        int moved = 0;
        int all = 0;
        for (int l = 1; l <= now.network().depth(); l++) {
            moved += differing(change.before().weightGradient(l), now.weightGradient(l));
            all += now.weightGradient(l).rows() * now.weightGradient(l).columns();
            if (now.network().layer(l).hasBiases()) {
                moved += differing(change.before().biasGradient(l), now.biasGradient(l));
                all += now.biasGradient(l).rows();
            }
        }
        return moved + " of " + all + (all == 1 ? " gradient" : " gradients") + " changed with it.";
    }

    private static int differing(Matrix before, Matrix now) {
        int differing = 0;
        for (int i = 1; i <= now.rows(); i++) {
            for (int j = 1; j <= now.columns(); j++) {
                differing += Change.moves(before.at(i, j), now.at(i, j)) ? 1 : 0;
            }
        }
        return differing;
    }

    private void right(String words, double end, double baseline, Face face, double size, Ink ink) {
        shapes.add(text(words, end - FontMetrics.of(face).width(words, size), baseline, face, size, ink));
    }

    /** A number that ends at a place, smaller where the column is narrow. */
    private Shape ending(String words, double end, double baseline, Face face, Ink ink) {
        double usual = width >= WIDE ? SIZE : SMALL;
        double size =
                Math.min(usual, usual * (column - APART) / FontMetrics.of(face).width(words, usual));
        return text(words, end - FontMetrics.of(face).width(words, size), baseline, face, size, ink);
    }

    private static Shape text(String words, double x, double baseline, Face face, double size, Ink ink) {
        return new Shape.Text(Mark.plain(Role.CAPTION), x, baseline, words, face, size, ink);
    }
}
